package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;

import io.orion.ordertocash.domain.Cancelling;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_releaseReservation}. */
@Component
class ReleaseReservationDelegate implements JavaDelegate {

    private final Cancelling cancelling;

    ReleaseReservationDelegate(Cancelling cancelling) {
        this.cancelling = cancelling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cancelling.releaseReservation(order(execution));
    }
}
