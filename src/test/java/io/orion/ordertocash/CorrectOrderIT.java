package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.testing.Http;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the order desk may not mend is refused with the field and the reason, and the task stays. */
@OrionTest
class CorrectOrderIT {

    private static final String TASK = "userTask_correctOrder";

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    Http http;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void customer() {
        sample.company();
        sample.customer("CO-" + id).save();
        sample.product("PO-" + id).price("100.00").save();
    }

    @Test
    void refusesACustomerWhoUsedTheReferenceBefore() {
        var first = accept("CO-" + id);
        var second = accept("NOBODY-" + id);
        var answer = complete(second, "CO-" + id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"field\":\"customer\"", "CO-" + id + " already has an order under the reference " + id);
        assertThat(processes.task(second.value(), TASK).getAssignee()).isEqualTo("order-desk");
        assertThat(orderToCash.view(first).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void takesTheReferenceOfACustomerOnce() {
        var first = accept("NOBODY-" + id);
        var second = accept("NEITHER-" + id);
        assertThat(complete(first, "CO-" + id).statusCode()).isEqualTo(204);
        processes.settle();
        assertThat(complete(second, "CO-" + id).statusCode()).isEqualTo(400);
        assertThat(processes.isRunning(second.value())).isTrue();
    }

    private SalesOrderNumber accept(String customer) {
        var order = Orders.of(customer).reference(id).line("PO-" + id, 1).build();
        var number = orderToCash.accept(order, new Actor("order-desk", Set.of("order-desk")));
        processes.settle();
        return number;
    }

    private HttpResponse<String> complete(SalesOrderNumber order, String customer) {
        var task = "/engine-rest/task/" + processes.task(order.value(), TASK).getId();
        http.post("order-desk", task + "/claim", "{\"userId\": \"order-desk\"}");
        return http.post("order-desk", task + "/complete", """
                {"variables": {"corrected": {"value": "true"}, "customer": {"value": "%s"}}}""".formatted(customer));
    }
}
