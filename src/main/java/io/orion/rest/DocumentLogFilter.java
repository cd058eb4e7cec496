package io.orion.rest;

import io.orion.kernel.LoggedDocument;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Log lines of a request carry the number of the document that its path names. */
class DocumentLogFilter extends OncePerRequestFilter {

    private static final Pattern NUMBER = Pattern.compile("/([A-Z]{2,4}-\\d{4}-\\d{6,12})(?![\\w-])");

    @Override
    @SuppressWarnings("try") // closing is its use
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var found = NUMBER.matcher(request.getRequestURI());
        try (var logged = LoggedDocument.of(found.find() ? found.group(1) : null)) {
            chain.doFilter(request, response);
        }
    }
}
