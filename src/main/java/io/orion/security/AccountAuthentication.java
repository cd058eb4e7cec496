package io.orion.security;

import io.orion.engine.UserAccounts;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Signs in the engine's local users; groups become roles of the same name. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final UserAccounts accounts;

    AccountAuthentication(UserAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        if (user.isEmpty() || !accounts.passwordMatches(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("User or password is wrong");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, roles(accounts, user));
    }

    static List<GrantedAuthority> roles(UserAccounts accounts, String user) {
        return accounts.groupsOf(user).stream()
                .<GrantedAuthority>map(group -> new SimpleGrantedAuthority("ROLE_" + group))
                .toList();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
