package io.orion.messaging;

/** The first request with this key is still being worked on: answered with 409, to be asked again later. */
public class StillRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StillRunning(Throwable cause) {
        super("A request with this Idempotency-Key is still being worked on; ask again in a few seconds", cause);
    }
}
