package io.orion.approval.process;

import io.orion.approval.domain.Approval;
import io.orion.approval.domain.ApprovalService;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
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
        Approval approval = approvals.openFor(businessKey);
        return new Facts(approval.summary(), approval.escalatesAt(), approval.subject());
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        Approval approval = approvals.openFor(businessKey);
        return approval.requestedBy().equals(actor.id())
                ? actor.id() + " asked for this approval and cannot decide it"
                : null;
    }
}
