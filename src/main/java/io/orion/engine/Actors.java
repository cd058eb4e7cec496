package io.orion.engine;

import io.orion.kernel.Actor;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells who acts at present, whichever entrance the request took. */
public final class Actors {

    private static final String ROLE = "ROLE_";

    private Actors() {}

    /** Returns the signed-in person or system, or {@link Actor#ORION} where the work was not asked for by anyone. */
    public static Actor current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Actor.ORION;
        }
        Set<String> groups = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(authentication.getName(), groups);
    }

    /** Does something on this thread as somebody else, who is then the one who did it. */
    public static void as(Actor actor, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                actor.id(),
                null,
                actor.groups().stream()
                        .map(group -> new SimpleGrantedAuthority(ROLE + group))
                        .toList()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
