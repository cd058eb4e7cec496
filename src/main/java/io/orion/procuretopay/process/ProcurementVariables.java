package io.orion.procuretopay.process;

import io.orion.engine.ProcessVariable;
import java.util.Date;

/** Every variable the processes of procure to pay carry. Data lives in tables; these only steer gateways and timers. */
final class ProcurementVariables {

    static final ProcessVariable<Boolean> BUDGET_FREE = ProcessVariable.flag("budgetFree");
    static final ProcessVariable<Boolean> BUDGET_RELEASED = ProcessVariable.flag("budgetReleased");
    static final ProcessVariable<Boolean> APPROVAL_NEEDED = ProcessVariable.flag("approvalNeeded");
    static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");
    static final ProcessVariable<Boolean> REWORKED = ProcessVariable.flag("reworked");
    static final ProcessVariable<Boolean> SOLE_SOURCE = ProcessVariable.flag("soleSource");
    static final ProcessVariable<Boolean> QUOTES_WANTED = ProcessVariable.flag("quotesWanted");
    static final ProcessVariable<Date> QUOTES_DUE_AT = ProcessVariable.date("quotesDueAt");
    static final ProcessVariable<Boolean> ENOUGH_QUOTES = ProcessVariable.flag("enoughQuotes");
    static final ProcessVariable<Boolean> BUYER_NEEDED = ProcessVariable.flag("buyerNeeded");
    static final ProcessVariable<Boolean> RELEASE_NEEDED = ProcessVariable.flag("releaseNeeded");
    static final ProcessVariable<Date> ANSWER_DUE_AT = ProcessVariable.date("answerDueAt");
    static final ProcessVariable<Boolean> SUPPLIER_REACHED = ProcessVariable.flag("supplierReached");
    static final ProcessVariable<Boolean> ORDER_KEPT = ProcessVariable.flag("orderKept");
    static final ProcessVariable<Boolean> SEND_AGAIN = ProcessVariable.flag("sendAgain");
    static final ProcessVariable<Date> LATE_AT = ProcessVariable.date("lateAt");
    static final ProcessVariable<Date> CHANGE_DUE_AT = ProcessVariable.date("changeDueAt");
    static final ProcessVariable<Boolean> CHANGE_TAKEN = ProcessVariable.flag("changeTaken");
    static final ProcessVariable<Boolean> CHANGE_CONFIRMED = ProcessVariable.flag("changeConfirmed");
    static final ProcessVariable<Boolean> SERVICE = ProcessVariable.flag("service");
    static final ProcessVariable<Boolean> INSPECTION_NEEDED = ProcessVariable.flag("inspectionNeeded");
    static final ProcessVariable<Boolean> ANYTHING_TO_RETURN = ProcessVariable.flag("anythingToReturn");
    static final ProcessVariable<Boolean> ACCEPTED_AS_ORDERED = ProcessVariable.flag("acceptedAsOrdered");

    private ProcurementVariables() {}
}
