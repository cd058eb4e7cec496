package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.banking.Banking;
import io.orion.banking.Receipt;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class BankingService implements Banking {

    private final TransactionStore store;
    private final CashApplication application;
    private final ByHand byHand;
    private final ClarificationProcesses processes;
    private final StatementImport statements;

    BankingService(
            TransactionStore store,
            CashApplication application,
            ByHand byHand,
            ClarificationProcesses processes,
            StatementImport statements) {
        this.store = store;
        this.application = application;
        this.byHand = byHand;
        this.processes = processes;
        this.statements = statements;
    }

    @Override
    public int importStatements(InputStream camt053, String by) {
        return (int) statements.run(camt053, by).stream()
                .flatMap(imported -> imported.lines().stream())
                .filter(line -> !line.known())
                .count();
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
        byHand.allocate(number, customer, allocations, restOnAccount);
        processes.clarified(number);
        return find(number);
    }

    @Override
    @Transactional
    public BankTransaction sameAs(String number, String first) {
        byHand.same(number, first);
        processes.clarified(number);
        return find(number);
    }

    private BankTransaction find(String number) {
        return store.find(number).orElseThrow(() -> new UnknownRecord("bank transaction", number));
    }
}
