package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.banking.Banking;
import io.orion.banking.Receipt;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.ledger.SettlementOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BankingService implements Banking {

    private final TransactionStore store;
    private final CashApplication application;

    BankingService(TransactionStore store, CashApplication application) {
        this.store = store;
        this.application = application;
    }

    @Override
    @Transactional
    public BankTransaction receive(Receipt receipt) {
        if (!receipt.amount().isPositive()) {
            throw new InvalidInput("amount", "is not greater than zero");
        }
        var stored =
                store.add(BankAccounts.RECEIPTS, List.of(transaction(receipt))).get(0);
        var view = stored.view();
        if (!view.amount().equals(receipt.amount()) || !view.valueOn().equals(receipt.valueDate())) {
            throw new Refused("The receipt " + receipt.reference() + " is known with " + view.amount() + " on "
                    + view.valueOn() + "; a new receipt needs a reference of its own");
        }
        application.apply(view.id());
        return find(view.number());
    }

    private static NewTransaction transaction(Receipt receipt) {
        return new NewTransaction(
                BankAccounts.RECEIPTS,
                receipt.reference(),
                null,
                true,
                false,
                receipt.amount(),
                receipt.valueDate(),
                receipt.valueDate(),
                receipt.payerName(),
                receipt.payerIban(),
                null,
                receipt.remittance(),
                receipt.invoices(),
                receipt.customer());
    }

    @Override
    public Optional<BankTransaction> transaction(String number) {
        return store.find(number);
    }

    @Override
    public List<BankTransaction> transactions(BankTransaction.State state, String after, int limit) {
        return store.page(state, after, limit);
    }

    @Override
    @Transactional
    public BankTransaction allocate(
            String number, String customer, List<Allocation> allocations, boolean restOnAccount) {
        var transaction = find(number);
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
        application.allocate(
                transaction.id(),
                customer,
                allocations.stream().map(BankingService::allocation).toList(),
                restOnAccount);
        return find(number);
    }

    @Override
    @Transactional
    public BankTransaction sameAs(String number, String first) {
        var original =
                store.find(first).orElseThrow(() -> new InvalidInput("of", "names the unknown transaction " + first));
        application.same(find(number).id(), original.id());
        return find(number);
    }

    private static SettlementOrder.Allocation allocation(Allocation allocation) {
        return SettlementOrder.Allocation.of(allocation.invoice(), allocation.amount());
    }

    private BankTransaction find(String number) {
        return store.find(number).orElseThrow(() -> new UnknownRecord("bank transaction", number));
    }
}
