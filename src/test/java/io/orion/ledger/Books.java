package io.orion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Short words for tests that keep books. Every number it gives out is new. */
@TestComponent
public class Books {

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    static String number(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    long post(Posting posting) {
        return inTransaction(() -> ledger.post(posting));
    }

    Settlement settle(SettlementOrder order) {
        return inTransaction(() -> ledger.settle(order));
    }

    long reverse(long entry) {
        return inTransaction(() -> ledger.reverse(entry, DAY, "posted by mistake"));
    }

    /** A claim, or with a negative amount a credit. */
    String invoice(Party customer, Money gross) {
        var document = number("INV");
        post(invoicePosting(document, customer, gross));
        return document;
    }

    static Posting invoicePosting(String document, Party customer, Money gross) {
        return new Posting(
                document,
                "invoice",
                DAY,
                "Invoice " + document,
                "SO-" + document,
                List.of(
                        new Posting.Line(
                                Accounts.RECEIVABLES,
                                gross,
                                new Posting.NewOpenItem(customer, document, DAY.plusDays(30))),
                        Posting.Line.credit(Accounts.REVENUE, gross)));
    }

    static SettlementOrder receipt(Party customer, Money amount, SettlementOrder.Allocation... allocations) {
        return receipt(number("REC"), customer, amount, allocations);
    }

    static SettlementOrder receipt(
            String source, Party customer, Money amount, SettlementOrder.Allocation... allocations) {
        return new SettlementOrder(
                source, "receipt", DAY, "Receipt", customer, Accounts.BANK, amount, List.of(allocations), null);
    }

    Money open(String document) {
        return ledger.openItem(document).orElseThrow().open();
    }

    Money balanceOf(String source, String account) {
        var lines = ledger.entriesOf(source).stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().equals(account))
                .map(JournalEntry.Line::functional)
                .toList();
        return Money.sum(lines, ledger.currency());
    }

    void assertSound() {
        assertThat(jdbc.sql("select what from ledger.violation")
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
