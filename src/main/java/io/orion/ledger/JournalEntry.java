package io.orion.ledger;

import io.orion.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A posted entry. */
public record JournalEntry(
        long number,
        String source,
        String kind,
        LocalDate day,
        String text,
        @Nullable String reference,
        Instant postedAt,
        @Nullable Long reverses,
        List<Line> lines) {

    /**
     * Positive is debit, negative is credit.
     *
     * @param functional the amount in the functional currency at the day's rate; an exchange difference has only this
     */
    public record Line(
            String account,
            Money amount,
            Money functional,
            @Nullable Party party) {}
}
