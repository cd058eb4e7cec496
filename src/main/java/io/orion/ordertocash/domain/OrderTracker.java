package io.orion.ordertocash.domain;

import io.orion.approval.Approvals;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.ordertocash.SalesOrderView;
import io.orion.ordertocash.SalesOrderView.Stage;
import io.orion.ordertocash.SalesOrderView.StageName;
import io.orion.ordertocash.SalesOrderView.StageState;
import io.orion.ordertocash.SalesOrderView.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives where an order is from what was delivered, invoiced and paid. Stores nothing. */
@Component
class OrderTracker {

    private final DeliveryStore deliveries;
    private final InvoiceStore invoices;
    private final Ledger ledger;
    private final MasterData masterData;
    private final Approvals approvals;
    private final Amendments amendments;
    private final DeliveryStops stops;
    private final OrderReturns returns;

    OrderTracker(
            DeliveryStore deliveries,
            InvoiceStore invoices,
            Ledger ledger,
            MasterData masterData,
            Approvals approvals,
            Amendments amendments,
            DeliveryStops stops,
            OrderReturns returns) {
        this.deliveries = deliveries;
        this.invoices = invoices;
        this.ledger = ledger;
        this.masterData = masterData;
        this.approvals = approvals;
        this.amendments = amendments;
        this.stops = stops;
        this.returns = returns;
    }

    /** The five stages and what they are derived from. */
    record Tracked(
            @Nullable Customer customer,
            List<Delivery> shipped,
            List<SalesOrderView.Invoice> billed,
            List<Amendment> changes,
            List<Stage> stages) {}

    /** Reads no deliveries and invoices of an order that cannot have any, and nothing owed of one that is closed. */
    Tracked track(SalesOrder order) {
        var row = order.row();
        boolean confirmed = row.confirmedAt != null;
        List<Delivery> shipped = confirmed ? deliveries.of(order.number()) : List.of();
        var billed = confirmed
                ? invoices.of(order.number()).stream().map(this::invoice).toList()
                : List.<SalesOrderView.Invoice>of();
        List<Amendment> changes = row.changes > 0 ? amendments.of(order.number()) : List.of();
        var customer =
                row.customer == null ? null : masterData.customer(row.customer).orElse(null);
        return new Tracked(
                customer,
                shipped,
                billed,
                changes,
                List.of(
                        orderStage(order, changes),
                        supplyStage(order),
                        deliveryStage(order, shipped),
                        invoiceStage(order, shipped),
                        accountingStage(order, billed, customer)));
    }

    SalesOrderView view(SalesOrder order) {
        var row = order.row();
        var tracked = track(order);
        var customer = tracked.customer();
        return new SalesOrderView(
                row.number,
                status(order),
                row.customer,
                customer == null ? null : customer.name(),
                row.customerReference,
                row.currency,
                OrderViews.money(order, row.net),
                OrderViews.money(order, row.tax),
                OrderViews.money(order, row.gross),
                row.receivedAt,
                row.requestedOn,
                tracked.stages(),
                order.lines().stream().map(line -> OrderViews.line(order, line)).toList(),
                tracked.shipped().stream().map(OrderViews::delivery).toList(),
                tracked.billed(),
                row.problems,
                tracked.changes().stream().map(OrderViews::change).toList(),
                row.confirmedAt == null ? List.of() : returns.of(order.number()));
    }

    static Status status(SalesOrder order) {
        var row = order.row();
        if (row.rejectedAt != null) {
            return Status.REJECTED;
        }
        if (row.closedAt != null) {
            return row.cancelAskedAt == null ? Status.CLOSED : Status.CANCELLED;
        }
        if (row.confirmedAt == null) {
            return beforeConfirmation(row);
        }
        boolean all = order.lines().stream().allMatch(line -> line.delivered.equals(line.due()));
        if (all) {
            return Status.DELIVERED;
        }
        return order.totalDelivered().isPositive() ? Status.PARTIALLY_DELIVERED : Status.CONFIRMED;
    }

    private static Status beforeConfirmation(SalesOrderRow row) {
        if (!row.problems.isEmpty()) {
            return Status.IN_CORRECTION;
        }
        if (row.approval != null && row.approvedTerms == null) {
            return Status.IN_APPROVAL;
        }
        if ("hold".equals(row.creditOutcome)) {
            return Status.CREDIT_HOLD;
        }
        return "prepay".equals(row.creditOutcome) ? Status.AWAITING_PREPAYMENT : Status.RECEIVED;
    }

    private Stage orderStage(SalesOrder order, List<Amendment> changes) {
        var row = order.row();
        if (order.isBeingCancelled()) {
            var why = "Cancelled by " + row.cancelledBy + ": " + row.cancelReason;
            return new Stage(StageName.ORDER, StageState.CANCELLED, why, null, null);
        }
        var open = changes.stream().filter(Amendment::isOpen).findFirst();
        if (open.isPresent()) {
            return open.get().approval == null || open.get().approvedTerms != null
                    ? waiting(StageName.ORDER, "Change: " + open.get().reason, "credit", null)
                    : approvalStage(open.get().approval);
        }
        return switch (status(order)) {
            case REJECTED -> new Stage(StageName.ORDER, StageState.CANCELLED, row.rejectionReason, null, null);
            case RECEIVED -> running(StageName.ORDER);
            case IN_CORRECTION -> waiting(StageName.ORDER, problems(order), "order-desk", null);
            case IN_APPROVAL -> approvalStage(row.approval);
            case CREDIT_HOLD ->
                waiting(
                        StageName.ORDER,
                        "Credit hold: " + row.creditReason,
                        "credit",
                        CreditControl.holdEnds(row, masterData));
            case AWAITING_PREPAYMENT ->
                waiting(StageName.ORDER, "Payment in advance", "customer", startOfDay(row.prepaymentDueOn));
            default -> done(StageName.ORDER);
        };
    }

    private Stage approvalStage(@Nullable String approval) {
        return approvals
                .pending(String.valueOf(approval))
                .map(pending -> waiting(
                        StageName.ORDER, "Approval: " + pending.summary(), pending.group(), pending.escalatesAt()))
                .orElseGet(() -> running(StageName.ORDER));
    }

    private static String problems(SalesOrder order) {
        var first = order.row().problems.get(0);
        int more = order.row().problems.size() - 1;
        return "Correction: " + first.field() + " " + first.reason() + (more == 0 ? "" : " and " + more + " more");
    }

    private static Stage supplyStage(SalesOrder order) {
        if (order.row().confirmedAt == null || order.isBeingCancelled()) {
            return notStarted(StageName.SUPPLY, order);
        }
        var missing = order.lines().stream()
                .filter(line -> line.remaining().isPositive())
                .map(line -> line.remaining() + " × " + line.sku)
                .toList();
        return missing.isEmpty()
                ? done(StageName.SUPPLY)
                : waiting(StageName.SUPPLY, "Stock of " + String.join(", ", missing), "supply", null);
    }

    private Stage deliveryStage(SalesOrder order, List<Delivery> shipped) {
        if (order.row().confirmedAt == null || order.isBeingCancelled()) {
            return notStarted(StageName.DELIVERY, order);
        }
        boolean all = order.lines().stream().allMatch(line -> line.delivered.equals(line.due()));
        var stop = all ? Optional.<String>empty() : stops.reason(order);
        if (stop.isPresent()) {
            return waiting(StageName.DELIVERY, stop.get(), "credit", null);
        }
        var open = shipped.stream()
                .filter(delivery -> delivery.issuedAt == null && delivery.voidedAt == null)
                .findFirst();
        if (open.isPresent()) {
            var step =
                    open.get().pickedAt == null ? "Pick " : open.get().packedAt == null ? "Pack " : "Goods issue of ";
            return waiting(StageName.DELIVERY, step + open.get().number, "warehouse", open.get().dueAt);
        }
        return all ? done(StageName.DELIVERY) : waiting(StageName.DELIVERY, "Back-ordered goods", "supply", null);
    }

    private static Stage invoiceStage(SalesOrder order, List<Delivery> shipped) {
        if (shipped.stream().allMatch(delivery -> delivery.issuedAt == null)
                && (order.row().closedAt == null || order.isBeingCancelled())) {
            return notStarted(StageName.INVOICE, order);
        }
        boolean all = order.lines().stream().allMatch(line -> line.invoiced.equals(line.due()));
        if (all) {
            return done(StageName.INVOICE);
        }
        boolean behind = order.lines().stream().anyMatch(line -> line.invoiced.compareTo(line.delivered) < 0);
        return behind
                ? waiting(StageName.INVOICE, "Billing of what was delivered", "billing", null)
                : waiting(StageName.INVOICE, "Further deliveries", "warehouse", null);
    }

    private static Stage accountingStage(
            SalesOrder order, List<SalesOrderView.Invoice> billed, @Nullable Customer customer) {
        if (order.row().closedAt != null && !order.isBeingCancelled()) {
            return done(StageName.ACCOUNTING);
        }
        if (billed.isEmpty()) {
            return notStarted(StageName.ACCOUNTING, order);
        }
        return billed.stream()
                .filter(invoice -> invoice.open().signum() > 0)
                .min(Comparator.comparing(SalesOrderView.Invoice::dueOn))
                .map(invoice -> invoice.dispute() != null
                        ? waiting(
                                StageName.ACCOUNTING,
                                "Dispute " + invoice.dispute() + " about " + invoice.number(),
                                "collections",
                                null)
                        : waiting(
                                StageName.ACCOUNTING,
                                "Payment of " + invoice.number() + ", " + order.row().currency + " " + invoice.open(),
                                customer == null ? "customer" : customer.name(),
                                startOfDay(invoice.dueOn())))
                .orElseGet(() -> running(StageName.ACCOUNTING));
    }

    private SalesOrderView.Invoice invoice(InvoiceState invoice) {
        BigDecimal open = invoice.settledAt() != null
                ? BigDecimal.ZERO
                : ledger.openItem(invoice.number())
                        .map(OpenItem::open)
                        .map(amount -> amount.amount())
                        .orElse(BigDecimal.ZERO);
        return new SalesOrderView.Invoice(
                invoice.number(),
                invoice.issuedOn(),
                invoice.dueOn(),
                invoice.gross(),
                open,
                invoice.dunningLevel(),
                invoice.dispute());
    }

    private static Stage notStarted(StageName stage, SalesOrder order) {
        var state = order.row().rejectedAt != null || order.isBeingCancelled()
                ? StageState.CANCELLED
                : StageState.NOT_STARTED;
        return new Stage(stage, state, null, null, null);
    }

    private static Stage running(StageName stage) {
        return new Stage(stage, StageState.RUNNING, null, null, null);
    }

    private static Stage done(StageName stage) {
        return new Stage(stage, StageState.DONE, null, null, null);
    }

    private static Stage waiting(StageName stage, String waitsFor, String owner, @Nullable Instant until) {
        return new Stage(stage, StageState.WAITING, waitsFor, owner, until);
    }

    private static @Nullable Instant startOfDay(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
