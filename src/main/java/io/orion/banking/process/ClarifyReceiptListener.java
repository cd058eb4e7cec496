package io.orion.banking.process;

import static io.orion.banking.process.ClarifyReceiptVariables.ACTION;
import static io.orion.banking.process.ClarifyReceiptVariables.CUSTOMER;
import static io.orion.banking.process.ClarifyReceiptVariables.INVOICES;
import static io.orion.banking.process.ClarifyReceiptVariables.REST_ON_ACCOUNT;
import static io.orion.banking.process.ClarifyReceiptVariables.TRANSACTION;

import io.orion.banking.domain.ClarificationAnswer;
import io.orion.banking.domain.Clarifications;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_clarifyReceipt} says to the domain. */
@Component
class ClarifyReceiptListener implements TaskListener {

    private final Clarifications clarifications;

    ClarifyReceiptListener(Clarifications clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = new ClarificationAnswer(
                ACTION.require(task),
                CUSTOMER.take(task),
                INVOICES.take(task),
                REST_ON_ACCOUNT.take(task),
                TRANSACTION.take(task));
        clarifications.answer(task.getExecution().getProcessBusinessKey(), answer);
    }
}
