package io.orion.ledger.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Violation;
import io.orion.ledger.SettlementOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a settlement has to be, whatever the state of the items it names. */
@Component
class SettlementRules {

    private final PostingRules rules;

    SettlementRules(PostingRules rules) {
        this.rules = rules;
    }

    void check(SettlementOrder order) {
        List<Violation> violations = new ArrayList<>();
        rules.required(violations, "source", order.source());
        rules.required(violations, "kind", order.kind());
        rules.checkAmount(violations, "amount", order.amount());
        if (!order.amount().isZero()) {
            rules.checkOrdinaryAccount(violations, "moneyAccount", order.moneyAccount());
        } else if (order.allocations().isEmpty()) {
            violations.add(new Violation("amount", "is zero and settles nothing"));
        }
        checkAllocations(violations, order);
        rules.refuse(violations);
        checkRest(violations, order);
        rules.refuse(violations);
    }

    /** What the allocations leave of the amount, in its sign. */
    Money restOf(SettlementOrder order) {
        var allocated = order.allocations().stream()
                .map(SettlementOrder.Allocation::amount)
                .toList();
        return order.amount().minus(Money.sum(allocated, order.amount().currency()));
    }

    private void checkAllocations(List<Violation> violations, SettlementOrder order) {
        Set<String> documents = new HashSet<>();
        for (int i = 0; i < order.allocations().size(); i++) {
            var allocation = order.allocations().get(i);
            var path = "allocations[" + i + "].";
            if (!documents.add(allocation.document())) {
                violations.add(new Violation(path + "document", "is allocated twice"));
            }
            checkCurrency(violations, path + "amount", allocation.amount(), order);
            for (var difference : allocation.differences()) {
                checkCurrency(violations, path + "differences", difference.amount(), order);
                rules.checkOrdinaryAccount(violations, path + "differences.account", difference.account());
            }
        }
    }

    private static void checkCurrency(List<Violation> violations, String field, Money amount, SettlementOrder order) {
        if (!amount.currency().equals(order.amount().currency())) {
            violations.add(new Violation(field, "is in another currency than the money"));
        }
    }

    private void checkRest(List<Violation> violations, SettlementOrder order) {
        var rest = restOf(order);
        if (rest.isZero()) {
            return;
        }
        if (rest.amount().signum() != order.amount().amount().signum()) {
            violations.add(new Violation("allocations", "take more than the amount of " + order.amount()));
        } else if (order.onAccount() == null) {
            violations.add(new Violation("allocations", "leave " + rest + " over, and nothing may stay on account"));
        }
    }
}
