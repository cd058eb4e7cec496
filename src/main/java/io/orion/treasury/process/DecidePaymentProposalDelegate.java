package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryKeys.document;
import static io.orion.treasury.process.TreasuryVariables.ANYTHING_TO_PAY;

import io.orion.treasury.domain.PaymentProposal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decidePaymentProposal}. */
@Component
class DecidePaymentProposalDelegate implements JavaDelegate {

    private final PaymentProposal paymentProposal;

    DecidePaymentProposalDelegate(PaymentProposal paymentProposal) {
        this.paymentProposal = paymentProposal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ANYTHING_TO_PAY.set(execution, paymentProposal.propose(document(execution)));
    }
}
