package io.orion.treasury.process;

import static io.orion.treasury.process.TreasuryForms.CONFIRMED;
import static io.orion.treasury.process.TreasuryForms.NUMBER_CALLED;
import static io.orion.treasury.process.TreasuryForms.SPOKE_WITH;
import static io.orion.treasury.process.TreasuryKeys.document;
import static io.orion.treasury.process.TreasuryVariables.CHANGE_CONFIRMED;

import io.orion.engine.Actors;
import io.orion.treasury.domain.BankChangeControl;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_callBack} says to the domain. */
@Component
class CallBackListener implements TaskListener {

    private final BankChangeControl bankChangeControl;

    CallBackListener(BankChangeControl bankChangeControl) {
        this.bankChangeControl = bankChangeControl;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean confirmed = bankChangeControl.call(
                document(task),
                NUMBER_CALLED.require(task),
                SPOKE_WITH.require(task),
                CONFIRMED.require(task),
                Actors.current().id());
        CHANGE_CONFIRMED.set(task, confirmed);
    }
}
