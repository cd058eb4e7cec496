package io.orion.ordertocash.domain;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.TouchedCases;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView;
import io.orion.ordertocash.SalesOrderView.Stage;
import io.orion.ordertocash.SalesOrderView.StageState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders in the list of cases: each that a transaction touched is summarised once, before the commit. */
@Component
class OrderCases implements CaseSource {

    static final String PROCESS_ID = "orderToCash";

    /** Whoever works on a case or answers for it; the same as for the documents behind it. */
    private static final Set<String> READERS = Set.of(
            "order-desk",
            "credit",
            "warehouse",
            "billing",
            "collections",
            "sales-manager",
            "sales-director",
            "controller",
            "process-owner",
            "operator",
            "camunda-admin");

    private final SalesOrders orders;
    private final OrderTracker tracker;
    private final TouchedCases touchedCases;

    OrderCases(SalesOrders orders, OrderTracker tracker, TouchedCases touchedCases) {
        this.orders = orders;
        this.tracker = tracker;
        this.touchedCases = touchedCases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrderTouched touched) {
        touchedCases.note(this, touched.number().value(), this::lockedSummary);
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public List<String> stages() {
        return Arrays.stream(SalesOrderView.StageName.values())
                .map(SalesOrderView.StageName::name)
                .toList();
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return orders.all(after, limit).stream().map(SalesOrderNumber::value).toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(String number) {
        orders.get(new SalesOrderNumber(number));
    }

    @Override
    public CaseSummary summarise(String number) {
        return summarise(
                orders.find(new SalesOrderNumber(number)).orElseThrow(() -> new UnknownRecord("sales order", number)));
    }

    @Override
    public CaseDetails details(String number) {
        var order =
                orders.find(new SalesOrderNumber(number)).orElseThrow(() -> new UnknownRecord("sales order", number));
        return OrderDetails.of(tracker.view(order), orders.documents(order.number()));
    }

    @Override
    public CaseDetails forPartner(String number) {
        var order =
                orders.find(new SalesOrderNumber(number)).orElseThrow(() -> new UnknownRecord("sales order", number));
        return OrderDetails.forCustomer(tracker.view(order));
    }

    private CaseSummary summarise(SalesOrder order) {
        var row = order.row();
        var tracked = tracker.track(order);
        var stage = current(tracked.stages());
        return new CaseSummary(
                row.number,
                PROCESS_ID,
                "Sales order · "
                        + (tracked.customer() == null
                                ? row.received.customer()
                                : tracked.customer().name()),
                OrderTracker.status(order).name(),
                stage == null ? null : stage.stage().name(),
                stage == null ? null : stage.state().name(),
                stage == null ? null : stage.waitsFor(),
                stage == null ? null : stage.owner(),
                stage == null ? null : stage.until(),
                row.customer,
                tracked.customer() == null ? null : tracked.customer().name(),
                row.customerReference,
                OrderViews.money(order, row.gross),
                row.currency,
                tracked.customer() == null ? null : tracked.customer().region().name(),
                row.receivedAt,
                row.closedAt != null ? row.closedAt : row.rejectedAt);
    }

    private CaseSummary lockedSummary(String number) {
        return summarise(orders.get(new SalesOrderNumber(number)));
    }

    /** What waits comes first; else what runs, or comes next. */
    private static @Nullable Stage current(List<SalesOrderView.Stage> stages) {
        return stages.stream()
                .filter(stage -> stage.state() == StageState.WAITING)
                .findFirst()
                .or(() -> stages.stream()
                        .filter(stage -> stage.state() == StageState.RUNNING || stage.state() == StageState.NOT_STARTED)
                        .findFirst())
                .orElse(null);
    }
}
