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
     * @param differences what else closes a part of the item and is booked to accounts of its own, such as a discount
     */
    public record Allocation(String document, Money amount, List<Difference> differences) {

        public Allocation {
            differences = List.copyOf(differences);
        }

        /** With one difference, or none when it is zero. */
        public Allocation(String document, Money amount, Money difference, String differenceAccount) {
            this(
                    document,
                    amount,
                    difference.isZero() ? List.of() : List.of(new Difference(differenceAccount, difference)));
        }

        public static Allocation of(String document, Money amount) {
            return new Allocation(document, amount, List.of());
        }

        /** All differences together. */
        public Money difference() {
            return differences.stream().map(Difference::amount).reduce(Money.zero(amount.currency()), Money::plus);
        }
    }

    /** An amount in the sign of the item that is not paid but booked to an ordinary account. */
    public record Difference(String account, Money amount) {}
}
