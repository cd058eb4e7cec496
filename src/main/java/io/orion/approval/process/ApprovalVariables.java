package io.orion.approval.process;

import io.orion.engine.CaseTasks;
import io.orion.engine.FormField;
import io.orion.engine.ProcessVariable;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Every variable of the process {@code approve}, and the fields of its form. */
final class ApprovalVariables {

    static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");
    static final ProcessVariable<Long> SEATS = ProcessVariable.count("seats");
    static final ProcessVariable<Boolean> STAGE_DECIDED = ProcessVariable.flag("stageDecided");
    static final ProcessVariable<Boolean> MORE_STAGES = ProcessVariable.flag("moreStages");
    static final ProcessVariable<Boolean> APPROVED = ProcessVariable.flag("approved");
    static final ProcessVariable<Boolean> REWORK_ASKED = ProcessVariable.flag("reworkAsked");

    /** Counted by the engine, from 0, for instances that run side by side. */
    static final ProcessVariable<Integer> LOOP_COUNTER = new ProcessVariable<>("loopCounter", Integer.class);

    // one of each in every vote
    static final ProcessVariable<String> SEAT = ProcessVariable.text(CaseTasks.Place.ITEM);
    static final ProcessVariable<String> APPROVER_GROUP = ProcessVariable.text("approverGroup");
    static final ProcessVariable<String> ESCALATION_GROUP = ProcessVariable.text("escalationGroup");
    static final ProcessVariable<Date> REMIND_AT = ProcessVariable.date("remindAt");
    static final ProcessVariable<Date> ESCALATE_AT = ProcessVariable.date("escalateAt");

    static final FormField<Boolean> GRANTED = FormField.flag("granted");
    static final FormField<Boolean> REWORK = FormField.flag("rework");
    static final FormField<String> COMMENT = FormField.text("comment");

    private ApprovalVariables() {}

    /** Which vote of the stage this is. */
    static int seat(VariableScope scope) {
        return Integer.parseInt(SEAT.require(scope));
    }
}
