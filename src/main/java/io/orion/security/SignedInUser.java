package io.orion.security;

import io.orion.engine.Actors;
import io.orion.kernel.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;

/** Hands the person who signed in to Orion to Camunda's pages. Made by their filter, by its name. */
public class SignedInUser extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        var actor = Actors.current();
        if (actor.equals(Actor.ORION)) {
            return AuthenticationResult.unsuccessful();
        }
        var result = AuthenticationResult.successful(actor.id());
        result.setGroups(new ArrayList<>(actor.groups()));
        return result;
    }
}
