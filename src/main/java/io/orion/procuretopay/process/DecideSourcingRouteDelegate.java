package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.BUYER_NEEDED;
import static io.orion.procuretopay.process.ProcurementVariables.QUOTES_WANTED;
import static io.orion.procuretopay.process.ProcurementVariables.SOLE_SOURCE;

import io.orion.procuretopay.domain.Sourcing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideSourcingRoute}. */
@Component
class DecideSourcingRouteDelegate implements JavaDelegate {

    private final Sourcing sourcing;

    DecideSourcingRouteDelegate(Sourcing sourcing) {
        this.sourcing = sourcing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var route = sourcing.route(requisition(execution));
        SOLE_SOURCE.set(execution, route == Sourcing.Route.SOLE_SOURCE);
        QUOTES_WANTED.set(execution, route == Sourcing.Route.QUOTES);
        BUYER_NEEDED.set(execution, route != Sourcing.Route.ORDER);
    }
}
