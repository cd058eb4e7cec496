package io.orion.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Leaves Orion's own tokens to {@link ApiTokenFilter}; only the others are an identity provider's. */
final class ForeignTokens implements BearerTokenResolver {

    private final BearerTokenResolver all = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String token = all.resolve(request);
        return token == null || token.startsWith(ApiTokens.PREFIX) ? null : token;
    }
}
