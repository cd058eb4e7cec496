package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.Worklist;
import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Until when tasks should be done. */
@OrionTest
class TaskDueIT {

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    Inventory inventory;

    @Autowired
    MasterData masterData;

    @Autowired
    Worklist worklist;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String id = "T" + UUID.randomUUID().toString().substring(0, 6);

    @Test
    void aDeliveryLeavesByTheEndOfThePromisedDay() {
        company("100000");
        stock();
        var asked = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(60);
        var order =
                accept(Orders.of(id).line(id, 1).requestedOn(asked.toString()).build());
        var promised = orderToCash.view(order).lines().get(0).promisedOn();
        assertThat(promised).isNotNull();
        var end = promised.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertThat(due(order)).isEqualTo(end);
        assertThat(orderToCash.view(order).stages())
                .anyMatch(it -> it.stage() == SalesOrderView.StageName.DELIVERY && end.equals(it.until()));
    }

    @Test
    void aHeldOrderIsAnsweredInTwoBusinessDaysOfTheCustomer() {
        company("1");
        var from = clock.instant();
        var order = accept(Orders.of(id).line(id, 1).build());
        var calendar = masterData.calendar(Region.EMEA);
        assertThat(due(order))
                .isBetween(calendar.plusBusinessDays(from, 2), calendar.plusBusinessDays(clock.instant(), 2));
        assertThat(orderToCash.view(order).stages().get(0).until()).isEqualTo(due(order));
    }

    @Test
    void anOrderOfNobodyKnownHasADueTimeToo() {
        company("1");
        var order = accept(Orders.of("nobody-" + id).line(id, 1).build());
        assertThat(due(order)).isAfter(clock.instant());
    }

    private Instant due(SalesOrderNumber order) {
        var tasks = worklist.ofCase(order.value());
        assertThat(tasks).hasSize(1);
        return tasks.get(0).dueAt();
    }

    private SalesOrderNumber accept(SalesOrderRequest request) {
        var order = orderToCash.accept(request, new Actor("order-desk", Set.of("order-desk")));
        processes.settle();
        return order;
    }

    private void company(String limit) {
        sample.company();
        sample.customer(id).limit(limit).save();
        sample.product(id).price("100.00").save();
    }

    private void stock() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var goods = List.of(new ReceiptLine(id, Quantity.of(100), Money.of("50", "EUR"), List.of()));
        transaction.executeWithoutResult(status -> inventory.receive("GR-" + id, "FRA", today, goods));
        processes.settle();
    }
}
