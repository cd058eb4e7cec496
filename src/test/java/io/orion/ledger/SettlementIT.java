package io.orion.ledger;

import static io.orion.ledger.Books.DAY;
import static io.orion.ledger.Books.eur;
import static io.orion.ledger.Books.number;
import static io.orion.ledger.Books.receipt;
import static io.orion.ledger.SettlementOrder.Allocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.testing.OrionTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@OrionTest
@RecordApplicationEvents
class SettlementIT {

    private final Party customer = Party.customer(number("C"));

    @Autowired
    Books books;

    @Autowired
    Ledger ledger;

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @Test
    void settlesPartlyThenFully(ApplicationEvents events) {
        var document = books.invoice(customer, eur("100"));

        var first = books.settle(receipt(customer, eur("40"), Allocation.of(document, eur("40"))));
        assertThat(first.settled()).isEmpty();
        assertThat(books.open(document)).isEqualTo(eur("60"));
        assertThat(events.stream(OpenItemSettled.class)).isEmpty();

        var second = books.settle(receipt(customer, eur("60"), Allocation.of(document, eur("60"))));
        assertThat(second.settled()).containsExactly(document);
        assertThat(ledger.openItem(document).orElseThrow().isSettled()).isTrue();
        assertThat(ledger.openItems(customer)).isEmpty();
        assertThat(events.stream(OpenItemSettled.class))
                .containsExactly(new OpenItemSettled(document, customer, "SO-" + document));
        assertThat(events.stream(MoneyApplied.class)).hasSize(2);
    }

    @Test
    void refusesMoreThanIsOpen() {
        var document = books.invoice(customer, eur("100"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> books.settle(receipt(customer, eur("100.01"), Allocation.of(document, eur("100.01")))))
                .withMessageContaining("has EUR 100.00 open");
    }

    @Test
    void bookedTwiceIsAlreadyPostedNotOverAllocated() {
        var document = books.invoice(customer, eur("100"));
        var order = receipt(customer, eur("100"), Allocation.of(document, eur("100")));
        books.settle(order);

        assertThatExceptionOfType(AlreadyPosted.class).isThrownBy(() -> books.settle(order));
    }

    @Test
    void booksASmallDifferenceToItsAccount() {
        var document = books.invoice(customer, eur("100"));
        var source = number("REC");

        books.settle(receipt(
                source,
                customer,
                eur("99.50"),
                new Allocation(document, eur("99.50"), eur("0.50"), Accounts.PAYMENT_DIFFERENCES)));

        assertThat(books.open(document)).isEqualTo(eur("0"));
        assertThat(books.balanceOf(source, Accounts.PAYMENT_DIFFERENCES)).isEqualTo(eur("0.50"));
        assertThat(books.balanceOf(source, Accounts.BANK)).isEqualTo(eur("99.50"));
        assertThat(books.balanceOf(source, Accounts.RECEIVABLES)).isEqualTo(eur("-100.00"));
    }

    @Test
    void booksASmallOverpaymentToItsAccount() {
        var document = books.invoice(customer, eur("100"));
        var source = number("REC");

        books.settle(receipt(
                source,
                customer,
                eur("100.20"),
                new Allocation(document, eur("100.20"), eur("-0.20"), Accounts.PAYMENT_DIFFERENCES)));

        assertThat(books.open(document)).isEqualTo(eur("0"));
        assertThat(books.balanceOf(source, Accounts.PAYMENT_DIFFERENCES)).isEqualTo(eur("-0.20"));
    }

    @Test
    void keepsTheRestOnAccountAndUsesItLater() {
        var first = books.invoice(customer, eur("100"));
        var rest = number("ONA");
        books.settle(onAccount(eur("130"), rest, Allocation.of(first, eur("100"))));
        assertThat(books.open(rest)).isEqualTo(eur("-30"));

        var second = books.invoice(customer, eur("50"));
        var used = books.settle(
                receipt(customer, eur("0"), Allocation.of(second, eur("30")), Allocation.of(rest, eur("-30"))));

        assertThat(used.settled()).containsExactly(rest);
        assertThat(books.open(second)).isEqualTo(eur("20"));
        assertThat(ledger.balance(customer, eur("0"), DAY).open()).isEqualTo(eur("20"));
    }

    @Test
    void refusesARestThatNobodyNamed() {
        var document = books.invoice(customer, eur("100"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.settle(receipt(customer, eur("130"), Allocation.of(document, eur("100")))))
                .withMessageContaining("leave EUR 30.00 over");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.settle(receipt(customer, eur("90"), Allocation.of(document, eur("100")))))
                .withMessageContaining("take more than the amount");
    }

    @Test
    void undoesASettlementWithItsRest() {
        var document = books.invoice(customer, eur("100"));
        var rest = number("ONA");
        var settlement = books.settle(onAccount(eur("130"), rest, Allocation.of(document, eur("100"))));

        books.reverse(settlement.entry());

        assertThat(books.open(document)).isEqualTo(eur("100"));
        assertThat(books.open(rest)).isEqualTo(eur("0"));
    }

    @Test
    void refusesItemsOfOthersUnknownItemsAndTheSameItemTwice() {
        var document = books.invoice(Party.customer(number("C")), eur("100"));
        var own = books.invoice(customer, eur("100"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.settle(receipt(customer, eur("1"), Allocation.of(document, eur("1")))))
                .withMessageContaining("another party");
        assertThatExceptionOfType(UnknownRecord.class)
                .isThrownBy(() -> books.settle(receipt(customer, eur("1"), Allocation.of("none", eur("1")))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.settle(
                        receipt(customer, eur("2"), Allocation.of(own, eur("1")), Allocation.of(own, eur("1")))))
                .withMessageContaining("allocated twice");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> books.settle(receipt(customer, eur("-1"), Allocation.of(own, eur("-1")))));
    }

    @Test
    void paysASupplier(ApplicationEvents events) {
        var supplier = Party.supplier(number("S"));
        var document = number("BILL");
        books.post(new Posting(
                document,
                "bill",
                DAY,
                "bill",
                null,
                List.of(
                        new Posting.Line(
                                Accounts.PAYABLES,
                                eur("-80"),
                                new Posting.NewOpenItem(supplier, document, DAY.plusDays(14))),
                        Posting.Line.debit(Accounts.GOODS_RECEIVED_INVOICE_RECEIVED, eur("80")))));
        assertThat(ledger.balance(supplier, eur("0"), DAY.plusDays(15)))
                .isEqualTo(new PartyBalance(eur("-80"), eur("-80"), 1));

        var paid = books.settle(receipt(supplier, eur("-80"), Allocation.of(document, eur("-80"))));

        assertThat(paid.settled()).containsExactly(document);
        assertThat(events.stream(MoneyApplied.class)).containsExactly(new MoneyApplied(supplier));
    }

    @Test
    void postsTheExchangeDifferenceInTheFunctionalCurrencyOnly() {
        var month = LocalDate.of(2032, 4, 1);
        setRate(month, "0.90");
        setRate(month.plusDays(20), "0.95");
        var document = number("INV");
        var invoice = Books.invoicePosting(document, customer, Money.of("100", "USD"));
        books.post(new Posting(document, "invoice", month, "dollars", null, invoice.lines()));
        var source = number("REC");

        books.settle(dollars(source, month.plusDays(20), document, "33.33"));
        assertThat(books.balanceOf(source, Accounts.BANK)).isEqualTo(eur("31.66"));
        assertThat(books.balanceOf(source, Accounts.RECEIVABLES)).isEqualTo(eur("-30.00"));
        assertThat(books.balanceOf(source, Accounts.EXCHANGE_DIFFERENCES)).isEqualTo(eur("-1.66"));

        var last = books.settle(dollars(number("REC"), month.plusDays(20), document, "66.67"));
        assertThat(last.settled()).containsExactly(document);
        var receivable = books.jdbc
                .sql("select sum(functional_minor) from ledger.journal_line where party_number = ?")
                .param(customer.number())
                .query(Long.class)
                .single();
        assertThat(receivable).isZero();
    }

    @Test
    void parallelSettlementsOfOneItemNeverTakeMoreThanIsOpen() throws Exception {
        var document = books.invoice(customer, eur("50"));
        var barrier = new CyclicBarrier(16);
        Callable<Integer> pay = () -> {
            barrier.await();
            try {
                books.settle(receipt(customer, eur("10"), Allocation.of(document, eur("10"))));
                return 1;
            } catch (Refused e) {
                return 0;
            }
        };

        int paid = 0;
        var threads = Executors.newFixedThreadPool(16);
        try {
            var results =
                    threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> pay).toList());
            for (var result : results) {
                paid += result.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(paid).isEqualTo(5);
        assertThat(books.open(document)).isEqualTo(eur("0"));
    }

    private SettlementOrder onAccount(Money amount, String rest, Allocation... allocations) {
        return new SettlementOrder(
                number("REC"), "receipt", DAY, "Receipt", customer, Accounts.BANK, amount, List.of(allocations), rest);
    }

    private SettlementOrder dollars(String source, LocalDate day, String document, String amount) {
        var money = Money.of(amount, "USD");
        return new SettlementOrder(
                source,
                "receipt",
                day,
                "Receipt",
                customer,
                Accounts.BANK,
                money,
                List.of(Allocation.of(document, money)),
                null);
    }

    private void setRate(LocalDate day, String rate) {
        books.inTransaction(() -> {
            ledger.setExchangeRate(Currency.getInstance("USD"), day, new BigDecimal(rate));
            return true;
        });
    }
}
