package io.orion.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class OidcRolesTest {

    private final OidcRoles roles = new OidcRoles(new SecuritySettings(
            null, new SecuritySettings.Oidc("preferred_username", "oidc-", "groups", Set.of("credit", "warehouse"))));

    private static Jwt token(Map<String, Object> claims) {
        return Jwt.withTokenValue("t")
                .header("alg", "none")
                .claims(all -> all.putAll(claims))
                .build();
    }

    @Test
    void neverTakesAForeignUserForALocalOneOfTheSameName() {
        var signedIn = roles.ofAccessToken().convert(token(Map.of("preferred_username", "admin")));
        assertThat(signedIn.getName()).isEqualTo("oidc-admin");
    }

    @Test
    void givesOnlyTheGroupsThatAreListed() {
        var signedIn = roles.ofAccessToken()
                .convert(token(
                        Map.of("preferred_username", "eva", "groups", List.of("credit", "camunda-admin", "unknown"))));
        assertThat(signedIn.getAuthorities())
                .extracting(GrantedAuthority::getAuthority)
                .containsExactly("ROLE_credit");
    }

    @Test
    void doesNotStartWithoutAnAudienceThatTokensHaveToName() {
        assertThatThrownBy(() -> SecurityConfiguration.requireAudience(List.of()))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("jwt.audiences");
    }

    @Test
    void refusesATokenWithoutAUser() {
        assertThatThrownBy(() -> roles.ofAccessToken().convert(token(Map.of("sub", "1"))))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("preferred_username");
    }
}
