package io.orion.ordertocash.domain;

import io.orion.engine.CaseDetails.Section;
import io.orion.ordertocash.SalesOrderNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What somebody needs to know of a customer to decide about an order: exposure now, and how it went before. */
@Service
public class CreditFacts {

    private static final int ORDERS_SHOWN = 5;
    private static final List<String> SHOWN = List.of(
            "creditLimit", "exposure", "exposurePercent", "overdueAmount", "overdueDays", "riskClass", "prepaidTerms");

    private final SalesOrders orders;
    private final CreditControl credit;

    CreditFacts(SalesOrders orders, CreditControl credit) {
        this.orders = orders;
        this.credit = credit;
    }

    /** Empty where the customer is not known yet. */
    public List<Section> of(SalesOrderNumber number) {
        var order = orders.find(number).orElse(null);
        if (order == null || order.row().customer == null) {
            return List.of();
        }
        return List.of(exposure(order), history(order));
    }

    private Section exposure(SalesOrder order) {
        var facts = credit.present(order);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(SHOWN.stream().map(facts::get).toList());
        return new Section("exposure", SHOWN, rows);
    }

    private Section history(SalesOrder order) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        orders.list(null, order.customer(), ORDERS_SHOWN + 1).stream()
                .filter(number -> !number.equals(order.number()))
                .limit(ORDERS_SHOWN)
                .flatMap(number -> orders.find(number).stream())
                .forEach(other -> rows.add(Arrays.asList(
                        other.number().value(),
                        other.row().receivedAt,
                        OrderViews.money(other, other.row().gross),
                        OrderTracker.status(other).name())));
        return new Section("history", List.of("number", "received", "gross", "status"), rows);
    }
}
