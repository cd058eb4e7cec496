package io.orion.treasury.process;

import io.orion.engine.ProcessVariable;
import java.util.Date;

/** Every variable the processes of paying carry. Data lives in tables; these only steer gateways and timers. */
final class TreasuryVariables {

    static final ProcessVariable<Boolean> ANYTHING_TO_PAY = ProcessVariable.flag("anythingToPay");
    static final ProcessVariable<Boolean> RUN_KEPT = ProcessVariable.flag("runKept");
    static final ProcessVariable<String> APPROVAL = ProcessVariable.text("approval");
    static final ProcessVariable<Boolean> RELEASE_HOLDS = ProcessVariable.flag("releaseHolds");
    static final ProcessVariable<Boolean> MONEY_RETURNED = ProcessVariable.flag("moneyReturned");
    static final ProcessVariable<Boolean> CHANGE_CONFIRMED = ProcessVariable.flag("changeConfirmed");
    static final ProcessVariable<Date> COOL_OFF_UNTIL = ProcessVariable.date("coolOffUntil");

    private TreasuryVariables() {}
}
