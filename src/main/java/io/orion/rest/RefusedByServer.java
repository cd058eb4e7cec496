package io.orion.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What Tomcat refuses before Orion sees it, such as a path that is no UTF-8, is told as everything else is. */
final class RefusedByServer extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            var writer = response.getReporter();
            if (writer == null) {
                return;
            }
            writer.write("""
                    {"type": "urn:orion:problem:invalid-input", "title": "%1$s", "status": %2$d,
                     "detail": "request is not valid HTTP",
                     "violations": [{"field": "request", "reason": "is not valid HTTP: its path, headers or length"}]}
                    """.formatted(status.getReasonPhrase(), status.value()));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
