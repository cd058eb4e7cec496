package io.orion.portal;

import io.orion.kernel.Actor;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.Set;

/** Orders on credit hold, each with a task for credit, of a customer and an article that no other test knows. */
record HeldOrders(OrderToCash orderToCash, SampleCompany sample, ProcessDriver processes, String id) {

    static final String TASK = "userTask_releaseCreditHold";

    HeldOrders {
        sample.company();
        sample.customer(id).limit("1").save();
        sample.product(id).price("100.00").save();
    }

    String accept(String reference) {
        var order = Orders.of(id).line(id, 1).reference(reference).build();
        var number = orderToCash
                .accept(order, new Actor("order-desk", Set.of("order-desk")))
                .value();
        processes.settle();
        return number;
    }

    String task(String order) {
        return processes.task(order, TASK).getId();
    }

    boolean isOpen(String order) {
        return !processes.openTasks(order).isEmpty();
    }
}
