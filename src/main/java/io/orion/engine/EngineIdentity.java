package io.orion.engine;

import io.orion.kernel.Actor;
import java.util.ArrayList;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Says on the current thread whose rights the engine checks; nobody's means that the work is Orion's own. */
@Component
public class EngineIdentity {

    private final IdentityService identity;

    EngineIdentity(IdentityService identity) {
        this.identity = identity;
    }

    public void set(Actor actor) {
        identity.setAuthentication(actor.id(), new ArrayList<>(actor.groups()));
    }

    public void clear() {
        identity.clearAuthentication();
    }
}
