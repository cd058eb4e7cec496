package io.orion.portal;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** People get a page that says what is wrong, where systems get problem+json. */
@ControllerAdvice(basePackageClasses = PortalErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PortalErrors.class);

    private final Pages pages;

    PortalErrors(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(UnknownRecord e, Model model, HttpServletRequest request) {
        return page(e.getMessage(), model, request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String invalid(InvalidInput e, Model model, HttpServletRequest request) {
        return page(e.getMessage(), model, request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String invalid(MethodArgumentTypeMismatchException e, Model model, HttpServletRequest request) {
        return page(e.getName() + " cannot be " + e.getValue(), model, request);
    }

    /** A filter or field that cannot be read. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String invalid(BindException e, Model model, HttpServletRequest request) {
        var reasons = e.getFieldErrors().stream()
                .map(error -> error.getField() + " cannot be " + error.getRejectedValue())
                .collect(Collectors.joining("; "));
        return page(reasons, model, request);
    }

    /** A field of a list numbered beyond what anybody fills in: the data binder stumbles over it. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String beyond(IndexOutOfBoundsException e, Model model, HttpServletRequest request) {
        LOG.warn("{} has a field that is out of range", request.getRequestURI(), e);
        return page("A field of the form has a number that is out of range", model, request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String rejected(RequestRejectedException e, Model model, HttpServletRequest request) {
        return page("The address contains a character that is not allowed", model, request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String missing(ServletRequestBindingException e, Model model, HttpServletRequest request) {
        return page(e.getMessage(), model, request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String noFile(MultipartException e, Model model, HttpServletRequest request) {
        return page("The request carries no file", model, request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String tooLarge(MaxUploadSizeExceededException e, Model model, HttpServletRequest request) {
        return page("The file is larger than 10 MB", model, request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(Refused e, Model model, HttpServletRequest request) {
        return page(e.getMessage(), model, request);
    }

    private String page(@Nullable String reason, Model model, HttpServletRequest request) {
        pages.frame(model, request);
        model.addAttribute("refusal", reason);
        return "refused";
    }
}
