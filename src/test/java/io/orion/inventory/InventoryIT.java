package io.orion.inventory;

import static io.orion.inventory.Warehouse.DAY;
import static io.orion.inventory.Warehouse.HAM;
import static io.orion.inventory.Warehouse.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.ledger.JournalEntry;
import io.orion.ledger.Ledger;
import io.orion.ledger.PeriodClosed;
import io.orion.testing.OrionTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.IllegalTransactionStateException;

@OrionTest
@RecordApplicationEvents
class InventoryIT {

    private final String order = number("SO");

    @Autowired
    Warehouse warehouse;

    @Autowired
    Inventory inventory;

    @Autowired
    Ledger ledger;

    @AfterEach
    void stockIsSound() {
        warehouse.assertSound();
    }

    @Test
    void reservesUpToWhatIsAvailableAndCountsWhatIsHeld() {
        var sku = warehouse.product(10, "4.00");

        assertThat(warehouse.reserve(order, 1, sku, 4)).isEqualTo(Quantity.of(4));
        assertThat(warehouse.reserve(order, 1, sku, 4)).isEqualTo(Quantity.of(4));
        assertThat(warehouse.reserve(order, 1, sku, 7)).isEqualTo(Quantity.of(7));
        assertThat(warehouse.reserve(order, 1, sku, 2)).isEqualTo(Quantity.of(7));
        assertThat(warehouse.reserve(order, 2, sku, 5)).isEqualTo(Quantity.of(3));
        assertThat(warehouse.level(sku))
                .isEqualTo(new StockLevel(HAM, sku, Quantity.of(10), Quantity.of(10), Quantity.ZERO));
    }

    @Test
    void sharesStockBetweenLinesOfOneProductInTheOrderAsked() {
        var sku = warehouse.product(5, "1.00");

        var held = warehouse.inTransaction(() -> inventory.reserve(
                HAM,
                List.of(
                        new ReservationLine(order, 2, sku, Quantity.of(3)),
                        new ReservationLine(order, 1, sku, Quantity.of(3)),
                        new ReservationLine(order, 3, "unknown", Quantity.of(3)))));

        assertThat(held)
                .extracting(Reservation::line, Reservation::held)
                .containsExactly(tuple(2, Quantity.of(3)), tuple(1, Quantity.of(2)), tuple(3, Quantity.ZERO));
    }

    @Test
    void releasesDownToWhatIsKeptAndSaysThatStockIsFree(ApplicationEvents events) {
        var sku = warehouse.product(10, "4.00");
        warehouse.reserve(order, 1, sku, 8);
        events.clear();

        warehouse.release(order, 1, 3);
        warehouse.release(order, 1, 5);
        warehouse.release(order, 99, 0);

        assertThat(warehouse.level(sku).reserved()).isEqualTo(Quantity.of(3));
        assertThat(events.stream(StockArrived.class)).containsExactly(new StockArrived(HAM, Set.of(sku)));
    }

    @Test
    void receivesIntoStockAndBooksOnceHoweverOftenItIsSent(ApplicationEvents events) {
        var sku = number("SKU");
        var receipt = number("GR");

        warehouse.receive(receipt, sku, 10, "4.20");
        warehouse.receive(receipt, sku, 10, "4.20");

        assertThat(warehouse.level(sku).onHand()).isEqualTo(Quantity.of(10));
        assertThat(events.stream(StockArrived.class)).containsExactly(new StockArrived(HAM, Set.of(sku)));
        assertThat(ledger.entriesOf(receipt)).hasSize(1);
        assertThat(ledger.entriesOf(receipt).get(0).lines())
                .extracting(JournalEntry.Line::account, line -> line.amount().toString())
                .containsExactly(
                        tuple(Accounts.INVENTORY, "EUR 42.00"),
                        tuple(Accounts.GOODS_RECEIVED_INVOICE_RECEIVED, "EUR -42.00"));
    }

    @Test
    void issuesAtTheMovingAverageAndTheLastUnitTakesTheRest() {
        var sku = warehouse.product(1, "10.00");
        warehouse.receive(number("GR"), sku, 2, "5.00");
        warehouse.reserve(order, 1, sku, 3);

        assertThat(warehouse.issue(number("DN"), order, 1, sku, 1)).isEqualTo(Money.of("6.67", "EUR"));
        assertThat(warehouse.issue(number("DN"), order, 1, sku, 1)).isEqualTo(Money.of("6.67", "EUR"));
        assertThat(warehouse.issue(number("DN"), order, 1, sku, 1)).isEqualTo(Money.of("6.66", "EUR"));
        assertThat(warehouse.level(sku).onHand()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void issuesOnceAndAnswersTheSameCostAgain() {
        var sku = warehouse.product(10, "4.00");
        warehouse.reserve(order, 1, sku, 6);
        var issue = number("DN");

        var cost = warehouse.issue(issue, order, 1, sku, 6);

        assertThat(cost).isEqualTo(Money.of("24.00", "EUR"));
        assertThat(warehouse.issue(issue, order, 1, sku, 6)).isEqualTo(cost);
        assertThat(warehouse.level(sku))
                .isEqualTo(new StockLevel(HAM, sku, Quantity.of(4), Quantity.ZERO, Quantity.of(4)));
    }

    @Test
    void issuesOnlyWhatTheLineHolds() {
        var sku = warehouse.product(10, "4.00");
        warehouse.reserve(order, 1, sku, 2);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.issue(number("DN"), order, 1, sku, 3))
                .withMessageContaining("does not hold 3");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.issue(number("DN"), number("SO"), 1, sku, 1));
    }

    @Test
    void tracksSerialNumbersFromReceiptToIssue() {
        var sku = number("SKU");
        warehouse.receive(number("GR"), sku, 3, "100.00", "A1", "A2", "A3");
        warehouse.reserve(order, 1, sku, 2);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.issue(number("DN"), order, 1, sku, 2))
                .withMessageContaining("with its serial numbers");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.issue(number("DN"), order, 1, sku, 2, "A1", "B9"))
                .withMessageContaining("B9 is not in HAM");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> warehouse.issue(number("DN"), order, 1, sku, 2, "A1"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> warehouse.issue(number("DN"), order, 1, sku, 2, "A1", "A1"));
        warehouse.issue(number("DN"), order, 1, sku, 2, "A1", "A3");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.receive(number("GR"), sku, 1, "100.00", "A2"))
                .withMessageContaining("A2 is in HAM already");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.receive(number("GR"), sku, 1, "100.00"))
                .withMessageContaining("arrives with its serial numbers");
        warehouse.receive(number("GR"), sku, 1, "100.00", "A1");
        assertThat(warehouse.level(sku).onHand()).isEqualTo(Quantity.of(2));
    }

    @Test
    void countsBookTheDifference(ApplicationEvents events) {
        var sku = warehouse.product(10, "4.00");
        warehouse.reserve(order, 1, sku, 6);
        var lost = number("CNT");
        var found = number("CNT");
        events.clear();

        warehouse.adjust(lost, sku, 7);
        warehouse.adjust(lost, sku, 7);
        warehouse.adjust(found, sku, 12);
        warehouse.adjust(number("CNT"), sku, 12);

        assertThat(ledger.entriesOf(lost).get(0).lines().get(0).amount()).isEqualTo(Money.of("-12.00", "EUR"));
        assertThat(ledger.entriesOf(found).get(0).lines().get(0).amount()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(events.stream(StockArrived.class)).hasSize(1);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.adjust(number("CNT"), sku, 5))
                .withMessageContaining("are reserved");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.adjust(number("CNT"), number("SKU"), 5))
                .withMessageContaining("never received");
    }

    @Test
    void writesOffWhatWasNotFoundOnceAndOnlyWhatIsFree() {
        var sku = warehouse.product(10, "4.00");
        warehouse.reserve(order, 1, sku, 6);
        var shortage = number("DN");

        warehouse.run(() -> inventory.writeOff(shortage, HAM, sku, Quantity.of(3)));
        warehouse.run(() -> inventory.writeOff(shortage, HAM, sku, Quantity.of(3)));

        assertThat(warehouse.level(sku).onHand()).isEqualTo(Quantity.of(7));
        assertThat(ledger.entriesOf(shortage).get(0).lines().get(0).amount()).isEqualTo(Money.of("-12.00", "EUR"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> warehouse.run(() -> inventory.writeOff(number("DN"), HAM, sku, Quantity.of(2))));
    }

    @Test
    void refusesAReceiptInALockedPeriodAsAWhole() {
        var sku = number("SKU");
        warehouse.run(() -> ledger.setPeriodLocked(YearMonth.of(2034, 1), true, "month-end"));
        var lines = List.of(new ReceiptLine(sku, Quantity.of(1), Money.of("1", "EUR"), List.of()));

        assertThatExceptionOfType(PeriodClosed.class)
                .isThrownBy(() ->
                        warehouse.run(() -> inventory.receive(number("GR"), HAM, LocalDate.of(2034, 1, 5), lines)));

        assertThat(inventory.levels(sku)).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongWithAReceipt() {
        var lines = List.of(
                new ReceiptLine("", Quantity.of(0), Money.of("-1", "EUR"), List.of()),
                new ReceiptLine("X", Quantity.of(2), Money.of("1", "USD"), List.of("S1")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> warehouse.run(() -> inventory.receive("", HAM, DAY, lines)))
                .withMessage("receipt is missing; lines[0].sku is missing; lines[0].quantity is not greater than zero; "
                        + "lines[0].unitCost is negative; lines[1].unitCost is not in EUR; "
                        + "lines[1].serials are 1 for 2 units");
    }

    @Test
    void theInventoryAccountIsWhatTheStockIsWorth() {
        var sku = warehouse.product(3, "3.33");
        warehouse.reserve(order, 1, sku, 1);
        var before = difference();
        var cost = warehouse.issue(number("DN"), order, 1, sku, 1);
        warehouse.adjust(number("CNT"), sku, 1);
        warehouse.receive(number("GR"), sku, 7, "1.11");

        assertThat(difference().minus(before)).isEqualTo(cost);
    }

    @Test
    void theDatabaseLetsNoStockBePromisedTwiceOrGoBelowZero() {
        var sku = warehouse.product(3, "3.33");

        for (var change : List.of("reserved = 4", "on_hand = -1, reserved = 0", "on_hand = 0")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> warehouse
                            .jdbc
                            .sql("update inventory.stock set " + change + " where sku = ?")
                            .param(sku)
                            .update());
        }
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        warehouse.jdbc.sql("delete from inventory.movement").update());
    }

    @Test
    void promisesForProductsWithoutStockAreZero() {
        var sku = warehouse.product(3, "3.33");

        assertThat(inventory.available(HAM, List.of(sku, "unknown")))
                .isEqualTo(Map.of(sku, Quantity.of(3), "unknown", Quantity.ZERO));
    }

    @Test
    void commandsNeedTheCallersTransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> inventory.release(order, 1, Quantity.ZERO));
    }

    /** What the inventory account has more than the stock is worth; whoever sells posts the cost of what left. */
    private Money difference() {
        var account = ledger.trialBalance(DAY.plusYears(10)).stream()
                .filter(balance -> balance.account().equals(Accounts.INVENTORY))
                .findFirst()
                .orElseThrow()
                .balance();
        var worth = warehouse
                .jdbc
                .sql("select sum(value) from inventory.stock")
                .query(BigDecimal.class)
                .single();
        return account.minus(new Money(worth, account.currency()));
    }
}
