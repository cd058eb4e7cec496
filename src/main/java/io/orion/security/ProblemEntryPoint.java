package io.orion.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.kernel.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers systems that are not signed in, or lack the right, with problem details. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    ProblemEntryPoint(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Orion\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(response, HttpStatus.UNAUTHORIZED, "not-signed-in", "Sign in by HTTP basic or with a bearer token");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(
                response,
                HttpStatus.FORBIDDEN,
                "not-allowed",
                "None of your roles may " + request.getMethod() + " " + request.getRequestURI());
    }

    /** For a list without an end. */
    void missingLimit(HttpServletResponse response, int most) throws IOException {
        var violation = new Violation("maxResults", "is needed for a list, from 0 to " + most);
        var problem = problem(HttpStatus.BAD_REQUEST, "invalid-input", violation.toString());
        problem.setProperty("violations", List.of(violation));
        write(response, HttpStatus.BAD_REQUEST, problem);
    }

    private void write(HttpServletResponse response, HttpStatus status, String type, String detail) throws IOException {
        write(response, status, problem(status, type, detail));
    }

    private static ProblemDetail problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:orion:problem:" + type));
        return problem;
    }

    private void write(HttpServletResponse response, HttpStatus status, ProblemDetail problem) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
