package io.orion.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.kernel.Violation;
import io.orion.messaging.IdempotentCommands;
import io.orion.messaging.IdempotentCommands.Answer;
import io.orion.messaging.KeyReused;
import io.orion.messaging.StillRunning;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Every command of the API runs through here: once per {@code Idempotency-Key}, in one transaction with its answer.
 *
 * <p>The answer leaves only after the commit. A command that loses against another transaction is tried again.
 */
class CommandFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Set<String> COMMANDS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int LARGEST_COMMAND = 1 << 20;

    /** Uploads carry their own identity and work in transactions of their own, row by row. */
    private static final Pattern UPLOADS = Pattern.compile("/api/(master-data/imports|banking/statements)");

    private final IdempotentCommands commands;
    private final ObjectMapper json;

    CommandFilter(IdempotentCommands commands, ObjectMapper json) {
        this.commands = commands;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !COMMANDS.contains(request.getMethod())
                || UPLOADS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key == null || !KEY.matcher(key).matches()) {
            var reason =
                    key == null ? "is missing; send a new one with each new command" : "is not 1 to 200 characters";
            write(response, Problems.invalid(List.of(new Violation(HEADER, reason))));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_COMMAND + 1);
        if (body.length > LARGEST_COMMAND) {
            var problem = Problems.of(
                    HttpStatus.PAYLOAD_TOO_LARGE, "too-large", "The request is too large", "At most 1 MiB is read");
            write(response, problem);
            return;
        }
        runOnce(key, body, request, response, chain);
    }

    private void runOnce(
            String key, byte[] body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            Answer answer = commands.run(
                    String.valueOf(request.getRemoteUser()),
                    key,
                    fingerprint(request, body),
                    () -> work(new BufferedRequest(request, body), response, chain));
            write(response, answer);
        } catch (KeyReused e) {
            write(
                    response,
                    Problems.of(
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "key-reused",
                            "Key used before",
                            String.valueOf(e.getMessage())));
        } catch (StillRunning e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            write(
                    response,
                    Problems.of(HttpStatus.CONFLICT, "still-running", "Still running", String.valueOf(e.getMessage())));
        }
    }

    private static Answer work(BufferedRequest request, HttpServletResponse response, FilterChain chain) {
        var buffered = new ContentCachingResponseWrapper(response);
        request.removeAttribute(ApiErrors.CONFLICT);
        try {
            chain.doFilter(request, buffered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return Answer.of(
                buffered.getStatus(),
                buffered.getHeader(HttpHeaders.LOCATION),
                buffered.getContentType(),
                buffered.getContentAsByteArray(),
                Boolean.TRUE.equals(request.getAttribute(ApiErrors.CONFLICT)));
    }

    private static byte[] fingerprint(HttpServletRequest request, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        set(response, HttpHeaders.LOCATION, answer.location());
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        if (answer.remembered()) {
            response.setHeader("Idempotency-Replayed", "true");
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static void set(HttpServletResponse response, String header, @Nullable String value) {
        if (value != null) {
            response.setHeader(header, value);
        }
    }

    private void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
