package io.orion.security;

import io.orion.engine.Actors;
import io.orion.engine.EngineIdentity;
import io.orion.kernel.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls {@code /engine-rest}, so that its authorisations apply.
 *
 * <p>Not for {@code /api}: its rights are decided here, and what a door does with the engine is Orion's own work.
 */
@Component
class EngineIdentityFilter extends OncePerRequestFilter {

    private final EngineIdentity engine;

    EngineIdentityFilter(EngineIdentity engine) {
        this.engine = engine;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/engine-rest");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Actors.current();
        if (actor.equals(Actor.ORION)) {
            chain.doFilter(request, response);
            return;
        }
        engine.set(actor);
        try {
            chain.doFilter(request, response);
        } finally {
            engine.clear();
        }
    }
}
