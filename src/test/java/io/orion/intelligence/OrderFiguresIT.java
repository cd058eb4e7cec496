package io.orion.intelligence;

import static io.orion.intelligence.Business.MONDAY;
import static io.orion.intelligence.Business.NEXT_MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.orion.engine.CaseSelection.Choice;
import io.orion.engine.CaseSummary;
import io.orion.engine.Cases;
import io.orion.intelligence.Insight.Due;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A week with three orders, whose figures are computed by hand; no other test does anything in it. */
@OrionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderFiguresIT {

    private static final Set<String> ORDERS = Set.of("orderToCash");
    private static final double HOUR = Duration.ofHours(1).toSeconds();

    @Autowired
    Refresh refresh;

    @Autowired
    Business business;

    @Autowired
    Insight insight;

    @Autowired
    OrderDays orderDays;

    @Autowired
    ReceivableDays receivableDays;

    @Autowired
    KeyFigures keyFigures;

    @Autowired
    Cases cases;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Instant was = MovableClock.START;
    private ReceivableDays.@Nullable Sums before;
    private Business.@Nullable Orders3 orders;

    @BeforeAll
    void aWeek() {
        was = clock.instant();
        business.at("2032-05-02T12:00:00Z");
        anew();
        before = receivableDays.sums(MONDAY, NEXT_MONDAY);
        orders = business.happens();
        business.at("2032-05-10T09:00:00Z");
        refresh.refresh();
    }

    @AfterAll
    void backToItsTime() {
        clock.moveTo(was);
        jdbc.update("update intelligence.watermark set day = null, until = null, entry = null");
    }

    private void anew() {
        jdbc.update("update intelligence.watermark set day = null, until = null, entry = null");
        refresh.refresh();
    }

    private List<String> numbers(String set, @Nullable String place) {
        var period = new Cases.Between(start(MONDAY), start(NEXT_MONDAY));
        var ever = Cases.Between.EVER;
        var query = new Cases.Query(null, ORDERS, null, null, false, ever, ever, new Choice(set, period, place), null);
        return cases.list(query, 20).stream().map(CaseSummary::number).toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void countsWhatHappenedToOrders() {
        var sums = orderDays.sums(MONDAY, NEXT_MONDAY);
        assertThat(sums.received()).isEqualTo(3);
        assertThat(sums.confirmed()).isEqualTo(3);
        assertThat(sums.touchless()).isEqualTo(2);
        assertThat(sums.confirmedLines()).isEqualTo(3);
        assertThat(sums.dueLines()).isEqualTo(2);
        assertThat(sums.onTimeLines()).isEqualTo(1);
        assertThat(sums.shippedLines()).isEqualTo(3);
        assertThat(sums.completeLines()).isEqualTo(2);
        assertThat(sums.backordered()).isEqualTo(1);
        assertThat(sums.delivered()).isEqualTo(2);
        assertThat(sums.invoiced()).isEqualTo(3);
        assertThat(sums.held()).isEqualTo(1);
        assertThat(sums.released()).isEqualTo(1);
        assertThat(sums.hold()).isCloseTo(4 * HOUR, within(60.0));
        assertThat(sums.cycle()).isCloseTo(47 * HOUR, within(60.0));
        assertThat(sums.confirm()).isLessThan(60.0);
        assertThat(sums.billing()).isLessThan(60.0);
    }

    /** 800.00 were sold, 952.00 with tax; 238.00 of it are paid, and 77.00 of somebody unknown. */
    @Test
    void addsUpReceivablesAndReceipts() {
        var sums = receivableDays.sums(MONDAY, NEXT_MONDAY);
        assertThat(before).isNotNull();
        assertThat(sums.opening()).isEqualTo(before.closing());
        assertThat(sums.closing() - sums.opening()).isEqualTo(95_200 - 23_800);
        assertThat(sums.billed()).isEqualTo(95_200);
        assertThat(sums.revenue()).isEqualTo(80_000);
        assertThat(sums.receipts()).isEqualTo(2);
        assertThat(sums.automatic()).isEqualTo(1);
    }

    @Test
    void whatIsNotPaidIsOverdueOnTheDayAfterItWasDue() {
        var due = LocalDate.of(2032, 6, 4);
        business.at("2032-06-05T09:00:00Z");
        refresh.refresh();
        var onTheDay = receivableDays.sums(MONDAY, due.plusDays(1));
        var after = receivableDays.sums(MONDAY, due.plusDays(2));
        assertThat(after.overdue() - onTheDay.overdue()).isEqualTo(95_200 - 23_800);
        assertThat(after.closing()).isEqualTo(onTheDay.closing());
        business.at("2032-05-10T09:00:00Z");
        refresh.refresh();
    }

    @Test
    void dividesByTheFormulas() {
        var figures = keyFigures.orderToCash(MONDAY, NEXT_MONDAY);
        assertThat(figures)
                .filteredOn(figure -> List.of("touchlessOrders", "onTime", "lineFill", "backorder", "cashAutoMatch")
                        .contains(figure.name()))
                .extracting(
                        figure -> figure.value() == null ? null : figure.value().intValue())
                .containsExactly(66, 50, 66, 33, 50);
        var sums = receivableDays.sums(MONDAY, NEXT_MONDAY);
        var dso = figures.stream()
                .filter(figure -> figure.name().equals("dso"))
                .findFirst()
                .orElseThrow();
        assertThat(dso.value()).isNotNull();
        assertThat(dso.value().doubleValue()).isCloseTo(sums.closing() / 80_000.0 * 7, within(0.001));
        assertThat(keyFigures.orderToCash(MONDAY.plusYears(3), NEXT_MONDAY.plusYears(3)))
                .as("nothing is no figure")
                .allMatch(figure -> figure.value() == null);
    }

    @Test
    void leadsToTheOrdersBehindEachNumber() {
        assertThat(orders).isNotNull();
        assertThat(numbers("received", null))
                .containsExactlyInAnyOrder(orders.prompt(), orders.held(), orders.shortOfStock());
        assertThat(numbers("confirmed", null)).hasSize(3);
        assertThat(numbers("touchlessOrders", null)).containsExactlyInAnyOrder(orders.prompt(), orders.shortOfStock());
        assertThat(numbers("due", null)).containsExactlyInAnyOrder(orders.prompt(), orders.held());
        assertThat(numbers("onTime", null)).containsExactly(orders.prompt());
        assertThat(numbers("late", null)).containsExactly(orders.held());
        assertThat(numbers("shipped", null)).hasSize(3);
        assertThat(numbers("complete", null)).containsExactlyInAnyOrder(orders.prompt(), orders.held());
        assertThat(numbers("backordered", null)).containsExactly(orders.shortOfStock());
        assertThat(numbers("delivered", null)).containsExactlyInAnyOrder(orders.prompt(), orders.held());
        assertThat(numbers("invoiced", null)).hasSize(3);
        assertThat(numbers("unpaid", null)).contains(orders.held(), orders.shortOfStock());
        assertThat(numbers("unpaid", null)).doesNotContain(orders.prompt());
        assertThat(numbers("overdue", null)).doesNotContain(orders.held());
        assertThat(numbers("held", null)).containsExactly(orders.held());
        assertThat(numbers("released", null)).containsExactly(orders.held());
        assertThat(numbers("touchless", null)).containsExactly(orders.prompt());
    }

    @Test
    void tellsWhereOrdersWaitedAndWait() {
        assertThat(orders).isNotNull();
        var hold = insight.waits("orderToCash", ORDERS, MONDAY, NEXT_MONDAY).stream()
                .filter(wait -> wait.element().equals("userTask_releaseCreditHold"))
                .findFirst()
                .orElseThrow();
        assertThat(hold.ended()).isEqualTo(1);
        assertThat(hold.median()).isCloseTo(4 * HOUR, within(60.0));
        assertThat(hold.total()).isCloseTo((long) (4 * HOUR), within(60L));
        assertThat(numbers("waited", "orderToCash.userTask_releaseCreditHold")).containsExactly(orders.held());
        assertThat(numbers("waited", "fulfilShipment.userTask_pickGoods")).hasSize(3);
        assertThat(numbers("waiting", "orderToCash.messageCatch_orderSettled"))
                .contains(orders.held(), orders.shortOfStock())
                .doesNotContain(orders.prompt());
        assertThat(insight.waits("fulfilShipment", Set.of("clarifyReceipt"), MONDAY, NEXT_MONDAY))
                .as("of cases that another process leads")
                .isEmpty();
    }

    @Test
    void comparesTasksWithTheirDueInstants() {
        assertThat(insight.dues(ORDERS, MONDAY, NEXT_MONDAY))
                .filteredOn(due -> due.task().equals("userTask_pickGoods"))
                .extracting(Due::completed)
                .containsExactly(3);
        assertThat(numbers("completed", "fulfilShipment.userTask_pickGoods")).hasSize(3);
        assertThat(numbers("completedLate", "fulfilShipment.userTask_pickGoods"))
                .isEmpty();
    }
}
