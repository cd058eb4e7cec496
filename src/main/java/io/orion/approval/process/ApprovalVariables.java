package io.orion.approval.process;

import io.orion.engine.FormField;
import io.orion.engine.ProcessVariable;
import java.util.Date;

/** Every variable of the process {@code approve}, and the fields of its form. */
final class ApprovalVariables {

    static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");
    static final ProcessVariable<String> APPROVER_GROUP = ProcessVariable.text("approverGroup");
    static final ProcessVariable<String> ESCALATION_GROUP = ProcessVariable.text("escalationGroup");
    static final ProcessVariable<Date> REMIND_AT = ProcessVariable.date("remindAt");
    static final ProcessVariable<Date> ESCALATE_AT = ProcessVariable.date("escalateAt");
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");

    static final FormField<Boolean> GRANTED = FormField.flag("granted");
    static final FormField<String> COMMENT = FormField.text("comment");

    private ApprovalVariables() {}
}
