package io.orion.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.banking.Bank;
import io.orion.banking.BankTransaction;
import io.orion.banking.BankTransaction.State;
import io.orion.banking.Banking;
import io.orion.banking.Receipt;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One money, reported by hand and in a statement, counts once. */
@OrionTest
class SameMoneyIT {

    private static final String IBAN = "NL91ABNA0417164300";

    @Autowired
    StatementImport statements;

    @Autowired
    Banking banking;

    @Autowired
    Bank bank;

    @Autowired
    Http http;

    private String customer = "";
    private String invoice = "";

    @BeforeEach
    void anInvoice() {
        customer = bank.customer();
        invoice = bank.invoice(customer, "100.00");
    }

    @Test
    void asksAPersonWhenAStatementBringsWhatWasReportedByHand() {
        var byHand = byHand("40.00", Bank.DAY.minusDays(5), Bank.fresh("R"));
        var inStatement = inStatement("40.00", "");
        assertThat(byHand.state()).isEqualTo(State.APPLIED);
        assertThat(inStatement.state()).isEqualTo(State.UNAPPLIED);
        assertThat(inStatement.reason())
                .isEqualTo("It may be the same money as " + byHand.number() + " of 2026-02-25, reported by hand");
        assertThat(bank.open(invoice)).isEqualTo("60.00");
    }

    @Test
    void asksAPersonWhenWhatAStatementBroughtIsReportedByHand() {
        var inStatement = inStatement("40.00", "");
        var byHand = byHand("40.00", Bank.DAY.plusDays(5), Bank.fresh("R"));
        assertThat(inStatement.state()).isEqualTo(State.APPLIED);
        assertThat(byHand.reason()).contains(inStatement.number(), "in a statement");
        assertThat(bank.open(invoice)).isEqualTo("60.00");
    }

    @Test
    void knowsTheMoneyByItsReferenceToo() {
        var reference = Bank.fresh("CHEQUE");
        var stranger = banking.receive(
                new Receipt(reference, null, "Nobody", null, Money.of("40.00", "EUR"), Bank.DAY, "", List.of()));
        assertThat(stranger.state()).isEqualTo(State.UNAPPLIED);
        assertThat(inStatement("40.00", reference).reason()).contains(stranger.number());
    }

    @Test
    void appliesOtherMoneyOfTheSameCustomer() {
        byHand("40.00", Bank.DAY.minusDays(6), Bank.fresh("R"));
        byHand("39.99", Bank.DAY, Bank.fresh("R"));
        byHand("10.00", Bank.DAY, Bank.fresh("R"));
        assertThat(byHand("10.00", Bank.DAY, Bank.fresh("R")).state())
                .as("by hand again, under another reference")
                .isEqualTo(State.APPLIED);
        assertThat(inStatement("40.00", "").state()).isEqualTo(State.APPLIED);
    }

    @Test
    void takesItOutOfTheBooksWhenAPersonSaysThatItIsTheSame() {
        var bankBefore = bank.balance(Accounts.BANK);
        var unappliedBefore = bank.balance(Accounts.UNAPPLIED_RECEIPTS);
        var byHand = byHand("40.00", Bank.DAY, Bank.fresh("R"));
        var inStatement = inStatement("40.00", "");
        var path = "/api/banking/transactions/" + inStatement.number() + "/duplicate";
        var answer = http.post("collections", path, "{\"of\": \"" + byHand.number() + "\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("NOT_APPLICABLE", "Same money as " + byHand.number());
        assertThat(bank.balance(Accounts.BANK).subtract(bankBefore)).isEqualByComparingTo("40.00");
        assertThat(bank.balance(Accounts.UNAPPLIED_RECEIPTS)).isEqualByComparingTo(unappliedBefore);
        assertThat(http.post("collections", path, "{\"of\": \"" + byHand.number() + "\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(inStatement("40.00", "").state())
                .as("a third one is money of its own")
                .isEqualTo(State.APPLIED);
    }

    @Test
    void refusesTwoThatCannotBeTheSame() {
        var byHand = byHand("40.00", Bank.DAY, Bank.fresh("R"));
        var waiting = inStatement("40.00", "");
        var other = byHand("41.00", Bank.DAY, Bank.fresh("R"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> banking.sameAs(waiting.number(), other.number()))
                .withMessageContaining("EUR 41.00");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> banking.sameAs(waiting.number(), waiting.number()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> banking.sameAs(byHand.number(), waiting.number()));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> banking.sameAs(waiting.number(), "BT-2026-999999"));
    }

    @Test
    void letsAPersonApplyItAllTheSame() {
        byHand("40.00", Bank.DAY, Bank.fresh("R"));
        var waiting = inStatement("40.00", "");
        banking.allocate(
                waiting.number(), customer, List.of(new Banking.Allocation(invoice, Money.of("40.00", "EUR"))), false);
        assertThat(bank.open(invoice)).isEqualTo("20.00");
    }

    private BankTransaction byHand(String amount, LocalDate day, String reference) {
        return banking.receive(
                new Receipt(reference, customer, null, null, Money.of(amount, "EUR"), day, "", List.of(invoice)));
    }

    private BankTransaction inStatement(String amount, String endToEnd) {
        var entry = Bank.credit(amount, Bank.fresh("T"), "Payer", IBAN, "Invoice " + invoice);
        var referenced = endToEnd.isEmpty()
                ? entry
                : entry.replace("<TxDtls>", "<TxDtls><Refs><EndToEndId>" + endToEnd + "</EndToEndId></Refs>");
        var file = Bank.statement(Bank.fresh("S"), amount, referenced);
        var stream = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
        return statements.run(stream, "tester").get(0).lines().get(0).transaction();
    }
}
