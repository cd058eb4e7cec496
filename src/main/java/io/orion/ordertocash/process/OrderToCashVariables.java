package io.orion.ordertocash.process;

import io.orion.engine.ProcessVariable;
import java.util.Date;

/** Every variable the processes of order to cash carry. Data lives in tables; these only steer gateways and timers. */
final class OrderToCashVariables {

    static final ProcessVariable<Boolean> ORDER_VALID = ProcessVariable.flag("orderValid");
    static final ProcessVariable<Boolean> ORDER_CORRECTED = ProcessVariable.flag("orderCorrected");
    static final ProcessVariable<Boolean> APPROVAL_NEEDED = ProcessVariable.flag("approvalNeeded");
    static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");
    static final ProcessVariable<Boolean> CREDIT_APPROVED = ProcessVariable.flag("creditApproved");
    static final ProcessVariable<Boolean> CREDIT_HELD = ProcessVariable.flag("creditHeld");
    static final ProcessVariable<Boolean> PREPAYMENT_REQUIRED = ProcessVariable.flag("prepaymentRequired");
    static final ProcessVariable<Boolean> HOLD_RELEASED = ProcessVariable.flag("holdReleased");
    static final ProcessVariable<Date> HOLD_ESCALATES_AT = ProcessVariable.date("holdEscalatesAt");
    static final ProcessVariable<Date> PREPAYMENT_DUE_AT = ProcessVariable.date("prepaymentDueAt");
    static final ProcessVariable<Boolean> PICKED_IN_FULL = ProcessVariable.flag("pickedInFull");
    static final ProcessVariable<Boolean> ANYTHING_PICKED = ProcessVariable.flag("anythingPicked");
    static final ProcessVariable<Boolean> CHANGE_POSSIBLE = ProcessVariable.flag("changePossible");
    static final ProcessVariable<Boolean> CHANGE_CREDIT_GRANTED = ProcessVariable.flag("changeCreditGranted");
    static final ProcessVariable<Boolean> CHANGE_HOLD_RELEASED = ProcessVariable.flag("changeHoldReleased");
    static final ProcessVariable<Boolean> GOODS_PICKED = ProcessVariable.flag("goodsPicked");
    static final ProcessVariable<Boolean> RETURN_POSSIBLE = ProcessVariable.flag("returnPossible");
    static final ProcessVariable<Boolean> RETURN_AUTHORISATION_NEEDED =
            ProcessVariable.flag("returnAuthorisationNeeded");
    static final ProcessVariable<Boolean> RETURN_AUTHORISED = ProcessVariable.flag("returnAuthorised");
    static final ProcessVariable<Date> RETURN_VALID_UNTIL = ProcessVariable.date("returnValidUntil");
    static final ProcessVariable<Boolean> MORE_TO_COME = ProcessVariable.flag("moreToCome");
    static final ProcessVariable<Boolean> INVOICE_VALID = ProcessVariable.flag("invoiceValid");
    static final ProcessVariable<Date> NEXT_DUNNING_AT = ProcessVariable.date("nextDunningAt");
    static final ProcessVariable<Boolean> COLLECTOR_NEEDED = ProcessVariable.flag("collectorNeeded");

    static final ProcessVariable<Boolean> DUNNING_HELD = ProcessVariable.flag("dunningHeld");
    static final ProcessVariable<Boolean> DISPUTE_JUSTIFIED = ProcessVariable.flag("disputeJustified");

    private OrderToCashVariables() {}
}
