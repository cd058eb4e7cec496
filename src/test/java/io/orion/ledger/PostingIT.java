package io.orion.ledger;

import static io.orion.ledger.Books.DAY;
import static io.orion.ledger.Books.eur;
import static io.orion.ledger.Books.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.testing.OrionTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;

@OrionTest
@RecordApplicationEvents
class PostingIT {

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
    void keepsEntryLinesAndOpenItem() {
        var document = books.invoice(customer, eur("119.00"));

        var entry = ledger.entriesOf(document).get(0);
        assertThat(entry.kind()).isEqualTo("invoice");
        assertThat(entry.reference()).isEqualTo("SO-" + document);
        assertThat(entry.lines())
                .containsExactly(
                        new JournalEntry.Line(Accounts.RECEIVABLES, eur("119.00"), eur("119.00"), customer),
                        new JournalEntry.Line(Accounts.REVENUE, eur("-119.00"), eur("-119.00"), null));
        assertThat(ledger.openItems(customer))
                .containsExactly(new OpenItem(
                        document, customer, "SO-" + document, eur("119.00"), eur("119.00"), DAY, DAY.plusDays(30)));
    }

    @Test
    void refusesASecondEntryOfTheSameSourceAndKindWithoutSpoilingTheTransaction() {
        var document = books.invoice(customer, eur("10"));

        books.inTransaction(() -> {
            assertThatExceptionOfType(AlreadyPosted.class)
                    .isThrownBy(() -> ledger.post(Books.invoicePosting(document, customer, eur("10"))));
            return ledger.post(costPosting(document, DAY));
        });

        assertThat(ledger.entriesOf(document))
                .extracting(JournalEntry::kind)
                .containsExactly("invoice", "cost-of-goods-sold");
    }

    @Test
    void refusesASecondOpenItemUnderTheSameDocument() {
        var document = books.invoice(customer, eur("10"));
        var other = new Posting(
                number("INV"),
                "invoice",
                DAY,
                "",
                null,
                Books.invoicePosting(document, customer, eur("10")).lines());

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> books.post(other))
                .withMessageContaining("There is an open item " + document);
    }

    @Test
    void refusesWhatDoesNotBalanceAndSaysEveryReason() {
        var posting = new Posting(
                number("X"),
                "odd",
                DAY,
                "odd",
                null,
                List.of(
                        Posting.Line.debit(Accounts.BANK, eur("1.00")),
                        Posting.Line.debit("9999", eur("1.00")),
                        Posting.Line.credit(Accounts.RECEIVABLES, eur("1.00"))));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.post(posting))
                .withMessageContaining("lines[1].account names the unknown account 9999")
                .withMessageContaining("lines[2].account names the control account 1200")
                .withMessageContaining("do not balance: they add up to EUR 1.00");
    }

    @Test
    void refusesAnEntryWithoutLines() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.post(new Posting(number("X"), "empty", DAY, "", null, List.of())))
                .withMessageContaining("fewer than two");
    }

    @Test
    void refusesAnItemOnTheControlAccountOfTheOtherKind() {
        var posting = Books.invoicePosting(number("X"), Party.supplier("S"), eur("5"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.post(posting))
                .withMessageContaining("is not a control account for a supplier");
    }

    @Test
    void needsTheCallersTransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> ledger.post(costPosting(number("X"), DAY)));
    }

    @Test
    void refusesALockedPeriodUntilItIsOpenedAgain() {
        var month = YearMonth.of(2031, 5);
        var posting = costPosting(number("X"), month.atDay(31));
        setLocked(month, true);

        assertThatExceptionOfType(PeriodClosed.class)
                .isThrownBy(() -> books.post(posting))
                .withMessageContaining("2031-05");
        books.post(costPosting(number("X"), month.plusMonths(1).atDay(1)));
        setLocked(month, false);

        assertThat(books.post(posting)).isPositive();
    }

    @Test
    void refusesADayOutsideAllPeriods() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.post(costPosting(number("X"), LocalDate.of(1980, 1, 1))))
                .withMessageContaining("outside the accounting periods");
    }

    @Test
    void reversesOnceAndClosesTheUntouchedItem(ApplicationEvents events) {
        var document = books.invoice(customer, eur("50"));
        long entry = ledger.entriesOf(document).get(0).number();

        long reversal = books.reverse(entry);

        assertThat(books.open(document)).isEqualTo(eur("0"));
        assertThat(books.balanceOf(document, Accounts.REVENUE)).isEqualTo(eur("0"));
        assertThat(ledger.entriesOf(document).get(1).reverses()).isEqualTo(entry);
        assertThat(events.stream(MoneyApplied.class)).containsExactly(new MoneyApplied(customer));
        assertThat(events.stream(OpenItemSettled.class)).isEmpty();
        assertThatExceptionOfType(AlreadyPosted.class).isThrownBy(() -> books.reverse(entry));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> books.reverse(reversal));
        assertThatExceptionOfType(UnknownRecord.class).isThrownBy(() -> books.reverse(Long.MAX_VALUE));
    }

    @Test
    void reversesAnInvoiceOnlyAfterWhatPaidIt() {
        var document = books.invoice(customer, eur("50"));
        long invoice = ledger.entriesOf(document).get(0).number();
        var receipt =
                books.settle(Books.receipt(customer, eur("20"), SettlementOrder.Allocation.of(document, eur("20"))));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> books.reverse(invoice))
                .withMessageContaining("EUR 30.00 left of EUR 50.00");
        books.reverse(receipt.entry());
        assertThat(books.open(document)).isEqualTo(eur("50"));
        books.reverse(invoice);
        assertThat(books.open(document)).isEqualTo(eur("0"));
    }

    @Test
    void valuesForeignCurrencyAtTheDaysRateAndKeepsYenWhole() {
        var yen = Currency.getInstance("JPY");
        books.inTransaction(() -> {
            ledger.setExchangeRate(yen, DAY.minusDays(3), new BigDecimal("0.00611"));
            return true;
        });
        var document = number("INV");
        books.post(new Posting(
                document,
                "invoice",
                DAY,
                "yen",
                null,
                List.of(
                        new Posting.Line(
                                Accounts.RECEIVABLES,
                                Money.of("1101", "JPY"),
                                new Posting.NewOpenItem(customer, document, DAY)),
                        Posting.Line.credit(Accounts.REVENUE, Money.of("1001", "JPY")),
                        Posting.Line.credit(Accounts.OUTPUT_TAX, Money.of("100", "JPY")))));

        assertThat(ledger.entriesOf(document).get(0).lines())
                .extracting(line -> line.amount() + " = " + line.functional())
                .containsExactly("JPY 1101 = EUR 6.73", "JPY -1001 = EUR -6.12", "JPY -100 = EUR -0.61");
        assertThat(books.open(document)).isEqualTo(Money.of("1101", "JPY"));
    }

    @Test
    void refusesACurrencyWithoutARateOrWithAnOldOne() {
        var franc = Currency.getInstance("CHF");
        books.inTransaction(() -> {
            ledger.setExchangeRate(franc, DAY.minusDays(8), new BigDecimal("1.05"));
            return true;
        });

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> books.invoice(customer, Money.of("10", "CHF")))
                .withMessageContaining("no exchange rate from CHF to EUR for 2026-03-02");
    }

    @Test
    void trialBalanceAddsUpToZero() {
        books.invoice(customer, eur("77.77"));

        var balances = ledger.trialBalance(DAY.plusYears(10));

        assertThat(Money.sum(balances.stream().map(AccountBalance::balance).toList(), ledger.currency()))
                .isEqualTo(eur("0"));
        assertThat(balances).extracting(AccountBalance::account).contains(Accounts.BANK, Accounts.REVENUE);
    }

    @Test
    void partyBalanceSaysWhatIsOverdue() {
        var first = books.invoice(customer, eur("100"));
        books.invoice(customer, eur("-30"));
        books.settle(Books.receipt(customer, eur("10"), SettlementOrder.Allocation.of(first, eur("10"))));

        var zero = eur("0");
        assertThat(ledger.balance(customer, zero, DAY.plusDays(30))).isEqualTo(new PartyBalance(eur("60"), zero, 0));
        assertThat(ledger.balance(customer, zero, DAY.plusDays(34)))
                .isEqualTo(new PartyBalance(eur("60"), eur("60"), 4));
        assertThat(ledger.balance(Party.customer("nobody"), zero, DAY)).isEqualTo(new PartyBalance(zero, zero, 0));
    }

    private void setLocked(YearMonth month, boolean locked) {
        books.inTransaction(() -> {
            ledger.setPeriodLocked(month, locked, "month-end");
            return true;
        });
    }

    private static Posting costPosting(String source, LocalDate day) {
        return new Posting(
                source,
                "cost-of-goods-sold",
                day,
                "cost",
                null,
                List.of(
                        Posting.Line.debit(Accounts.COST_OF_GOODS_SOLD, eur("3")),
                        Posting.Line.credit(Accounts.INVENTORY, eur("3"))));
    }
}
