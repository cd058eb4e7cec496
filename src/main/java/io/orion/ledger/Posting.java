package io.orion.ledger;

import io.orion.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be posted.
 *
 * @param source the document it comes from, such as {@code INV-2026-000001}
 * @param kind what it books of that document, such as {@code invoice} or {@code cost-of-goods-sold}
 * @param day the accounting date, which decides the period
 * @param reference the case it belongs to, such as the sales order's number
 * @param lines at least two; they add up to zero per currency
 */
public record Posting(
        String source,
        String kind,
        LocalDate day,
        String text,
        @Nullable String reference,
        List<Line> lines) {

    public Posting {
        lines = List.copyOf(lines);
    }

    /**
     * One line of an entry.
     *
     * @param amount positive is debit, negative is credit; never zero
     * @param openItem opens an item in a party's sub-ledger; its account must be a control account
     */
    public record Line(
            String account, Money amount, @Nullable NewOpenItem openItem) {

        public static Line debit(String account, Money amount) {
            return new Line(account, amount, null);
        }

        public static Line credit(String account, Money amount) {
            return new Line(account, amount.negate(), null);
        }
    }

    /**
     * An item to be settled later.
     *
     * @param document the number that the party will quote, unique; usually the posting's source
     * @param discount what may be deducted when it is paid early; null for nothing
     */
    public record NewOpenItem(
            Party party,
            String document,
            LocalDate dueOn,
            @Nullable CashDiscount discount) {

        public NewOpenItem(Party party, String document, LocalDate dueOn) {
            this(party, document, dueOn, null);
        }
    }
}
