package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.ACCEPTED;
import static io.orion.procuretopay.process.Keys.requisition;

import io.orion.procuretopay.domain.Changing;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_reviewChange} says to the domain. */
@Component
class ReviewChangeListener implements TaskListener {

    private final Changing changing;

    ReviewChangeListener(Changing changing) {
        this.changing = changing;
    }

    @Override
    public void notify(DelegateTask task) {
        changing.review(requisition(task), ACCEPTED.require(task));
    }
}
