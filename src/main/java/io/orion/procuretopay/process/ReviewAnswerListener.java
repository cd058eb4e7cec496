package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.REASON;
import static io.orion.procuretopay.process.Forms.REVIEW;
import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.ORDER_KEPT;
import static io.orion.procuretopay.process.ProcurementVariables.SEND_AGAIN;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.Ordering;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_reviewAnswer} says to the domain. */
@Component
class ReviewAnswerListener implements TaskListener {

    private final Ordering ordering;

    ReviewAnswerListener(Ordering ordering) {
        this.ordering = ordering;
    }

    @Override
    public void notify(DelegateTask task) {
        var review = ordering.review(
                requisition(task),
                REVIEW.require(task),
                REASON.take(task),
                Actors.current().id());
        ORDER_KEPT.set(task, review == Ordering.Review.ACCEPT);
        SEND_AGAIN.set(task, review == Ordering.Review.INSIST);
    }
}
