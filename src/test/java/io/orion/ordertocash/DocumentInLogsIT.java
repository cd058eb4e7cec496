package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Actor;
import io.orion.kernel.LoggedDocument;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.testing.Http;
import io.orion.testing.LogLines;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is logged while a document is worked on carries its number, whoever works on it. */
@OrionTest
class DocumentInLogsIT {

    private static final String STATEMENTS = "org.springframework.jdbc.core.JdbcTemplate";

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    Inventory inventory;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Http http;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void company() {
        sample.company();
        sample.customer(id).with("creditLimit", "1000000").save();
        sample.product(id).price("100.00").save();
        var stock = List.of(new ReceiptLine(id, Quantity.of(10), Money.of("5", "EUR"), List.of()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        transaction.executeWithoutResult(status -> inventory.receive("GR-" + id, "FRA", today, stock));
        processes.settle();
    }

    @Test
    void aJobsDelegatesCarryTheOrder() {
        var order = accept();
        try (var lines = LogLines.of(STATEMENTS)) {
            processes.settle();
            documentsOf(lines.with("insert into engine.decision_record")).containsOnly(order.value());
        }
        assertThat(MDC.get(LoggedDocument.KEY)).isNull();
    }

    @Test
    void aTasksListenersCarryTheDocumentOfTheTask() {
        var order = accept();
        processes.settle();
        var delivery = orderToCash.view(order).deliveries().get(0).number();
        try (var lines = LogLines.of(STATEMENTS)) {
            processes.complete(delivery, "userTask_pickGoods", "warehouse", Map.of());
            documentsOf(lines.with("update order_to_cash.delivery set")).containsOnly(delivery);
        }
    }

    @Test
    void aRequestCarriesTheDocumentOfItsPath() {
        var order = accept();
        try (var lines = LogLines.of(STATEMENTS)) {
            assertThat(http.get("order-desk", "/api/order-to-cash/sales-orders/" + order.value())
                            .statusCode())
                    .isEqualTo(200);
            documentsOf(lines.with("order_to_cash.sales_order")).containsOnly(order.value());
        }
    }

    private SalesOrderNumber accept() {
        return orderToCash.accept(Orders.of(id).line(id, 1).build(), new Actor("order-desk", Set.of("order-desk")));
    }

    private static ListAssert<String> documentsOf(List<ILoggingEvent> lines) {
        return assertThat(lines.stream()
                .map(line -> line.getMDCPropertyMap().getOrDefault(LoggedDocument.KEY, "none"))
                .toList());
    }
}
