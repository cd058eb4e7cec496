package io.orion.ledger;

import io.orion.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How money that came in or went out settles open items.
 *
 * @param source the document of the money, such as a bank transaction's reference; unique with {@code kind}
 * @param kind such as {@code receipt} or {@code payment}
 * @param moneyAccount the account that the money moved on, such as the bank's
 * @param amount what moved: positive came in, negative went out
 * @param allocations which items it settles, and with how much; may leave a rest
 * @param onAccount number under which a rest stays open for the party; null when nothing may be left
 */
public record SettlementOrder(
        String source,
        String kind,
        LocalDate day,
        String text,
        Party party,
        String moneyAccount,
        Money amount,
        List<Allocation> allocations,
        @Nullable String onAccount) {

    public SettlementOrder {
        allocations = List.copyOf(allocations);
    }

    /**
     * Settles one item.
     *
     * @param amount the part of the money that goes to it
     * @param difference a small difference that closes the rest of the item, booked to {@code differenceAccount}; zero
     *     for none
     */
    public record Allocation(
            String document,
            Money amount,
            Money difference,
            @Nullable String differenceAccount) {

        public static Allocation of(String document, Money amount) {
            return new Allocation(document, amount, Money.zero(amount.currency()), null);
        }
    }
}
