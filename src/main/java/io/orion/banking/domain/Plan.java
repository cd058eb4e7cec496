package io.orion.banking.domain;

import io.orion.banking.ReceiptOutcome;
import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.OpenItem;
import io.orion.ledger.SettlementOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a receipt is divided among the open items that it names. */
record Plan(ReceiptOutcome outcome, List<SettlementOrder.Allocation> allocations) {

    Plan {
        allocations = List.copyOf(allocations);
    }

    /**
     * Compares the money with what is open: all of it, nearly all of it, a part of it, or more than that. A part
     * goes to
     * what is due first.
     */
    static Plan of(Money amount, List<OpenItem> items, TolerancePolicy tolerance) {
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
        var last = oldestFirst.get(oldestFirst.size() - 1);
        if (tolerance.covers(missing, open) && last.open().compareTo(missing) > 0) {
            return new Plan(ReceiptOutcome.WITHIN_TOLERANCE, withDifference(share(amount, oldestFirst), missing));
        }
        return new Plan(ReceiptOutcome.SHORT, share(amount, oldestFirst));
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
