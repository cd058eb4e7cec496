package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.banking.Bank;
import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many orders of every shape, with too little stock at first, paid by one statement: no cent is lost on the way. */
@OrionTest
class ManyOrdersIT {

    private static final int ORDERS = 40;
    private static final int PRODUCTS = 8;
    private static final int CUSTOMERS = 5;
    private static final int MOST_LINES = 5;
    private static final int MOST_UNITS = 30;
    private static final int[] DISCOUNTS = {0, 0, 5, 7, 15, 33};
    private static final Actor DESK = new Actor("order-desk", Set.of("order-desk"));

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
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String id = UUID.randomUUID().toString().substring(0, 6);
    private final List<SalesOrderNumber> orders = new ArrayList<>();

    @Test
    void findsEveryCentAgain() {
        company();
        receive(MOST_UNITS);
        var before = balances();
        accept(new Random(20261123));
        work();
        receive(ORDERS * MOST_UNITS);
        work();
        assertThat(views()).extracting(SalesOrderView::status).containsOnly(Status.DELIVERED);
        assertThat(views()).anyMatch(view -> view.invoices().size() > 1);
        var paid = pay();
        processes.settle();
        assertThat(views()).extracting(SalesOrderView::status).containsOnly(Status.CLOSED);
        agree(paid, before, balances());
        assertThat(jdbc.sql("select what from ledger.violation union all select what from inventory.violation")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private void company() {
        sample.company();
        for (int i = 0; i < CUSTOMERS; i++) {
            sample.customer("M" + id + "-" + i).with("creditLimit", "1000000").save();
        }
        for (int i = 0; i < PRODUCTS; i++) {
            sample.product(sku(i))
                    .with("taxCode", i % 3 == 0 ? "reduced" : "standard")
                    .price((i + 1) + ".3" + i)
                    .with("standardCost", "0.70")
                    .save();
        }
    }

    private String sku(int product) {
        return "M" + id + "-" + product;
    }

    private void accept(Random random) {
        for (int i = 0; i < ORDERS; i++) {
            var order = Orders.of("M" + id + "-" + random.nextInt(CUSTOMERS));
            int lines = 1 + random.nextInt(MOST_LINES);
            for (int line = 0; line < lines; line++) {
                var discount = String.valueOf(DISCOUNTS[random.nextInt(DISCOUNTS.length)]);
                order.line(sku(random.nextInt(PRODUCTS)), 1 + random.nextInt(MOST_UNITS), null, discount);
            }
            orders.add(orderToCash.accept(order.build(), DESK));
        }
        processes.settle();
    }

    /** Approves, picks and packs what there is. */
    private void work() {
        for (var order : orders) {
            for (var task : processes.openTasks(order.value())) {
                if (task.getTaskDefinitionKey().equals("userTask_decideApproval")) {
                    var owner = orderToCash.view(order).stages().get(0).owner();
                    processes.complete(order.value(), task.getTaskDefinitionKey(), owner, Map.of("granted", "true"));
                }
            }
        }
        processes.settle();
        for (var view : views()) {
            for (var delivery : view.deliveries()) {
                if (delivery.state().equals("RELEASED")) {
                    processes.complete(delivery.number(), "userTask_pickGoods", "warehouse", Map.of());
                    processes.complete(delivery.number(), "userTask_packGoods", "warehouse", Map.of());
                }
            }
        }
        processes.settle();
    }

    private List<SalesOrderView> views() {
        return orders.stream().map(orderToCash::view).toList();
    }

    private void receive(int quantity) {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            lines.add(new ReceiptLine(sku(i), Quantity.of(quantity), Money.of("0.71", "EUR"), List.of()));
        }
        transaction.executeWithoutResult(
                status -> inventory.receive("GR-" + UUID.randomUUID(), "FRA", today(), List.copyOf(lines)));
        processes.settle();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** One statement for all invoices, each payment with the number as banks leave it. Returns what was paid. */
    private BigDecimal pay() {
        var entries = new ArrayList<String>();
        var total = BigDecimal.ZERO;
        for (var invoice : invoices()) {
            var text = entries.size() % 2 == 0
                    ? "RE" + invoice.number().replace("-", "") + "DANKE"
                    : invoice.number().substring(0, 12) + "</Ustrd><Ustrd>"
                            + invoice.number().substring(12);
            entries.add(Bank.credit(
                    invoice.open().toPlainString(), Bank.fresh("P"), "Somebody", "GB29NWBK60161331926819", text));
            total = total.add(invoice.open());
        }
        var file = Bank.statement(Bank.fresh("S"), total.toPlainString(), entries.toArray(String[]::new));
        var answer = http.send(
                "collections",
                http.request("/api/banking/statements")
                        .header("Content-Type", "application/xml")
                        .POST(HttpRequest.BodyPublishers.ofString(file)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return total;
    }

    private List<SalesOrderView.Invoice> invoices() {
        return views().stream().flatMap(view -> view.invoices().stream()).toList();
    }

    private void agree(BigDecimal paid, Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        var net = sum(views(), SalesOrderView::net);
        assertThat(sum(invoices(), SalesOrderView.Invoice::gross)).isEqualByComparingTo(paid);
        assertThat(sum(invoices(), SalesOrderView.Invoice::open)).isZero();
        for (var view : views()) {
            var invoiced = sum(view.invoices(), SalesOrderView.Invoice::gross);
            // each invoice rounds its own tax, per rate (EN 16931, BR-CO-17); one invoice has nothing to round
            var allowed = new BigDecimal("0.01")
                    .multiply(BigDecimal.valueOf(2L * view.invoices().size() - 2));
            assertThat(invoiced.subtract(view.gross()).abs()).as(view.number()).isLessThanOrEqualTo(allowed);
        }
        assertThat(change(Accounts.BANK, before, after)).isEqualByComparingTo(paid);
        assertThat(change(Accounts.RECEIVABLES, before, after)).isZero();
        assertThat(change(Accounts.REVENUE, before, after)).isEqualByComparingTo(net.negate());
        assertThat(change(Accounts.OUTPUT_TAX, before, after)).isEqualByComparingTo(net.subtract(paid));
        assertThat(change(Accounts.PAYMENT_DIFFERENCES, before, after)).isZero();
        assertThat(sum(List.copyOf(after.values()), Function.identity())).isZero();
    }

    private Map<String, BigDecimal> balances() {
        return ledger.trialBalance(today().plusYears(10)).stream()
                .collect(java.util.stream.Collectors.toMap(
                        balance -> balance.account(),
                        balance -> balance.balance().amount()));
    }

    private static BigDecimal change(String account, Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        return after.getOrDefault(account, BigDecimal.ZERO).subtract(before.getOrDefault(account, BigDecimal.ZERO));
    }

    private static <T> BigDecimal sum(List<T> of, Function<T, BigDecimal> amount) {
        return of.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
