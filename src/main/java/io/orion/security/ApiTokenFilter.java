package io.orion.security;

import io.orion.engine.UserAccounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs in a system by the token that Orion issued to it. */
@Component
class ApiTokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer " + ApiTokens.PREFIX;

    private final ApiTokens tokens;
    private final UserAccounts accounts;
    private final ProblemEntryPoint problems;

    ApiTokenFilter(ApiTokens tokens, UserAccounts accounts, ProblemEntryPoint problems) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            chain.doFilter(request, response);
            return;
        }
        var user = tokens.userOf(header.substring("Bearer ".length()));
        if (user.isEmpty()) {
            problems.commence(
                    request, response, new BadCredentialsException("The token is unknown, expired or revoked"));
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user.get(), null, AccountAuthentication.roles(accounts, user.get())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
