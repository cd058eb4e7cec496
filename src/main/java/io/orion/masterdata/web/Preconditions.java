package io.orion.masterdata.web;

import io.orion.kernel.InvalidInput;
import io.orion.masterdata.domain.Expectation;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** {@code If-Match} and {@code If-None-Match} of a change: RFC 9110, 13.1; missing ones are answered by RFC 6585, 3. */
final class Preconditions {

    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Preconditions() {}

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    static Expectation expectation(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if ("*".equals(ifNoneMatch) && ifMatch == null) {
            return Expectation.ABSENT;
        }
        if (ifMatch == null) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that you have read, or If-None-Match: * to create");
            throw new ErrorResponseException(HttpStatus.PRECONDITION_REQUIRED, problem, null);
        }
        if (ifMatch.equals("*")) {
            return Expectation.PRESENT;
        }
        var matcher = ETAG.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new InvalidInput("If-Match", "is not an ETag that this server gave, such as \"3\"");
        }
        return Expectation.version(Long.parseLong(matcher.group(1)));
    }
}
