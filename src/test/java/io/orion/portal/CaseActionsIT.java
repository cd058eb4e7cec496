package io.orion.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that are changed and cancelled on their page. */
@OrionTest
class CaseActionsIT {

    @Autowired
    Http http;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    private final String id = "CA-" + UUID.randomUUID().toString().substring(0, 8);
    private SalesOrderNumber order = new SalesOrderNumber("SO-2026-999999");
    private Person desk;

    @BeforeEach
    void anOrder() {
        sample.company();
        sample.customer(id).save();
        sample.product(id).price("100.00").save();
        order = orderToCash.accept(
                Orders.of(id).line(id, 10).line(id, 5).build(), new Actor("eva", Set.of("order-desk")));
        processes.settle();
        desk = new Person(http, "order-desk");
    }

    private String page() {
        return desk.get("/cases/" + order).body();
    }

    private String act(Person person, String action, Map<String, String> form) {
        var answer = person.post("/cases/" + order + "/actions/" + action, form).body();
        processes.settle();
        return answer;
    }

    @Test
    void anOrderIsChangedLineByLine() {
        assertThat(page()).contains("Change order", "name=\"quantity2\"", "value=\"5\"", "Cancel order");
        var answer = act(desk, "changeOrder", Map.of("quantity1", "10", "quantity2", "3", "reason", "Another site"));
        assertThat(answer).contains("The change is asked for");
        var lines = orderToCash.view(order).lines();
        assertThat(lines.get(0).cancelled()).isZero();
        assertThat(lines.get(1).cancelled()).isEqualByComparingTo("2");
        assertThat(page()).contains("Changes", order + "-C1").doesNotContain("??");
    }

    @Test
    void whatIsRefusedKeepsWhatWasTyped() {
        var answer = act(desk, "changeOrder", Map.of("quantity1", "many", "reason", "<b>Why</b>"));
        assertThat(answer)
                .contains("quantity1 is not a number: many", "value=\"many\"", "&lt;b&gt;Why", "<details open")
                .doesNotContain("<b>Why");
        assertThat(act(desk, "changeOrder", Map.of("reason", "Nothing"))).contains("nothing changes");
        assertThat(act(desk, "cancelOrder", Map.of("reason", " "))).contains("reason must be 1 to 500 printable");
        assertThat(orderToCash.view(order).changes()).isEmpty();
    }

    @Test
    void anOrderIsCancelled() {
        assertThat(act(desk, "cancelOrder", Map.of("reason", "Not needed"))).contains("is being cancelled");
        assertThat(orderToCash.view(order).status()).isEqualTo(Status.CANCELLED);
        assertThat(page()).contains("Cancelled by order-desk: Not needed").doesNotContain("Change order", "??");
    }

    @Test
    void othersReadAndDoNothing() {
        var warehouse = new Person(http, "warehouse");
        assertThat(warehouse.get("/cases/" + order).body())
                .contains(order.value())
                .doesNotContain("Cancel order");
        var path = "/cases/" + order + "/actions/cancelOrder";
        assertThat(warehouse.post(path, Map.of("reason", "Mine")).statusCode()).isEqualTo(404);
        assertThat(new Person(http, "requester")
                        .post(path, Map.of("reason", "Mine"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(desk.post("/cases/" + order + "/actions/noSuch", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(orderToCash.view(order).status()).isEqualTo(Status.CONFIRMED);
    }
}
