package io.orion.kernel;

/**
 * The request is well formed, but the present state or a rule forbids it: answered with 409.
 *
 * <p>Nothing was stored. The message says which state or rule, and what would be possible instead.
 */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refused(String reason) {
        super(reason);
    }
}
