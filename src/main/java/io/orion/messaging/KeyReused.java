package io.orion.messaging;

/** An idempotency key came with a request other than its first one: answered with 422. */
public class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReused(String key) {
        super("The Idempotency-Key " + key + " was used for another request; take a new key for a new command");
    }
}
