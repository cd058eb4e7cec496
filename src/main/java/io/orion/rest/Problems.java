package io.orion.rest;

import io.orion.kernel.Violation;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) as Orion writes them: a stable type, the reason, and each field that is wrong. */
final class Problems {

    private Problems() {}

    static ProblemDetail of(HttpStatusCode status, String type, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:orion:problem:" + type));
        problem.setTitle(title);
        return problem;
    }

    static ProblemDetail invalid(List<Violation> violations) {
        var detail = violations.size() == 1
                ? violations.get(0).toString()
                : violations.size() + " fields are wrong, the first: " + violations.get(0);
        var problem = of(HttpStatus.BAD_REQUEST, "invalid-input", "The request is not valid", detail);
        problem.setProperty("violations", violations);
        return problem;
    }
}
