package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.REASON;
import static io.orion.procuretopay.process.Forms.SUPPLIER;
import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.Quoting;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_awardQuote} says to the domain. */
@Component
class AwardQuoteListener implements TaskListener {

    private final Quoting quoting;

    AwardQuoteListener(Quoting quoting) {
        this.quoting = quoting;
    }

    @Override
    public void notify(DelegateTask task) {
        quoting.award(requisition(task), SUPPLIER.require(task), REASON.take(task), Actors.current());
    }
}
