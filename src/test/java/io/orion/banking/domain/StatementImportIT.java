package io.orion.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.banking.Bank;
import io.orion.banking.BankTransaction;
import io.orion.banking.ReceiptOutcome;
import io.orion.banking.domain.StatementImport.Imported;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.testing.OrionTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OrionTest
class StatementImportIT {

    private static final String IBAN = "NL91ABNA0417164300";

    @Autowired
    StatementImport statements;

    @Autowired
    Bank bank;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StatementReader reader;

    @Autowired
    TransactionStore store;

    @Autowired
    TransactionTemplate transaction;

    private String customer = "";
    private String invoice = "";

    @BeforeEach
    void newInvoice() {
        customer = bank.customer();
        invoice = bank.invoice(customer, "100.00");
    }

    @Test
    void appliesEachLineByItself() {
        var unknown = Bank.credit("5.00", Bank.fresh("T"), "Nobody", "GB29NWBK60161331926819", "hello");
        var file = Bank.statement(
                Bank.fresh("S"), "98.00", unknown, Bank.debit("7.00"), payment("100.00", Bank.fresh("T")));
        var lines = run(file).get(0).lines();

        assertThat(lines)
                .extracting(line -> line.transaction().state())
                .containsExactly(
                        BankTransaction.State.UNAPPLIED,
                        BankTransaction.State.NOT_APPLICABLE,
                        BankTransaction.State.APPLIED);
        assertThat(lines.get(2).transaction().outcome()).isEqualTo(ReceiptOutcome.EXACT);
        assertThat(lines).noneMatch(Imported.Line::known);
        assertThat(bank.open(invoice)).isEqualTo("0.00");
    }

    @Test
    void appliesTheSameFileOnce() {
        var file = Bank.statement(Bank.fresh("S"), "40.00", payment("40.00", Bank.fresh("T")));
        assertThat(run(file).get(0).known()).isFalse();
        var again = run(file).get(0);
        assertThat(again.known()).isTrue();
        assertThat(again.lines()).allMatch(Imported.Line::known);
        assertThat(bank.open(invoice)).isEqualTo("60.00");
    }

    @Test
    void appliesWhatOverlappingStatementsShareOnce() {
        var shared = payment("40.00", Bank.fresh("T"));
        run(Bank.statement(Bank.fresh("S"), "40.00", shared));
        var second = run(Bank.statement(Bank.fresh("S"), "50.00", shared, payment("10.00", Bank.fresh("T"))));
        assertThat(second.get(0).known()).isFalse();
        assertThat(second.get(0).lines()).extracting(Imported.Line::known).containsExactly(true, false);
        assertThat(bank.open(invoice)).isEqualTo("50.00");
    }

    @Test
    void tellsEqualPaymentsOfOneDayApartEvenWithoutAReference() {
        var twice = payment("10.00", "NOTPROVIDED");
        run(Bank.statement(Bank.fresh("S"), "20.00", twice, twice));
        assertThat(bank.open(invoice)).isEqualTo("80.00");
        run(Bank.statement(Bank.fresh("S"), "30.00", twice, twice, twice));
        assertThat(bank.open(invoice)).isEqualTo("70.00");
    }

    @Test
    void appliesEightSimultaneousPostsOfOneFileOnce() throws Exception {
        var file = Bank.statement(
                Bank.fresh("S"), "30.00", payment("10.00", Bank.fresh("T")), payment("20.00", Bank.fresh("T")));
        var pool = Executors.newFixedThreadPool(8);
        try {
            var results = pool.invokeAll(Collections.nCopies(8, (Callable<List<Imported>>) () -> run(file)));
            int first = 0;
            for (var result : results) {
                var imported = result.get().get(0);
                first += imported.known() ? 0 : 1;
                assertThat(imported.lines())
                        .allMatch(line -> line.transaction().state() == BankTransaction.State.APPLIED);
            }
            assertThat(first).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(bank.open(invoice)).isEqualTo("70.00");
    }

    @Test
    void settlesAnInvoiceThatManyPayAtTheSameTimeOnlyOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        try {
            Callable<List<Imported>> pay =
                    () -> run(Bank.statement(Bank.fresh("S"), "100.00", payment("100.00", Bank.fresh("T"))));
            int exact = 0;
            for (var result : pool.invokeAll(Collections.nCopies(6, pay))) {
                var transaction = result.get().get(0).lines().get(0).transaction();
                assertThat(transaction.state()).isEqualTo(BankTransaction.State.APPLIED);
                exact += transaction.outcome() == ReceiptOutcome.EXACT ? 1 : 0;
            }
            assertThat(exact).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(bank.open(invoice)).isEqualTo("0.00");
    }

    @Test
    void refusesAStatementThatDoesNotAddUpAndStoresNothing() {
        var good = Bank.statement(Bank.fresh("S"), "10.00", payment("10.00", Bank.fresh("T")));
        var id = Bank.fresh("S");
        var bad = Bank.statement(id, "11.00", payment("10.00", Bank.fresh("T")));
        var both = good.replace(
                "</BkToCstmrStmt>",
                bad.substring(bad.indexOf("<Stmt>"), bad.indexOf("</BkToCstmrStmt>")) + "</BkToCstmrStmt>");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> run(both))
                .withMessageContaining("statements[1].closingBalance")
                .withMessageContaining("EUR 10.00");
        assertThat(bank.open(invoice)).isEqualTo("100.00");
        assertThat(jdbc.sql("select count(*) from banking.statement where statement_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesStatementsOfAForeignAccount() {
        var file = Bank.statement(Bank.fresh("S"), "10.00", payment("10.00", Bank.fresh("T")))
                .replace(Bank.ACCOUNT, "NL26VAYB8060476890");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> run(file))
                .withMessageContaining("NL26VAYB8060476890");
    }

    @Test
    void continuesWhereACrashLeftALineUnapplied() {
        var file = Bank.statement(Bank.fresh("S"), "40.00", payment("40.00", Bank.fresh("T")));
        var statement = reader.read(stream(file)).get(0);
        transaction.executeWithoutResult(status -> {
            var stored = store.add(statement, "crashed", Instant.EPOCH);
            store.add(statement.account(), Identities.of(statement, stored.id()));
        });
        assertThat(bank.open(invoice)).isEqualTo("100.00");

        var lines = run(file).get(0).lines();
        assertThat(lines.get(0).transaction().state()).isEqualTo(BankTransaction.State.APPLIED);
        assertThat(bank.open(invoice)).isEqualTo("60.00");
    }

    private String payment(String amount, String reference) {
        return Bank.credit(amount, reference, "Payer", IBAN, "Invoice " + invoice);
    }

    private List<Imported> run(String file) {
        return statements.run(stream(file), "tester");
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }
}
