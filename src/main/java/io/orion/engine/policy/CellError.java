package io.orion.engine.policy;

import io.orion.engine.DraftFinding.Problem;
import java.util.List;

/** A cell that is not what its column takes. */
final class CellError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<String> arguments;

    CellError(Problem problem, String... arguments) {
        super(problem + " " + List.of(arguments));
        this.problem = problem;
        this.arguments = List.of(arguments);
    }

    Problem problem() {
        return problem;
    }

    List<String> arguments() {
        return arguments;
    }
}
