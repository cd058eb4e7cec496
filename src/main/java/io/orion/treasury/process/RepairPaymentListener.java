package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryForms.AGAIN;
import static io.orion.treasury.process.TreasuryForms.NOTE;
import static io.orion.treasury.process.TreasuryKeys.document;

import io.orion.engine.Actors;
import io.orion.treasury.domain.PaymentRepair;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_repairPayment} says to the domain. */
@Component
class RepairPaymentListener implements TaskListener {

    private final PaymentRepair paymentRepair;

    RepairPaymentListener(PaymentRepair paymentRepair) {
        this.paymentRepair = paymentRepair;
    }

    @Override
    public void notify(DelegateTask task) {
        paymentRepair.repair(
                document(task),
                AGAIN.require(task),
                NOTE.require(task),
                Actors.current().id());
    }
}
