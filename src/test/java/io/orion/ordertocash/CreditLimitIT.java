package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that are decided at the same moment cannot share the last of a limit. */
@OrionTest
class CreditLimitIT {

    private static final int ORDERS = 24;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ManagementService management;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    JdbcClient jdbc;

    @Test
    void parallelOrdersNeverExceedTheLimit() throws Exception {
        String id = UUID.randomUUID().toString().substring(0, 8);
        sample.company();
        sample.customer("L-" + id).limit("1190").save();
        sample.product("L-" + id).price("100.00").save();
        processes.settle();
        List<SalesOrderNumber> orders = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            orders.add(orderToCash.accept(
                    Orders.of("L-" + id).line("L-" + id, 1).build(), new Actor("order-desk", Set.of())));
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            var work = management.createJobQuery().messages().list().stream()
                    .<Callable<Boolean>>map(job -> () -> run(job))
                    .toList();
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        var granted = jdbc.sql("select coalesce(sum(gross), 0) from order_to_cash.sales_order"
                        + " where customer = ? and credit_outcome = 'approve'")
                .param("L-" + id)
                .query(BigDecimal.class)
                .single();
        assertThat(granted).isEqualByComparingTo("1190");
        assertThat(orders.stream()
                        .filter(order -> orderToCash.view(order).status() == SalesOrderView.Status.CREDIT_HOLD))
                .hasSize(ORDERS - 10);
    }

    private boolean run(Job job) {
        management.executeJob(job.getId());
        return true;
    }
}
