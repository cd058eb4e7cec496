package io.orion.ledger;

import io.orion.kernel.Refused;
import java.time.YearMonth;

/** The accounting period is locked; choose a date in an open one or have it opened. */
public class PeriodClosed extends Refused {

    private static final long serialVersionUID = 1L;

    public PeriodClosed(YearMonth period) {
        super("The accounting period " + period + " is locked");
    }
}
