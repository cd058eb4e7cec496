package io.orion.engine;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.boot.autoconfigure.jersey.ResourceConfigCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes {@code /engine-rest} answer a door's refusals as the API does: 400, 404 or 409 with field and reason, not
 * 500.
 */
@Configuration(proxyBeanMethods = false)
class EngineRestProblems {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    @Bean
    ResourceConfigCustomizer engineRestProblemDetails() {
        return config -> mappers().forEach(config::register);
    }

    static List<ExceptionMapper<?>> mappers() {
        return List.of(
                new InvalidInputMapper(),
                new RefusedMapper(),
                new UnknownRecordMapper(),
                new LostRaceMapper(),
                new EngineRestErrors.Wrapped(),
                new EngineRestErrors.Bare(),
                new EngineRestErrors.NoJson(),
                new EngineRestErrors.OtherJson());
    }

    private static Response problem(int status, String type, String detail, List<Violation> violations) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:orion:problem:" + type);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("message", detail); // what the engine's own clients show, Tasklist among them
        if (!violations.isEmpty()) {
            problem.put(
                    "violations",
                    violations.stream()
                            .map(v -> Map.of("field", v.field(), "reason", v.reason()))
                            .toList());
        }
        return Response.status(status)
                .type(MediaType.valueOf("application/problem+json"))
                .entity(problem)
                .build();
    }

    static final class InvalidInputMapper implements ExceptionMapper<InvalidInput> {
        @Override
        public Response toResponse(InvalidInput e) {
            return problem(BAD_REQUEST, "invalid-input", String.valueOf(e.getMessage()), e.violations());
        }
    }

    static final class RefusedMapper implements ExceptionMapper<Refused> {
        @Override
        public Response toResponse(Refused e) {
            return problem(CONFLICT, "refused", String.valueOf(e.getMessage()), List.of());
        }
    }

    static final class UnknownRecordMapper implements ExceptionMapper<UnknownRecord> {
        @Override
        public Response toResponse(UnknownRecord e) {
            return problem(NOT_FOUND, "unknown-record", String.valueOf(e.getMessage()), List.of());
        }
    }

    static final class LostRaceMapper implements ExceptionMapper<OptimisticLockingException> {
        @Override
        public Response toResponse(OptimisticLockingException e) {
            return problem(CONFLICT, "concurrent-change", "Somebody else was faster; read it again", List.of());
        }
    }
}
