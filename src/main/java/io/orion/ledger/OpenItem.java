package io.orion.ledger;

import io.orion.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim or debt that waits to be settled.
 *
 * @param original signed as posted: positive is owed to us, negative is owed by us
 * @param open what is left of it, same sign; zero when settled
 * @param discount what may be deducted when it is paid early; null for nothing
 */
public record OpenItem(
        String document,
        Party party,
        @Nullable String reference,
        Money original,
        Money open,
        LocalDate postedOn,
        LocalDate dueOn,
        @Nullable CashDiscount discount) {

    public OpenItem(
            String document,
            Party party,
            @Nullable String reference,
            Money original,
            Money open,
            LocalDate postedOn,
            LocalDate dueOn) {
        this(document, party, reference, original, open, postedOn, dueOn, null);
    }

    public boolean isSettled() {
        return open.isZero();
    }
}
