package io.orion.kernel;

import java.util.List;
import java.util.stream.Collectors;

/** The sender has to change something: answered with 400 and every violation. Nothing was stored. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInput(String field, String reason) {
        this(List.of(new Violation(field, reason)));
    }

    public InvalidInput(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
