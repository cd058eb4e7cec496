package io.orion.ordertocash;

import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.SettlementOrder;
import io.orion.testing.FlowCoverage;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** People of order to cash at their work, with a customer and an article of each test's own. */
@OrionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OrderDesk {

    static final Map<String, Object> NOTHING = Map.of();

    /** Which flows are those of cancelling an order. */
    static final Predicate<String> CANCELLATION =
            flow -> flow.matches("(?i)flow_.*(cancel|undo|deliveryStopped|goodsPicked|goodsPutBack).*");

    /** Which flows are those of changing it. */
    static final Predicate<String> CHANGE = flow -> flow.matches("flow_change.*");

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
    TransactionTemplate transaction;

    @Autowired
    FlowCoverage coverage;

    @Autowired
    MovableClock clock;

    String customer = "";
    String sku = "";

    @BeforeAll
    void company() {
        sample.company();
        coverage.reset();
    }

    @BeforeEach
    void ownCustomerAndProduct() {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        customer = "C-" + id;
        sku = "P-" + id;
        sample.customer(customer).save();
        sample.product(sku).price("100.00").save();
        receive(sku, 100);
    }

    SalesOrderNumber accept(Orders order) {
        var number = orderToCash.accept(order.build(), new Actor("order-desk", Set.of("order-desk")));
        processes.settle();
        return number;
    }

    SalesOrderView view(SalesOrderNumber order) {
        return orderToCash.view(order);
    }

    List<SalesOrderView.StageState> stages(SalesOrderNumber order) {
        return view(order).stages().stream().map(SalesOrderView.Stage::state).toList();
    }

    void ship(SalesOrderNumber order) {
        for (var delivery : view(order).deliveries()) {
            if (delivery.state().equals("RELEASED")) {
                processes.complete(delivery.number(), "userTask_pickGoods", "warehouse", NOTHING);
                processes.complete(delivery.number(), "userTask_packGoods", "warehouse", NOTHING);
            }
        }
        processes.settle();
    }

    void pay(SalesOrderNumber order) {
        for (var invoice : view(order).invoices()) {
            if (invoice.open().signum() > 0) {
                var open = Money.of(invoice.open(), view(order).currency());
                receiveMoney(open.amount(), List.of(SettlementOrder.Allocation.of(invoice.number(), open)));
            }
        }
        processes.settle();
    }

    void receiveMoney(java.math.BigDecimal amount, List<SettlementOrder.Allocation> allocations) {
        String receipt = "RC-" + UUID.randomUUID();
        transaction.executeWithoutResult(status -> ledger.settle(new SettlementOrder(
                receipt,
                "receipt",
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC),
                "Receipt",
                Party.customer(customer),
                Accounts.BANK,
                Money.of(amount, "EUR"),
                allocations,
                allocations.isEmpty() ? receipt : null)));
    }

    void receive(String article, int quantity) {
        transaction.executeWithoutResult(status -> inventory.receive(
                "GR-" + UUID.randomUUID(),
                "FRA",
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC),
                List.of(new ReceiptLine(article, Quantity.of(quantity), Money.of("50", "EUR"), List.of()))));
    }
}
