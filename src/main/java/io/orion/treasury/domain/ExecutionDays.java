package io.orion.treasury.domain;

import io.orion.kernel.Money;
import io.orion.ledger.OpenItem;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** On which days the bank pays, and what may still be deducted then. */
@Component
class ExecutionDays {

    private final MasterData masterData;
    private final Clock clock;

    ExecutionDays(MasterData masterData, Clock clock) {
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Today, or the next day on which banks work. */
    LocalDate next() {
        return masterData.calendar(Region.EMEA).onOrAfter(LocalDate.now(clock));
    }

    /** What may be deducted from the item, positive, when it is paid on the next day; nothing of one paid in part. */
    Money discount(OpenItem item) {
        var offered = item.discount();
        var nothing = Money.zero(item.open().currency());
        if (offered == null || next().isAfter(offered.until())) {
            return nothing;
        }
        boolean whole = item.open().isNegative() && item.open().equals(item.original());
        return whole ? offered.amount().abs() : nothing;
    }
}
