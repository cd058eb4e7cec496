package io.orion.inventory.domain;

import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the inventory account at the value of the stock. */
@Component
class StockPosting {

    private final Ledger ledger;

    StockPosting(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Posts a change of the stock's value against the account; nothing when it is zero. */
    void post(String source, String kind, LocalDate day, String text, BigDecimal change, String account) {
        var amount = new Money(change, ledger.currency());
        if (!amount.isZero()) {
            ledger.post(new Posting(
                    source,
                    kind,
                    day,
                    text,
                    null,
                    List.of(Posting.Line.debit(Accounts.INVENTORY, amount), Posting.Line.credit(account, amount))));
        }
    }
}
