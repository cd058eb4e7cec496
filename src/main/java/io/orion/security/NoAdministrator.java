package io.orion.security;

/** Nobody administers, and nobody is configured to: a server that starts like this could be taken over. */
class NoAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAdministrator() {
        super("There is no administrator yet, and none is configured");
    }
}
