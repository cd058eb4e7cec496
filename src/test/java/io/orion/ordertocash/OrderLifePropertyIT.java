package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.ledger.OpenItem;
import io.orion.ledger.SettlementOrder;
import io.orion.ordertocash.SalesOrderView.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever happens to an order in whatever sequence: it closes if and only if quantities and balances are zero, its
 * status says what the facts say, and the books and the stock balance at every step.
 *
 * <p>{@code -Dorion.interleavings=10000} runs more of them, {@code -Dorion.seed} another first one; a failure names its
 * seed.
 */
class OrderLifePropertyIT extends OrderDesk {

    private static final Logger LOG = LoggerFactory.getLogger(OrderLifePropertyIT.class);
    private static final int INTERLEAVINGS = Integer.getInteger("orion.interleavings", 200);
    private static final long FIRST = Long.getLong("orion.seed", 1);
    private static final int STEPS = 8;
    private static final Actor DESK = new Actor("dora", Set.of("order-desk"));

    @Autowired
    CustomerReturns returns;

    @Autowired
    JdbcClient jdbc;

    private String happened = "";

    @Test
    void closesIfAndOnlyIfNothingIsLeft() {
        int closed = 0;
        int cancelled = 0;
        for (long seed = FIRST; seed < FIRST + INTERLEAVINGS; seed++) {
            var order = live(seed);
            var status = view(order).status();
            closed += status == Status.CLOSED ? 1 : 0;
            cancelled += status == Status.CANCELLED ? 1 : 0;
        }
        LOG.info("{} interleavings from seed {}: {} closed, {} cancelled", INTERLEAVINGS, FIRST, closed, cancelled);
        assertThat(closed + cancelled).as("each comes to its end").isEqualTo(INTERLEAVINGS);
        assertThat(closed).isPositive();
        assertThat(cancelled).isPositive();
    }

    private SalesOrderNumber live(long seed) {
        var random = new Random(seed);
        sku = "L-" + UUID.randomUUID().toString().substring(0, 8);
        sample.product(sku).price("100.00").save();
        receive(sku, 5 + random.nextInt(20));
        var order = accept(Orders.of(customer).line(sku, 1 + random.nextInt(15)).line(sku, 1 + random.nextInt(15)));
        happened = "seed " + seed + ": ordered";
        holds(order);
        for (int step = 0; step < STEPS; step++) {
            step(order, random);
            holds(order);
        }
        bringToItsEnd(order);
        return order;
    }

    private void step(SalesOrderNumber order, Random random) {
        switch (random.nextInt(10)) {
            case 0, 1 -> deliver(order, random.nextInt(3) == 0 ? "1=1" : "");
            case 2 -> payPart(order, random);
            case 3 -> {
                receive(sku, 1 + random.nextInt(10));
                happened += ", goods came";
            }
            case 4, 5 -> change(order, random);
            case 6 -> sendBack(order, random);
            case 7, 8 -> takeBack(order, random);
            default -> {
                if (random.nextInt(4) == 0) {
                    attempt("cancelled", () -> orderToCash.cancel(order, "Random", DESK));
                }
            }
        }
        processes.settle();
    }

    /** What is refused changes nothing; that is checked like everything else. */
    private void attempt(String what, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
            happened += ", " + what;
        } catch (Refused | InvalidInput e) {
            happened += ", not " + what;
        }
    }

    private void deliver(SalesOrderNumber order, String shortages) {
        view(order).deliveries().stream()
                .filter(delivery -> delivery.state().equals("RELEASED"))
                .findFirst()
                .ifPresent(delivery -> {
                    boolean hasLine = delivery.lines().stream().anyMatch(line -> line.line() == 1);
                    Map<String, Object> form =
                            shortages.isEmpty() || !hasLine ? NOTHING : Map.of("pickedQuantities", shortages);
                    processes.complete(delivery.number(), "userTask_pickGoods", "warehouse", form);
                    processes.complete(delivery.number(), "userTask_packGoods", "warehouse", NOTHING);
                    happened += ", delivered";
                });
    }

    private void payPart(SalesOrderNumber order, Random random) {
        view(order).invoices().stream()
                .filter(invoice -> invoice.open().signum() > 0)
                .findFirst()
                .ifPresent(invoice -> {
                    var part = random.nextBoolean()
                            ? invoice.open()
                            : invoice.open().min(BigDecimal.TEN);
                    var allocation = SettlementOrder.Allocation.of(invoice.number(), Money.of(part, "EUR"));
                    receiveMoney(part, List.of(allocation));
                    happened += ", paid " + part;
                });
    }

    private void change(SalesOrderNumber order, Random random) {
        var line = new SalesOrderChange.Line(1 + random.nextInt(2), null, BigDecimal.valueOf(random.nextInt(20)), null);
        var change = new SalesOrderChange(null, "Random", List.of(line));
        attempt("line " + line.line() + " to " + line.quantity(), () -> orderToCash.change(order, change, DESK));
    }

    private void sendBack(SalesOrderNumber order, Random random) {
        var line = new ReturnRequest.Line(1 + random.nextInt(2), BigDecimal.valueOf(1 + random.nextInt(4)));
        var request = new ReturnRequest(
                order.value(), random.nextBoolean() ? "WRONG_ITEM" : "NOT_NEEDED", null, false, null, List.of(line));
        attempt("return of " + line.quantity() + " of line " + line.line(), () -> returns.ask(request, DESK));
    }

    /** One piece of a return comes, or all that is left of it, good or damaged. */
    private void takeBack(SalesOrderNumber order, Random random) {
        view(order).returns().stream()
                .filter(it -> it.status() == ReturnView.Status.AWAITING_GOODS)
                .findFirst()
                .ifPresent(it -> {
                    var line = returns.view(it.number()).lines().get(0).line();
                    var one = line + "=1";
                    processes.complete(
                            it.number(),
                            "userTask_receiveReturn",
                            "warehouse",
                            random.nextBoolean() ? NOTHING : Map.of("received", one));
                    processes.complete(
                            it.number(),
                            "userTask_inspectReturn",
                            "quality",
                            random.nextInt(3) == 0 ? Map.of("damaged", one) : NOTHING);
                    happened += ", came back";
                });
    }

    /** Everything that can still happen does. */
    private void bringToItsEnd(SalesOrderNumber order) {
        receive(sku, 40);
        processes.settle();
        for (int round = 0; round < 5 && processes.isRunning(order.value()); round++) {
            view(order).deliveries().forEach(delivery -> putBack(delivery.number()));
            deliver(order, "");
            processes.settle();
            pay(order);
            holds(order);
        }
        view(order).deliveries().forEach(delivery -> putBack(delivery.number()));
        happened += ", brought to its end";
        holds(order);
    }

    private void putBack(String delivery) {
        processes.openTasks(delivery).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("userTask_putGoodsBack"))
                .forEach(task -> processes.complete(task.getId(), "warehouse", NOTHING));
    }

    private void holds(SalesOrderNumber order) {
        var view = view(order);
        boolean delivered = view.lines().stream()
                .allMatch(line -> line.delivered().compareTo(line.ordered().subtract(line.cancelled())) == 0);
        boolean invoiced =
                view.lines().stream().allMatch(line -> line.invoiced().compareTo(line.delivered()) == 0);
        boolean paid = view.invoices().stream()
                .allMatch(invoice -> ledger.openItem(invoice.number())
                        .map(OpenItem::isSettled)
                        .orElse(true));
        boolean over = view.status() == Status.CLOSED || view.status() == Status.CANCELLED;
        assertThat(over).as(happened).isEqualTo(delivered && invoiced && paid);
        assertThat(view.status()).as(happened).isEqualTo(expected(view, over, delivered));
        assertThat(processes.isRunning(order.value())).as(happened).isEqualTo(!over);
        assertThat(jdbc.sql("select (select count(*) from ledger.violation)"
                                + " + (select count(*) from inventory.violation)"
                                + " + (select count(*) from camunda.act_ru_incident)")
                        .query(Integer.class)
                        .single())
                .as(happened)
                .isZero();
        assertThat(jdbc.sql("select coalesce(sum(held), 0) from inventory.reservation where document = ?")
                        .param(order.value())
                        .query(BigDecimal.class)
                        .single())
                .as(happened + ": never more is held than is to be delivered")
                .isLessThanOrEqualTo(view.lines().stream()
                        .map(line -> line.ordered().subtract(line.cancelled()).subtract(line.delivered()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Status expected(SalesOrderView view, boolean over, boolean delivered) {
        boolean anything =
                view.lines().stream().anyMatch(line -> line.delivered().signum() > 0);
        if (over) {
            return view.stages().get(0).state() == SalesOrderView.StageState.CANCELLED
                    ? Status.CANCELLED
                    : Status.CLOSED;
        }
        if (delivered) {
            return Status.DELIVERED;
        }
        return anything ? Status.PARTIALLY_DELIVERED : Status.CONFIRMED;
    }
}
