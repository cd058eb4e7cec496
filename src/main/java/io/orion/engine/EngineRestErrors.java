package io.orion.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;

/** Finds a door's refusal inside what the engine wrapped it in; anything else is answered as the engine does. */
final class EngineRestErrors {

    private static final int DEEPEST = 10;

    /** The engine calls a variable that it cannot take a fault of its own, and says in words only whose it is. */
    private static final List<VariableFault> VARIABLE_FAULTS = List.of(
            new VariableFault("Cannot deserialize object in variable '([^']*)'", "is not of the type that it names"),
            new VariableFault(
                    "Cannot set variable with name (\\S+)\\. Java serialization format is prohibited",
                    "is a Java object, and those are not taken"),
            new VariableFault("Cannot find serializer for (value)", "of a variable is of a type that is not stored"));

    private record VariableFault(Pattern words, String reason) {

        VariableFault(String words, String reason) {
            this(Pattern.compile(words), reason);
        }

        Stream<InvalidInput> in(@Nullable String message) {
            return words.matcher(message == null ? "" : message)
                    .results()
                    .map(found -> new InvalidInput(found.group(1), reason));
        }
    }

    private EngineRestErrors() {}

    private static Response answer(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof InvalidInput invalid) {
                return new EngineRestProblems.InvalidInputMapper().toResponse(invalid);
            }
            if (cause instanceof Refused refused) {
                return new EngineRestProblems.RefusedMapper().toResponse(refused);
            }
            if (cause instanceof UnknownRecord unknown) {
                return new EngineRestProblems.UnknownRecordMapper().toResponse(unknown);
            }
            cause = cause.getCause();
        }
        return VARIABLE_FAULTS.stream()
                .flatMap(fault -> fault.in(thrown.getMessage()))
                .findFirst()
                .map(new EngineRestProblems.InvalidInputMapper()::toResponse)
                .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(thrown));
    }

    private static Response unreadable(String field, String reason) {
        return new EngineRestProblems.InvalidInputMapper().toResponse(new InvalidInput(field, reason));
    }

    /** JSON that is none. */
    @Priority(1)
    static final class NoJson implements ExceptionMapper<JsonParseException> {
        @Override
        public Response toResponse(JsonParseException e) {
            return unreadable("body", "is not valid JSON");
        }
    }

    /** JSON of another form. */
    @Priority(1)
    static final class OtherJson implements ExceptionMapper<JsonMappingException> {
        @Override
        public Response toResponse(JsonMappingException e) {
            var path = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return path.isEmpty()
                    ? unreadable("body", "is not valid JSON, or not of the form that is asked for")
                    : unreadable(path, "is not of the form that is asked for");
        }
    }

    /** Most resources wrap what the engine throws, such as that which completes a task. */
    @Priority(1)
    static final class Wrapped implements ExceptionMapper<RestException> {
        @Override
        public Response toResponse(RestException e) {
            return answer(e);
        }
    }

    /** Some do not, such as that which claims a task. */
    @Priority(1)
    static final class Bare implements ExceptionMapper<ProcessEngineException> {
        @Override
        public Response toResponse(ProcessEngineException e) {
            return answer(e);
        }
    }
}
