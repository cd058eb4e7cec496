package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.banking.Banking.Allocation;
import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.ledger.SettlementOrder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a person decides about a receipt, whether they came over REST or by the task. */
@Component
class ByHand {

    private final TransactionStore store;
    private final UnclearReceipts receipts;
    private final CashApplication application;
    private final ReceiptCases cases;
    private final Clock clock;

    ByHand(
            TransactionStore store,
            UnclearReceipts receipts,
            CashApplication application,
            ReceiptCases cases,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.application = application;
        this.cases = cases;
        this.clock = clock;
    }

    /** See {@link io.orion.banking.Banking#allocate}. */
    void allocate(String number, String customer, List<Allocation> allocations, boolean restOnAccount) {
        var transaction = find(number);
        check(transaction, allocations, restOnAccount);
        var orders = allocations.stream()
                .map(it -> SettlementOrder.Allocation.of(it.invoice(), it.amount()))
                .toList();
        application.allocate(transaction.id(), customer, orders, restOnAccount);
        decided(number);
    }

    private static void check(BankTransaction transaction, List<Allocation> allocations, boolean restOnAccount) {
        var problems = new ArrayList<Violation>();
        for (int i = 0; i < allocations.size(); i++) {
            var amount = allocations.get(i).amount();
            if (!amount.isPositive()
                    || !amount.currency().equals(transaction.amount().currency())) {
                problems.add(new Violation(
                        "allocations[" + i + "].amount",
                        "is not greater than zero in " + transaction.amount().currencyCode()));
            }
        }
        if (allocations.isEmpty() && !restOnAccount) {
            problems.add(new Violation("allocations", "are empty, and nothing shall stay on account"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** See {@link io.orion.banking.Banking#sameAs}. */
    void same(String number, String first) {
        var original =
                store.find(first).orElseThrow(() -> new InvalidInput("of", "names the unknown transaction " + first));
        application.same(find(number).id(), original.id());
        decided(number);
    }

    private void decided(String number) {
        receipts.clarified(number, clock.instant(), Actors.current().id());
        cases.refresh(number);
    }

    private BankTransaction find(String number) {
        return store.find(number).orElseThrow(() -> new UnknownRecord("bank transaction", number));
    }
}
