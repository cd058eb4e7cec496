package io.orion.engine;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/** Finds a door's refusal inside what the engine wrapped it in; anything else is answered as the engine does. */
@Priority(1)
final class EngineRestErrors implements ExceptionMapper<RestException> {

    private static final int DEEPEST = 10;

    @Override
    public Response toResponse(RestException e) {
        Throwable cause = e;
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
        return ExceptionHandlerHelper.getInstance().getResponse(e);
    }
}
