package io.orion.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.banking.Bank;
import io.orion.banking.BankTransaction;
import io.orion.banking.Banking;
import io.orion.banking.ReceiptNeedsClarification;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.testing.OrionTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The bank takes a payment back: a person is asked, the books show it, and the customer owes the money again. */
@OrionTest
@RecordApplicationEvents
class ReturnedPaymentIT {

    private static final String IBAN = "DE75512108001245126199";

    @Autowired
    StatementImport statements;

    @Autowired
    Banking banking;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationEvents events;

    private String customer = "";
    private String invoice = "";

    @BeforeEach
    void aPaidInvoice() {
        customer = bank.customer();
        invoice = bank.invoice(customer, "64.00");
        var paid = run("64.00", Bank.credit("64.00", Bank.fresh("T"), "Payer", IBAN, invoice));
        assertThat(paid.state()).isEqualTo(BankTransaction.State.APPLIED);
    }

    @Test
    void asksAPersonAndNamesThePaymentThatItTakesBack() {
        var bankBefore = bank.balance(Accounts.BANK);
        var unappliedBefore = bank.balance(Accounts.UNAPPLIED_RECEIPTS);
        var returned = run("-64.00", Bank.returned("64.00", "NOTPROVIDED", "Payer", IBAN));

        assertThat(returned.state()).isEqualTo(BankTransaction.State.UNAPPLIED);
        assertThat(returned.returned()).isTrue();
        assertThat(returned.reason()).contains("A payment was returned: BT-", "of customer " + customer);
        assertThat(events.stream(ReceiptNeedsClarification.class))
                .contains(new ReceiptNeedsClarification(returned.number(), String.valueOf(returned.reason())));
        assertThat(bank.balance(Accounts.BANK).subtract(bankBefore)).isEqualByComparingTo("-64.00");
        assertThat(bank.balance(Accounts.UNAPPLIED_RECEIPTS).subtract(unappliedBefore))
                .isEqualByComparingTo("64.00");
    }

    @Test
    void isOwedAgainWhenItIsPutOnTheCustomersAccount() {
        var unappliedBefore = bank.balance(Accounts.UNAPPLIED_RECEIPTS);
        var returned = run("-64.00", Bank.returned("64.00", "NOTPROVIDED", "Payer", IBAN));
        var other = bank.invoice(customer, "64.00");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> banking.allocate(
                        returned.number(),
                        customer,
                        List.of(new Banking.Allocation(other, Money.of("64.00", "EUR"))),
                        false))
                .withMessageContaining("took money back");

        var decided = banking.allocate(returned.number(), customer, List.of(), true);
        assertThat(decided.state()).isEqualTo(BankTransaction.State.APPLIED);
        assertThat(bank.open(returned.number())).isEqualTo("64.00");
        assertThat(bank.balance(Accounts.UNAPPLIED_RECEIPTS)).isEqualByComparingTo(unappliedBefore);
    }

    @Test
    void asksAPersonWhenItIsNotKnownWhatItTakesBack() {
        var returned = run("-3.21", Bank.returned("3.21", "E2E-UNKNOWN", "Nobody", "GB29NWBK60161331926819"));
        assertThat(returned.state()).isEqualTo(BankTransaction.State.UNAPPLIED);
        assertThat(returned.reason()).isEqualTo("A payment was returned; which one is not known");
    }

    @Test
    void doesNotApplyAnOutgoingPaymentThatCameBack() {
        var open = bank.invoice(customer, "12.00");
        var back = Bank.credit("12.00", Bank.fresh("T"), "Payer", IBAN, open)
                .replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");
        var returned = run("12.00", back);
        assertThat(returned.state()).isEqualTo(BankTransaction.State.UNAPPLIED);
        assertThat(returned.reason()).startsWith("An outgoing payment came back");
        assertThat(bank.open(open)).isEqualTo("12.00");
    }

    private BankTransaction run(String closing, String entry) {
        var file = Bank.statement(Bank.fresh("S"), closing.replace("-", ""), entry);
        var signed = closing.startsWith("-") ? file.replaceFirst("(?s)(CLBD.*?<CdtDbtInd>)CRDT", "$1DBIT") : file;
        var stream = new ByteArrayInputStream(signed.getBytes(StandardCharsets.UTF_8));
        return statements.run(stream, "tester").get(0).lines().get(0).transaction();
    }
}
