package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.inventory.StockArrived;
import io.orion.masterdata.MasterDataChanged;
import io.orion.testing.OrionTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** However many orders wait for the same thing, all are woken, in their order, each by a message of its own. */
@OrionTest
class WaitingOrdersIT {

    private static final int ORDERS = 1234;
    private static final String NUMBERS = "SO-2198-"; // of a year in which no other test orders anything

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final String id = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void wakesEveryOrderInCorrectionOnce() {
        rolledBack(() -> {
            insertOrders("'[{\"field\": \"customer\", \"reason\": \"is not known\"}]'", "null");
            events.publishEvent(new MasterDataChanged(MasterDataChanged.Kind.CUSTOMER, "C-" + id));
            events.publishEvent(new MasterDataChanged(MasterDataChanged.Kind.PRODUCT, "P-" + id));
            assertThat(woken("orderToCash.masterDataChanged")).isEqualTo(ORDERS);
        });
    }

    @Test
    void wakesEveryBackorderTheFirstConfirmedFirst() {
        rolledBack(() -> {
            insertOrders("'[]'", "timestamptz '2026-01-01' - n * interval '1 minute'");
            jdbc.sql("insert into order_to_cash.sales_order_line"
                            + " (order_number, line, sku, description, unit, ordered)"
                            + " select number, 1, ?, 'x', 'EA', 1 from order_to_cash.sales_order where warehouse = ?")
                    .params("P-" + id, "W-" + id)
                    .update();
            events.publishEvent(new StockArrived("W-" + id, Set.of("P-" + id)));
            assertThat(woken("orderToCash.stockArrived")).isEqualTo(ORDERS);
            assertThat(jdbc.sql("select business_key from messaging.inbox where business_key like ?"
                                    + " order by id limit 1")
                            .param(NUMBERS + "%")
                            .query(String.class)
                            .single())
                    .isEqualTo(NUMBERS + "00" + ORDERS);
        });
    }

    private void insertOrders(String problems, String confirmedAt) {
        jdbc.sql("insert into order_to_cash.sales_order"
                        + " (number, received, received_at, entered_by, currency, warehouse, problems, confirmed_at)"
                        + " select ? || lpad(n::text, 6, '0'), '{}', now(), 'x', 'EUR', ?, "
                        + problems + "::jsonb, " + confirmedAt
                        + " from generate_series(1, ?) n")
                .params(NUMBERS, "W-" + id, ORDERS)
                .update();
    }

    private int woken(String message) {
        return jdbc.sql("select count(*) from messaging.inbox where state = 'new' and name = ? and business_key like ?")
                .params(message, NUMBERS + "%")
                .query(Integer.class)
                .single();
    }

    private void rolledBack(Runnable work) {
        transaction.executeWithoutResult(status -> {
            work.run();
            status.setRollbackOnly();
        });
    }
}
