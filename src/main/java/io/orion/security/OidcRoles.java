package io.orion.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Takes users and groups from OpenID Connect tokens, without letting a token name a local user or a group not listed.
 */
@Component
class OidcRoles {

    private final SecuritySettings.Oidc settings;

    OidcRoles(SecuritySettings settings) {
        this.settings = settings.oidc();
    }

    Converter<Jwt, AbstractAuthenticationToken> ofAccessToken() {
        return token -> new JwtAuthenticationToken(token, roles(token.getClaims()), user(token.getClaims()));
    }

    OAuth2UserService<OidcUserRequest, OidcUser> ofSignIn() {
        var service = new OidcUserService();
        return request -> {
            var user = service.loadUser(request);
            String name = user(user.getClaims());
            return new DefaultOidcUser(roles(user.getClaims()), user.getIdToken(), user.getUserInfo()) {
                private static final long serialVersionUID = 1L;

                @Override
                public String getName() {
                    return name;
                }
            };
        };
    }

    private String user(Map<String, Object> claims) {
        Object name = claims.get(settings.userClaim());
        if (!(name instanceof String text) || text.isBlank()) {
            throw new BadCredentialsException("The token has no claim " + settings.userClaim());
        }
        return settings.userPrefix() + text;
    }

    private Set<GrantedAuthority> roles(Map<String, Object> claims) {
        Collection<?> groups = claims.get(settings.groupsClaim()) instanceof Collection<?> many ? many : List.of();
        return groups.stream()
                .map(String::valueOf)
                .filter(settings.groups()::contains)
                .map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
