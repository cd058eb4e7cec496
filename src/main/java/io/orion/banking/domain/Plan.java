package io.orion.banking.domain;

import io.orion.banking.ReceiptOutcome;
import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.OpenItem;
import io.orion.ledger.SettlementOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** How a receipt is divided among the open items that it names. */
record Plan(ReceiptOutcome outcome, List<SettlementOrder.Allocation> allocations) {

    Plan {
        allocations = List.copyOf(allocations);
    }

    /**
     * Compares the money with what is open: all of it, all but the discounts for early payment, nearly all of it, a
     * part of it, or more than that. A part goes to what is due first.
     *
     * @param paidOn the day that decides whether a discount may be taken
     */
    static Plan of(Money amount, List<OpenItem> items, TolerancePolicy tolerance, LocalDate paidOn) {
        if (items.isEmpty()) {
            return new Plan(ReceiptOutcome.ON_ACCOUNT, List.of());
        }
        var open = Money.sum(items.stream().map(OpenItem::open).toList(), amount.currency());
        var missing = open.minus(amount);
        var oldestFirst = items.stream()
                .sorted(Comparator.comparing(OpenItem::dueOn).thenComparing(OpenItem::document))
                .toList();
        if (!missing.isPositive()) {
            var outcome = missing.isZero() ? ReceiptOutcome.EXACT : ReceiptOutcome.OVER;
            return new Plan(outcome, share(open, oldestFirst));
        }
        var discounted =
                oldestFirst.stream().map(item -> discounted(item, paidOn)).toList();
        if (missing.equals(discountIn(discounted, amount))) {
            return new Plan(ReceiptOutcome.DISCOUNTED, discounted);
        }
        var last = oldestFirst.get(oldestFirst.size() - 1);
        if (tolerance.covers(missing, open) && last.open().compareTo(missing) > 0) {
            return new Plan(ReceiptOutcome.WITHIN_TOLERANCE, withDifference(share(amount, oldestFirst), missing));
        }
        return new Plan(ReceiptOutcome.SHORT, share(amount, oldestFirst));
    }

    /** The discount is for whoever pays the whole item in time. */
    private static SettlementOrder.Allocation discounted(OpenItem item, LocalDate paidOn) {
        var discount = item.discount();
        if (discount == null || paidOn.isAfter(discount.until()) || !item.open().equals(item.original())) {
            return SettlementOrder.Allocation.of(item.document(), item.open());
        }
        var differences = Stream.of(
                        new SettlementOrder.Difference(Accounts.CASH_DISCOUNTS, discount.net()),
                        new SettlementOrder.Difference(Accounts.OUTPUT_TAX, discount.tax()))
                .filter(difference -> !difference.amount().isZero())
                .toList();
        return new SettlementOrder.Allocation(item.document(), item.open().minus(discount.amount()), differences);
    }

    private static Money discountIn(List<SettlementOrder.Allocation> allocations, Money amount) {
        return Money.sum(
                allocations.stream().map(SettlementOrder.Allocation::difference).toList(), amount.currency());
    }

    private static List<SettlementOrder.Allocation> share(Money amount, List<OpenItem> items) {
        var allocations = new ArrayList<SettlementOrder.Allocation>();
        var left = amount;
        for (var item : items) {
            var part = left.min(item.open());
            if (part.isPositive()) {
                allocations.add(SettlementOrder.Allocation.of(item.document(), part));
                left = left.minus(part);
            }
        }
        return allocations;
    }

    /** The item that is due last bears the difference. */
    private static List<SettlementOrder.Allocation> withDifference(
            List<SettlementOrder.Allocation> allocations, Money missing) {
        var result = new ArrayList<>(allocations);
        var last = result.remove(result.size() - 1);
        result.add(
                new SettlementOrder.Allocation(last.document(), last.amount(), missing, Accounts.PAYMENT_DIFFERENCES));
        return result;
    }
}
