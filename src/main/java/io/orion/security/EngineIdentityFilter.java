package io.orion.security;

import io.orion.engine.Actors;
import io.orion.engine.EngineIdentity;
import io.orion.kernel.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls {@code /engine-rest}, so that its authorisations apply.
 *
 * <p>Not for {@code /api}: its rights are decided here, and what a door does with the engine is Orion's own work.
 */
@Component
class EngineIdentityFilter extends OncePerRequestFilter {

    private static final int MOST_RESULTS = 1_000;
    private static final Pattern LISTS = Pattern.compile("/engine-rest/(task|process-instance|process-definition|"
            + "execution|job|job-definition|incident|variable-instance|decision-definition|deployment|user|group|"
            + "authorization|event-subscription|external-task)/?$");

    private final EngineIdentity engine;
    private final ProblemEntryPoint problems;

    EngineIdentityFilter(EngineIdentity engine, ProblemEntryPoint problems) {
        this.engine = engine;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/engine-rest");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUnlimited(request)) {
            problems.missingLimit(response, MOST_RESULTS);
            return;
        }
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

    /** The engine's own limit would also refuse queries that Camunda's pages make, so it is drawn here. */
    private static boolean isUnlimited(HttpServletRequest request) {
        if (!LISTS.matcher(request.getRequestURI()).find()
                || !request.getMethod().matches("GET|POST")) {
            return false;
        }
        String most = request.getParameter("maxResults");
        return most == null || !most.matches("[0-9]{1,4}") || Integer.parseInt(most) > MOST_RESULTS;
    }
}
