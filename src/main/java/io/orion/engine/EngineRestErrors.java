package io.orion.engine;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** Finds a door's refusal inside what the engine wrapped it in; anything else is answered as the engine does. */
final class EngineRestErrors {

    private static final int DEEPEST = 10;

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
        return ExceptionHandlerHelper.getInstance().getResponse(thrown);
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
