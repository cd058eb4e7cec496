package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.SettlementOrder;
import io.orion.testing.DatabaseCounter;
import io.orion.testing.DatabaseCounter.Count;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What one order of three lines costs the database, from acceptance to closed, with all its jobs and tasks.
 *
 * <p>A change that needs more has to say so here, with its reason in the commit; a change that needs less lowers the
 * number. Reads of the test itself are not counted.
 */
@OrionTest
class StatementCountIT {

    /**
     * Measured: statements, rows written, commits; 329, 151 and 11 in all, of which the lists of tasks and cases take
     * 29 and 7, what lets an order be changed and cancelled 16 and 12, and what stops its deliveries 13 and none.
     * Billing takes the most statements, because it validates, posts, sends and starts the collection. Paying also
     * closes the order.
     */
    private static final Map<String, Count> RECORDED = new LinkedHashMap<>();

    static {
        RECORDED.put("accept", new Count(15, 11, 1));
        RECORDED.put("decide", new Count(84, 39, 1));
        RECORDED.put("pick", new Count(35, 16, 3));
        RECORDED.put("pack", new Count(33, 13, 3));
        RECORDED.put("bill", new Count(100, 45, 2));
        RECORDED.put("pay", new Count(62, 27, 1));
    }

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    Inventory inventory;

    @Autowired
    Ledger ledger;

    @Autowired
    ManagementService management;

    @Autowired
    DatabaseCounter counter;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String id = "S" + UUID.randomUUID().toString().substring(0, 6);
    private final Map<String, Count> measured = new LinkedHashMap<>();

    @Test
    void anOrderCostsTheDatabaseNoMoreThanRecorded() {
        company();
        runOrder(); // what is read once and kept, such as decision tables, is not the price of an order
        measured.clear();
        runOrder();
        assertThat(measured.keySet()).isEqualTo(RECORDED.keySet());
        assertThat(measured.entrySet())
                .as("measured: %s", measured)
                .allMatch(phase -> phase.getValue().isWithin(RECORDED.get(phase.getKey())));
    }

    private void runOrder() {
        var request =
                Orders.of(id).line(id + 0, 1).line(id + 1, 2).line(id + 2, 3).build();
        var numbers = new ArrayList<SalesOrderNumber>();
        processes.settle(); // what other tests left is not the price of this order
        phase("accept", () -> numbers.add(orderToCash.accept(request, new Actor("order-desk", Set.of("order-desk")))));
        var order = numbers.get(0);
        phase("decide", this::runJobs);
        var delivery = orderToCash.view(order).deliveries().get(0).number();
        phase("pick", () -> processes.complete(delivery, "userTask_pickGoods", "warehouse", Map.of()));
        phase("pack", () -> processes.complete(delivery, "userTask_packGoods", "warehouse", Map.of()));
        phase("bill", this::runJobs);
        var invoice = orderToCash.view(order).invoices().get(0);
        phase("pay", () -> pay(invoice));
        assertThat(orderToCash.view(order).status()).isEqualTo(SalesOrderView.Status.CLOSED);
    }

    /** Runs the order's jobs; finding them is the job executor's work and not the order's. */
    private void runJobs() {
        var jobs = due();
        while (!jobs.isEmpty()) {
            for (var job : jobs) {
                counter.resume();
                management.executeJob(job.getId());
                counter.stop();
            }
            jobs = due();
        }
    }

    private List<Job> due() {
        counter.stop();
        return management.createJobQuery().messages().withRetriesLeft().list();
    }

    private void phase(String name, Runnable work) {
        counter.startHere();
        work.run();
        var count = counter.stop();
        measured.put(name, new Count(count.statements() - readsOfDefinitions(), count.rows(), count.commits()));
    }

    /** They are read once a second, whatever happens meanwhile. */
    private int readsOfDefinitions() {
        return counter.byStatement().entrySet().stream()
                .filter(statement -> statement.getKey().contains("from camunda.act_re_procdef"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void company() {
        sample.company();
        sample.customer(id).with("creditLimit", "1000000").save();
        List<ReceiptLine> stock = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sample.product(id + i).price("100.00").save();
            stock.add(new ReceiptLine(id + i, Quantity.of(100), Money.of("50", "EUR"), List.of()));
        }
        transaction.executeWithoutResult(status -> inventory.receive("GR-" + id, "FRA", today(), stock));
        processes.settle();
    }

    private void pay(SalesOrderView.Invoice invoice) {
        var open = Money.of(invoice.open(), "EUR");
        transaction.executeWithoutResult(status -> ledger.settle(new SettlementOrder(
                "RC-" + UUID.randomUUID(),
                "receipt",
                today(),
                "Receipt",
                Party.customer(id),
                Accounts.BANK,
                open,
                List.of(SettlementOrder.Allocation.of(invoice.number(), open)),
                null)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
