package io.orion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.database.InvariantCheck;
import io.orion.engine.SimulatedClock;
import io.orion.engine.worklist.ListsInspector;
import io.orion.ledger.Ledger;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The first start of a demo, small, and once more with the same seed. */
class SimulationIT {

    private static final int ORDERS = 70;
    private static final int MONTHS = 3;

    private static final Date BEFORE = ClockUtil.getCurrentTime();

    @TempDir
    static Path outgoing;

    private static ConfigurableApplicationContext orion;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        orion = SimulatedOrion.start(7, ORDERS, MONTHS, outgoing);
        jdbc = orion.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        orion.close();
        ClockUtil.setCurrentTime(BEFORE); // the engines of other tests share it
    }

    @Test
    void placesTheOrdersAndFinishes() {
        assertThat(orion.getBean(SimulationStart.class).hasSucceeded()).isTrue();
        assertThat(count("select count(*) from order_to_cash.sales_order")).isEqualTo(ORDERS);
        assertThat(jdbc.sql("select finished from simulation.run")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void theSameSeedGivesTheSameBusiness() {
        try (var again = SimulatedOrion.start(7, ORDERS, MONTHS, outgoing)) {
            assertThat(business(again)).isEqualTo(business(orion));
        }
    }

    @Test
    void anotherStartAddsNothing() {
        var business = business(orion);
        orion.getBean(SimulationStart.class).start();
        assertThat(business(orion)).isEqualTo(business);
    }

    @Test
    void listsBooksAndStockAgree() {
        assertThat(ListsInspector.differences(orion)).isEmpty();
        assertThat(orion.getBean(InvariantCheck.class).run()).isTrue();
        assertThat(jdbc.sql("select name || ' ' || examples::text from orion.invariant_check where violations > 0")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count("select count(*) from orion.invariant_check")).isPositive();
    }

    @Test
    void noJobFails() {
        assertThat(jdbc.sql("select handler_type_ || ' ' || exception_msg_ from camunda.act_ru_job"
                                + " where exception_msg_ is not null")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void everyRoleFindsWorkSomeOfItOverdue() {
        assertThat(jdbc.sql("select distinct candidate_group from engine.open_task")
                        .query(String.class)
                        .list())
                .contains(
                        "order-desk",
                        "sales-manager",
                        "sales-director",
                        "credit",
                        "warehouse",
                        "billing",
                        "collections");
        assertThat(count("select count(*) from engine.open_task where due_at < '" + SimulatedOrion.NOW + "'"))
                .isPositive();
        assertThat(count("select count(*) from engine.open_task where assignee is not null"))
                .isPositive();
    }

    @Test
    void businessIsOfEveryKind() {
        for (String status : List.of("CLOSED", "CONFIRMED", "DELIVERED", "CREDIT_HOLD", "REJECTED")) {
            assertThat(business(orion)).as(status).anyMatch(order -> order.contains("=" + status + ","));
        }
        assertThat(count("select count(*) from order_to_cash.invoice where dunning_level > 0"))
                .isPositive();
        assertThat(count("select count(distinct outcome) from banking.transaction"))
                .isGreaterThan(2);
    }

    @Test
    void nobodyWorksOnSundays() {
        assertThat(count("select count(*) from engine.case_history where actor is not null and actor <> 'orion'"))
                .isPositive();
        assertThat(jdbc.sql("select distinct actor || ' ' || recorded_at from engine.case_history"
                                + " where actor is not null and actor <> 'orion'"
                                + " and extract(isodow from recorded_at at time zone 'UTC') > 5")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(count("select count(*) from engine.case_history where recorded_at > '" + SimulatedOrion.NOW + "'"))
                .isZero();
    }

    /** A posting takes a rate of the last seven days: none of the demo's orders may wait for somebody to set one. */
    @Test
    void foreignOrdersFindARateWeeksAfterTheSimulation() {
        var ledger = orion.getBean(Ledger.class);
        var clock = orion.getBean(SimulatedClock.class);
        var rates = orion.getBean(DemoRates.class);
        var dollar = Currency.getInstance("USD");
        var last = LocalDate.ofInstant(SimulatedOrion.NOW, ZoneOffset.UTC);
        try {
            clock.moveTo(SimulatedOrion.NOW.plus(Duration.ofDays(30)));
            assertThat(ledger.exchangeRate(dollar, last.plusDays(30))).isEmpty();
            rates.keep();
            for (int day = 0; day <= 37; day++) {
                assertThat(ledger.exchangeRate(dollar, last.plusDays(day)).orElseThrow())
                        .isBetween(new BigDecimal("0.7"), new BigDecimal("1.2"));
            }
            var own = new BigDecimal("0.5");
            orion.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> ledger.setExchangeRate(dollar, last.plusDays(36), own));
            for (int day = 37; day <= 42; day++) {
                clock.moveTo(SimulatedOrion.NOW.plus(Duration.ofDays(day)));
                rates.keep();
                assertThat(ledger.exchangeRate(dollar, last.plusDays(day)).orElseThrow())
                        .isEqualByComparingTo(own);
            }
        } finally {
            clock.release();
        }
    }

    private static int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static List<String> business(ConfigurableApplicationContext of) {
        var orders = of.getBean(OrderToCash.class);
        List<String> business = new ArrayList<>();
        var page = orders.list(null, null, 50);
        while (!page.isEmpty()) {
            page.stream().map(SimulationIT::describe).forEach(business::add);
            var last = page.get(page.size() - 1).number();
            page = orders.list(new SalesOrderNumber(last), null, 50);
        }
        return business;
    }

    private static String describe(SalesOrderView order) {
        return "number=" + order.number() + ", status=" + order.status() + ", customer=" + order.customer() + ", gross="
                + Objects.toString(order.gross()) + ", received=" + order.receivedAt() + ", deliveries="
                + order.deliveries() + ", invoices=" + order.invoices();
    }
}
