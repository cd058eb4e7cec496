package io.orion.approval.process;

import io.orion.approval.domain.ApprovalService;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people see of approvals in their lists, and who may not decide them. */
@Component
class ApproveTasks implements CaseTasks {

    private final ApprovalService approvals;

    ApproveTasks(ApprovalService approvals) {
        this.approvals = approvals;
    }

    @Override
    public String processId() {
        return "approve";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        throw new UnsupportedOperationException("An approval has several votes");
    }

    @Override
    public Facts describe(Place place) {
        var approval = approvals.openFor(place.businessKey());
        var vote = approvals.seat(approval.number(), seat(place));
        var asked = vote.person() == null ? "" : " · " + vote.person();
        return new Facts(approval.summary() + asked, vote.escalatesAt(), approval.subject());
    }

    @Override
    public @Nullable String conflict(Place place, Actor actor) {
        var approval = approvals.openFor(place.businessKey());
        return approvals.conflict(approval, approvals.seat(approval.number(), seat(place)), actor);
    }

    private static int seat(Place place) {
        return Integer.parseInt(Objects.requireNonNull(place.item()));
    }
}
