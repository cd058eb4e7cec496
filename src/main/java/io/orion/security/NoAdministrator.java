package io.orion.security;

import java.util.List;

/** Nobody administers, and nobody is configured to: a server that starts like this could be taken over. */
class NoAdministrator extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoAdministrator() {
        super("There is no administrator yet, and none is configured");
    }

    NoAdministrator(String name, List<String> objections) {
        super("There is no administrator yet, and the password configured for " + name + " is refused: "
                + String.join(", ", objections));
    }
}
