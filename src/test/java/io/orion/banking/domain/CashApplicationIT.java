package io.orion.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.banking.Bank;
import io.orion.banking.BankTransaction;
import io.orion.banking.Banking;
import io.orion.banking.Receipt;
import io.orion.banking.ReceiptApplied;
import io.orion.banking.ReceiptNeedsClarification;
import io.orion.banking.ReceiptOutcome;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.testing.OrionTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** What one receipt does, for each way in which it can meet what is open. */
@OrionTest
@RecordApplicationEvents
class CashApplicationIT {

    @Autowired
    Banking banking;

    @Autowired
    Bank bank;

    @Autowired
    Ledger ledger;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    private String customer = "";

    @BeforeEach
    void newCustomer() {
        customer = bank.customer();
    }

    @Test
    void settlesInvoicesThatArePaidExactly() {
        var first = bank.invoice(customer, "119.00");
        var second = bank.invoice(customer, "81.00");
        var receipt = receive("200.00", first + " and " + second.replace("-", ""));

        assertThat(receipt.outcome()).isEqualTo(ReceiptOutcome.EXACT);
        assertThat(receipt.customer()).isEqualTo(customer);
        assertThat(bank.open(first)).isEqualTo("0.00");
        assertThat(bank.open(second)).isEqualTo("0.00");
        assertThat(events.stream(ReceiptApplied.class))
                .containsExactly(new ReceiptApplied(receipt.number(), customer, ReceiptOutcome.EXACT));
    }

    @Test
    void writesOffADifferenceWithinTolerance() {
        var invoice = bank.invoice(customer, "1000.00");
        var before = bank.balance(Accounts.PAYMENT_DIFFERENCES);
        assertThat(receive("996.50", invoice).outcome()).isEqualTo(ReceiptOutcome.WITHIN_TOLERANCE);
        assertThat(bank.open(invoice)).isEqualTo("0.00");
        assertThat(bank.balance(Accounts.PAYMENT_DIFFERENCES).subtract(before)).isEqualByComparingTo("3.50");
    }

    @Test
    void leavesTheRestOpenWhenItIsShort() {
        var invoice = bank.invoice(customer, "1000.00");
        assertThat(receive("400.00", invoice).outcome()).isEqualTo(ReceiptOutcome.SHORT);
        assertThat(bank.open(invoice)).isEqualTo("600.00");
    }

    @Test
    void leavesTheRestOnAccountWhenItIsTooMuch() {
        var invoice = bank.invoice(customer, "100.00");
        var receipt = receive("130.00", invoice);
        assertThat(receipt.outcome()).isEqualTo(ReceiptOutcome.OVER);
        assertThat(bank.open(invoice)).isEqualTo("0.00");
        assertThat(bank.open(receipt.number())).isEqualTo("-30.00");
    }

    @Test
    void leavesItOnAccountWhenOnlyThePayerIsKnown() {
        var byName = receive("50.00", "thank you", null, customer.toLowerCase() + " LTD.", null);
        assertThat(byName.outcome()).isEqualTo(ReceiptOutcome.ON_ACCOUNT);
        assertThat(byName.customer()).isEqualTo(customer);
        assertThat(bank.open(byName.number())).isEqualTo("-50.00");
    }

    @Test
    void knowsAPayerByTheAccountThatAnEarlierReceiptCameFrom() {
        var iban = "DE02120300000000202051";
        var invoice = bank.invoice(customer, "10.00");
        receive("10.00", invoice, null, "Somebody", iban);
        var second = receive("20.00", "no number", null, "Somebody else", iban);
        assertThat(second.outcome()).isEqualTo(ReceiptOutcome.ON_ACCOUNT);
        assertThat(second.customer()).isEqualTo(customer);
    }

    @Test
    void doesNotRememberAnAccountByANameAlone() {
        var iban = "FR1420041010050500013M02606";
        receive("10.00", "", null, customer + " Ltd", iban);
        assertThat(receive("10.00", "", null, "Somebody", iban).state()).isEqualTo(BankTransaction.State.UNAPPLIED);
    }

    @Test
    void putsASecondPaymentOfASettledInvoiceOnAccount() {
        var invoice = bank.invoice(customer, "100.00");
        receive("100.00", invoice);
        assertThat(receive("100.00", invoice).outcome()).isEqualTo(ReceiptOutcome.ON_ACCOUNT);
    }

    @Test
    void asksAPersonWhenThePayerIsUnknown() {
        var before = bank.balance(Accounts.UNAPPLIED_RECEIPTS);
        var receipt = receive("77.00", "for the flowers", null, "Nobody we know", null);
        assertThat(receipt.state()).isEqualTo(BankTransaction.State.UNAPPLIED);
        assertThat(receipt.reason()).contains("payer is unknown");
        assertThat(events.stream(ReceiptNeedsClarification.class))
                .containsExactly(new ReceiptNeedsClarification(receipt.number(), String.valueOf(receipt.reason())));
        assertThat(before.subtract(bank.balance(Accounts.UNAPPLIED_RECEIPTS))).isEqualByComparingTo("77.00");
    }

    @Test
    void asksAPersonWhenItNamesInvoicesOfSeveralCustomers() {
        var mine = bank.invoice(customer, "10.00");
        var other = bank.invoice(bank.customer(), "10.00");
        assertThat(receive("20.00", mine + " " + other).reason()).contains("several customers");
    }

    @Test
    void asksAPersonWhenTheCustomerIsNotKnown() {
        assertThat(receive("20.00", "", "BK-NOBODY", null, null).reason()).contains("no customer BK-NOBODY");
    }

    @Test
    void asksAPersonWhenTheMonthIsLocked() {
        var invoice = bank.invoice(customer, "10.00");
        transaction.executeWithoutResult(status -> ledger.setPeriodLocked(YearMonth.of(2001, 5), true, "closed"));
        var receipt = banking.receive(new Receipt(
                Bank.fresh("R"), null, null, null, eur("10.00"), LocalDate.of(2001, 5, 4), invoice, List.of()));
        assertThat(receipt.reason()).contains("2001-05 is locked");

        var allocated = banking.allocate(
                receipt.number(), customer, List.of(new Banking.Allocation(invoice, eur("10.00"))), false);
        assertThat(allocated.outcome()).isEqualTo(ReceiptOutcome.BY_HAND);
        assertThat(bank.open(invoice)).isEqualTo("0.00");
    }

    @Test
    void asksAPersonWhenTheMoneyIsInACurrencyWithoutARate() {
        var invoice = bank.invoice(customer, "10.00");
        var receipt = banking.receive(
                new Receipt(Bank.fresh("R"), null, null, null, Money.of("10.00", "CHF"), Bank.DAY, invoice, List.of()));
        assertThat(receipt.reason()).contains("no exchange rate");
        assertThat(bank.open(invoice)).isEqualTo("10.00");
    }

    @Test
    void allocatesByHand() {
        var bankBefore = bank.balance(Accounts.BANK);
        var unappliedBefore = bank.balance(Accounts.UNAPPLIED_RECEIPTS);
        var invoice = bank.invoice(customer, "60.00");
        var receipt = receive("100.00", "??", null, null, null);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> allocate(receipt, customer, invoice, "60.00", false));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> allocate(receipt, customer, invoice, "60.01", true));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> allocate(receipt, "BK-NOBODY", invoice, "60.00", true));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> banking.allocate(receipt.number(), customer, List.of(), false));

        var allocated = allocate(receipt, customer, invoice, "60.00", true);
        assertThat(allocated.outcome()).isEqualTo(ReceiptOutcome.BY_HAND);
        assertThat(allocated.reason()).isNull();
        assertThat(bank.open(invoice)).isEqualTo("0.00");
        assertThat(bank.open(receipt.number())).isEqualTo("-40.00");
        assertThat(bank.balance(Accounts.BANK).subtract(bankBefore)).isEqualByComparingTo("100.00");
        assertThat(bank.balance(Accounts.UNAPPLIED_RECEIPTS)).isEqualByComparingTo(unappliedBefore);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> allocate(receipt, customer, invoice, "60.00", true));
    }

    @Test
    void appliesTheSameReferenceOnce() {
        var invoice = bank.invoice(customer, "30.00");
        var receipt = new Receipt("ONCE-" + invoice, null, null, null, eur("10.00"), Bank.DAY, invoice, List.of());
        var first = banking.receive(receipt);
        assertThat(banking.receive(receipt)).isEqualTo(first);
        assertThat(bank.open(invoice)).isEqualTo("20.00");
        var other = new Receipt("ONCE-" + invoice, null, null, null, eur("11.00"), Bank.DAY, invoice, List.of());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> banking.receive(other));
    }

    private BankTransaction allocate(BankTransaction receipt, String to, String invoice, String amount, boolean rest) {
        return banking.allocate(receipt.number(), to, List.of(new Banking.Allocation(invoice, eur(amount))), rest);
    }

    private BankTransaction receive(String amount, String text) {
        return receive(amount, text, null, null, null);
    }

    private BankTransaction receive(
            String amount, String text, @Nullable String of, @Nullable String payer, @Nullable String iban) {
        return banking.receive(new Receipt(Bank.fresh("R"), of, payer, iban, eur(amount), Bank.DAY, text, List.of()));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
