package io.orion.intelligence;

import io.orion.banking.Banking;
import io.orion.banking.Receipt;
import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.testing.MovableClock;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A week of May 2032 in which one order is prompt, one is held for credit and late, and one is short of stock; found by
 * the scan for components.
 */
@Component
class Business {

    static final LocalDate MONDAY = LocalDate.of(2032, 5, 3);
    static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);

    private static final String START = "2032-05-03T10:00:00Z";

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    Banking banking;

    @Autowired
    Inventory inventory;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String id = "F" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);

    /** The numbers of the three, in this order. */
    record Orders3(String prompt, String held, String shortOfStock) {}

    Orders3 happens() {
        processes.settle();
        at(START);
        sample.company();
        sample.customer(id).save();
        sample.customer(id + "H").limit("1").save();
        sample.product(id).price("100.00").save();
        sample.product(id + "S").price("100.00").save();
        receive(id, 10);
        receive(id + "S", 5);
        var prompt = accept(Orders.of(id).line(id, 2).requestedOn("2032-05-05"));
        var held = accept(Orders.of(id + "H").line(id, 1).requestedOn("2032-05-04"));
        var shortOfStock = accept(Orders.of(id).line(id + "S", 8));
        at("2032-05-03T14:00:00Z");
        processes.complete(held, "userTask_releaseCreditHold", "credit", Map.of("released", "true", "reason", "Paid"));
        processes.settle();
        at("2032-05-05T09:00:00Z");
        List.of(prompt, held, shortOfStock).forEach(this::ship);
        at("2032-05-07T09:00:00Z");
        pay(prompt);
        banking.receive(receipt("77.00", "no idea"));
        processes.settle();
        return new Orders3(prompt, held, shortOfStock);
    }

    private String accept(Orders order) {
        var number = orderToCash
                .accept(order.build(), new Actor("order-desk", Set.of("order-desk")))
                .value();
        processes.settle();
        return number;
    }

    private void ship(String order) {
        var delivery = orderToCash
                .view(new SalesOrderNumber(order))
                .deliveries()
                .get(0)
                .number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", Map.of());
        processes.complete(delivery, "userTask_packGoods", "warehouse", Map.of());
        processes.settle();
    }

    private void pay(String order) {
        var invoice = orderToCash.view(new SalesOrderNumber(order)).invoices().get(0);
        banking.receive(receipt(invoice.gross().toPlainString(), invoice.number()));
    }

    private Receipt receipt(String amount, String text) {
        return new Receipt(
                UUID.randomUUID().toString(), null, "Payer", null, Money.of(amount, "EUR"), today(), text, List.of());
    }

    private void receive(String sku, int quantity) {
        var line = new ReceiptLine(sku, Quantity.of(quantity), Money.of("50", "EUR"), List.of());
        transaction.executeWithoutResult(status -> inventory.receive("GR-" + sku, "FRA", today(), List.of(line)));
        processes.settle();
    }

    void at(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
