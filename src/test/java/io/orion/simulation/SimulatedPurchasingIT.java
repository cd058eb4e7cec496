package io.orion.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.database.InvariantCheck;
import io.orion.engine.worklist.ListsInspector;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo's first start buys and pays, small, and once more with the same seed. */
class SimulatedPurchasingIT {

    private static final int ORDERS = 60;
    private static final int MONTHS = 4;

    private static final Date BEFORE = ClockUtil.getCurrentTime();

    /** All that two runs of a seed have in common, row by row. */
    private static final List<String> BUSINESS = List.of(
            "select number || status || coalesce(party, '') || coalesce(amount, 0) || started_at || coalesce(closed_at,"
                    + " 'epoch') from engine.case_summary where process_id <> 'orderToCash' order by 1",
            "select purchase_order || line || received || returned || invoiced || unit_price"
                    + " from procure_to_pay.purchase_order_line order by 1",
            "select number || supplier || amount || coalesce(cleared_at, 'epoch') || coalesce(rejected_at, 'epoch')"
                    + " from treasury.payment order by 1",
            "select task_key || document || coalesce(assignee, '') || created_at from engine.open_task order by 1");

    @TempDir
    static Path outgoing;

    private static ConfigurableApplicationContext orion;

    @BeforeAll
    static void start() {
        orion = SimulatedOrion.start(11, ORDERS, MONTHS, outgoing);
    }

    @AfterAll
    static void stop() {
        orion.close();
        ClockUtil.setCurrentTime(BEFORE); // the engines of other tests share it
    }

    private static List<String> rows(ConfigurableApplicationContext of, String sql) {
        return of.getBean(JdbcClient.class).sql(sql).query(String.class).list();
    }

    private static List<String> rows(String sql) {
        return rows(orion, sql);
    }

    private static int count(String sql) {
        return orion.getBean(JdbcClient.class)
                .sql("select count(*) from " + sql)
                .query(Integer.class)
                .single();
    }

    @Test
    void theSameSeedBuysTheSame() {
        assertThat(orion.getBean(SimulationStart.class).hasSucceeded()).isTrue();
        try (var again = SimulatedOrion.start(11, ORDERS, MONTHS, outgoing)) {
            for (String sql : BUSINESS) {
                assertThat(rows(sql)).as(sql).isNotEmpty().isEqualTo(rows(again, sql));
            }
        }
    }

    @Test
    void severalPeopleAskAndSuppliersAnswerInEveryWay() {
        assertThat(rows("select distinct requested_by from procure_to_pay.requisition"))
                .hasSizeGreaterThan(2);
        assertThat(rows("select distinct answer from procure_to_pay.purchase_order where answer is not null"))
                .contains("AP", "CA");
        assertThat(count("procure_to_pay.purchase_order where sent_at is not null and answer is null"))
                .as("silent")
                .isPositive();
        assertThat(count("procure_to_pay.goods_receipt where counted_at > due_at"))
                .isPositive();
        assertThat(count("procure_to_pay.goods_receipt where counted_at <= due_at"))
                .isPositive();
        assertThat(count("procure_to_pay.goods_receipt_line where counted < expected"))
                .as("in parts")
                .isPositive();
    }

    @Test
    void mostInvoicesMatchAndSomeLandWithPeople() {
        int invoices = count("procure_to_pay.supplier_invoice");
        assertThat(count("procure_to_pay.supplier_invoice where posted_at is not null and decided_by is null"))
                .isGreaterThan(invoices / 3);
        assertThat(count("procure_to_pay.supplier_invoice where coded_by is not null"))
                .as("without an order")
                .isPositive();
        assertThat(count("procure_to_pay.supplier_invoice where duplicate_of is not null"))
                .isPositive();
        assertThat(count("procure_to_pay.supplier_invoice_line where variance is not null or resolution is not null"))
                .isPositive();
    }

    @Test
    void theBankRefusesFewPaymentsAndAnAccountHasChanged() {
        assertThat(count("treasury.payment where cleared_at is not null"))
                .isGreaterThan(count("treasury.payment where rejected_at is not null") * 2);
        assertThat(count("treasury.payment where rejected_at is not null")).isPositive();
        assertThat(count("treasury.bank_change where activated_at is not null")).isEqualTo(1);
    }

    @Test
    void everybodyWhoBuysAndPaysFindsWork() {
        assertThat(rows("select distinct candidate_group from engine.open_task"))
                .contains(
                        "requester",
                        "budget-owner",
                        "it-manager",
                        "department-head",
                        "finance",
                        "finance-director",
                        "controller",
                        "buyer",
                        "purchasing-manager",
                        "receiving",
                        "quality",
                        "accounts-payable",
                        "treasury",
                        "treasury-release");
    }

    /** What is received and not invoiced is in the books what it is by its receipts, to the cent. */
    @Test
    void theBooksAgree() {
        assertThat(ListsInspector.differences(orion)).isEmpty();
        assertThat(orion.getBean(InvariantCheck.class).run()).isTrue();
        assertThat(rows("select name || ' ' || examples::text from orion.invariant_check where violations > 0"))
                .isEmpty();
        assertThat(rows("select sum(functional_minor)::text from ledger.journal_line"))
                .containsExactly("0");
        var booked = rows("select (-sum(l.functional_minor) / 100.0)::numeric(19, 2)::text from ledger.journal_line l"
                        + " join ledger.journal_entry e on e.id = l.entry_id where l.account = '2100'"
                        + " and exists (select 1 from procure_to_pay.goods_receipt r where r.number = e.source"
                        + " union all select 1 from procure_to_pay.supplier_invoice i where i.number = e.source)")
                .get(0);
        var open = rows("select round(coalesce(sum(value), 0), 2)::text from procure_to_pay.uninvoiced_fact")
                .get(0);
        assertThat(new BigDecimal(booked)).isEqualByComparingTo(open);
        assertThat(rows("select exception_msg_ from camunda.act_ru_job where exception_msg_ is not null"))
                .isEmpty();
    }
}
