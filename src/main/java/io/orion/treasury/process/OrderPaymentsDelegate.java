package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;
import static io.orion.treasury.process.TreasuryVariables.RELEASE_HOLDS;

import io.orion.treasury.domain.PaymentOrdering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_orderPayments}. */
@Component
class OrderPaymentsDelegate implements JavaDelegate {

    private final PaymentOrdering paymentOrdering;

    OrderPaymentsDelegate(PaymentOrdering paymentOrdering) {
        this.paymentOrdering = paymentOrdering;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RELEASE_HOLDS.set(execution, paymentOrdering.order(document(execution)));
    }
}
