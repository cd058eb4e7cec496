package io.orion.rest;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns refusals into problem details that name the field and the reason, and hides everything technical. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

    /** Set on a request whose command lost against another transaction and may be tried again. */
    static final String CONFLICT = ApiErrors.class.getName() + ".conflict";

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
    private static final int LONGEST_VALUE = 80;

    @ExceptionHandler
    ProblemDetail invalidInput(InvalidInput e) {
        return Problems.invalid(e.violations());
    }

    @ExceptionHandler
    ProblemDetail invalidParameters(ConstraintViolationException e) {
        return Problems.invalid(e.getConstraintViolations().stream()
                .map(v -> new Violation(v.getPropertyPath().toString(), v.getMessage()))
                .toList());
    }

    @ExceptionHandler
    ProblemDetail unknownRecord(UnknownRecord e) {
        return Problems.of(HttpStatus.NOT_FOUND, "unknown-record", "Not found", String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(Refused e) {
        return Problems.of(
                HttpStatus.CONFLICT, "refused", "The present state forbids this", String.valueOf(e.getMessage()));
    }

    /** A parameter that no request should have, such as one with the character zero. */
    @ExceptionHandler
    ProblemDetail rejected(RequestRejectedException e) {
        return Problems.invalid(List.of(new Violation("parameters", "contain a character that is not allowed")));
    }

    @ExceptionHandler
    ProblemDetail conflict(ConcurrencyFailureException e, HttpServletRequest request) {
        return lost(e, request);
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e, HttpServletRequest request) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e;
        }
        if (e.getClass().getName().equals("org.camunda.bpm.engine.OptimisticLockingException")) {
            return lost(e, request);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return Problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                "Something went wrong inside Orion",
                "Nothing was stored. The log of the server says more.");
    }

    private static ProblemDetail lost(Exception e, HttpServletRequest request) {
        LOG.debug("A concurrent change was faster", e);
        request.setAttribute(CONFLICT, Boolean.TRUE);
        return Problems.of(
                HttpStatus.CONFLICT,
                "concurrent-change",
                "Somebody else was faster",
                "The document was changed at the same moment. Read it again and repeat the request.");
    }

    @ExceptionHandler
    ProblemDetail wrongParameter(MethodArgumentTypeMismatchException e) {
        return Problems.invalid(List.of(new Violation(e.getName(), "cannot be read: " + cut(e.getValue()))));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var violations = e.getBindingResult().getFieldErrors().stream()
                .map(error -> new Violation(
                        error.getField(), Objects.requireNonNullElse(error.getDefaultMessage(), "is wrong")))
                .toList();
        return ResponseEntity.badRequest().body(Problems.invalid(violations));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.badRequest().body(Problems.invalid(List.of(unreadable(e.getCause()))));
    }

    private static Violation unreadable(@Nullable Throwable cause) {
        if (cause instanceof JsonMappingException mapping) {
            Throwable inner = mapping.getCause();
            if (inner instanceof InvalidInput invalid && !invalid.violations().isEmpty()) {
                return new Violation(path(mapping), invalid.violations().get(0).reason());
            }
            return new Violation(path(mapping), reason(mapping));
        }
        if (cause instanceof StreamConstraintsException) {
            return new Violation("body", "is nested too deeply or has too long names or values");
        }
        return new Violation("body", cause == null ? "is missing" : "is not valid JSON");
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "is not known; known are " + unknown.getKnownPropertyIds();
        }
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
            return "is not one of " + Arrays.toString(format.getTargetType().getEnumConstants());
        }
        if (e instanceof InvalidFormatException format) {
            return "is not " + kind(format.getTargetType()) + ": " + cut(format.getValue());
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "must be " + kind(mismatch.getTargetType());
        }
        return "cannot be read";
    }

    /** What JSON has to hold there; names of classes tell nobody anything. */
    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.joining(", ", "an object with ", ""));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return type == BigDecimal.class ? "a number" : "a whole number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return type == LocalDate.class ? "a date such as 2026-03-31" : "a moment such as 2026-03-31T08:00:00Z";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        if (type == String.class) {
            return "a text";
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "true or false";
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String cut(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}
