package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.PRICES;
import static io.orion.procuretopay.process.Forms.SUPPLIER;
import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.Sourcing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_chooseSupplier} says to the domain. */
@Component
class ChooseSupplierListener implements TaskListener {

    private final Sourcing sourcing;

    ChooseSupplierListener(Sourcing sourcing) {
        this.sourcing = sourcing;
    }

    @Override
    public void notify(DelegateTask task) {
        sourcing.choose(requisition(task), SUPPLIER.require(task), PRICES.take(task), Actors.current());
    }
}
