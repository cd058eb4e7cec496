package io.orion.procuretopay.domain;

import io.orion.approval.Approvals;
import io.orion.approval.PendingApproval;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.RequisitionView.Stage;
import io.orion.procuretopay.RequisitionView.StageName;
import io.orion.procuretopay.RequisitionView.StageState;
import io.orion.procuretopay.RequisitionView.Status;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives where a need is from what was approved, ordered, received and invoiced. Stores nothing. */
@Component
class ProcurementTracker {

    private final PurchaseOrders orders;
    private final GoodsReceipts receipts;
    private final Rfqs rfqs;
    private final Approvals approvals;

    ProcurementTracker(PurchaseOrders orders, GoodsReceipts receipts, Rfqs rfqs, Approvals approvals) {
        this.orders = orders;
        this.receipts = receipts;
        this.rfqs = rfqs;
        this.approvals = approvals;
    }

    /** A need with its order and receipts, and what follows from them. */
    record Tracked(@Nullable PurchaseOrder order, List<GoodsReceipt> receipts, Status status, List<Stage> stages) {}

    Tracked track(Requisition requisition) {
        var order = orders.of(requisition.number).orElse(null);
        var arrived = order == null ? List.<GoodsReceipt>of() : receipts.of(order.number);
        var status = status(requisition, order);
        return new Tracked(
                order,
                arrived,
                status,
                List.of(
                        requisitionStage(requisition, status),
                        sourcingStage(requisition, order, status),
                        orderStage(requisition, order, status),
                        receiptStage(order, arrived, status),
                        invoiceStage(order, status)));
    }

    private Status status(Requisition requisition, @Nullable PurchaseOrder order) {
        if (requisition.endedAt != null) {
            return order == null
                    ? requisition.endReason != null && requisition.endReason.startsWith("Cancelled")
                            ? Status.CANCELLED
                            : Status.REFUSED
                    : order.closedAt != null ? Status.CLOSED : Status.CANCELLED;
        }
        return order == null ? beforeOrder(requisition) : ofOrder(order);
    }

    private static Status beforeOrder(Requisition requisition) {
        if (requisition.reworkReason != null) {
            return Status.REWORK;
        }
        if (requisition.approvedAt != null) {
            return Status.SOURCING;
        }
        if (requisition.approval != null) {
            return Status.IN_APPROVAL;
        }
        return "block".equals(requisition.budgetOutcome) && requisition.budgetReleasedBy == null
                ? Status.BUDGET_REVIEW
                : Status.REQUESTED;
    }

    private static Status ofOrder(PurchaseOrder order) {
        if (order.sentAt == null) {
            return Status.ORDER_RELEASE;
        }
        if (order.anythingReceived()) {
            return order.receivedInFull() ? Status.RECEIVED : Status.PARTLY_RECEIVED;
        }
        if (order.answer == null || "AB".equals(order.answer)) {
            return Status.ORDERED;
        }
        boolean differs = "RE".equals(order.answer)
                || "CA".equals(order.answer) && order.lines.stream().anyMatch(PurchaseOrderLine::offersOther);
        return differs ? Status.ANSWER_REVIEW : Status.CONFIRMED;
    }

    private Stage requisitionStage(Requisition requisition, Status status) {
        return switch (status) {
            case REQUESTED -> running(StageName.REQUISITION);
            case BUDGET_REVIEW ->
                waiting(StageName.REQUISITION, "Over budget: " + requisition.budgetReason, "controller", null);
            case IN_APPROVAL -> approvalStage(StageName.REQUISITION, requisition.approval);
            case REWORK ->
                waiting(StageName.REQUISITION, "Refused: " + requisition.reworkReason, requisition.requestedBy, null);
            case REFUSED -> cancelled(StageName.REQUISITION, requisition.endReason);
            case CANCELLED ->
                requisition.approvedAt == null
                        ? cancelled(StageName.REQUISITION, requisition.endReason)
                        : done(StageName.REQUISITION);
            default -> done(StageName.REQUISITION);
        };
    }

    private Stage sourcingStage(Requisition requisition, @Nullable PurchaseOrder order, Status status) {
        if (order != null) {
            return done(StageName.SOURCING);
        }
        if (status != Status.SOURCING) {
            return requisition.endedAt == null ? open(StageName.SOURCING) : cancelled(StageName.SOURCING, null);
        }
        if (requisition.route == null || "order".equals(requisition.route)) {
            return running(StageName.SOURCING);
        }
        if ("quotes".equals(requisition.route)) {
            return quotesStage(requisition);
        }
        return "sole-source".equals(requisition.route) && requisition.soleSourceReason == null
                ? waiting(StageName.SOURCING, "Reason for a sole source", "requester", null)
                : waiting(StageName.SOURCING, "Choice of the supplier", "buyer", null);
    }

    private Stage quotesStage(Requisition requisition) {
        var rfq = rfqs.of(requisition.number).filter(it -> it.round > 0).orElse(null);
        if (rfq == null || rfq.closedAt != null && rfq.best == null) {
            return waiting(StageName.SOURCING, "Invitation of suppliers", "buyer", null);
        }
        return rfq.closedAt == null
                ? waiting(
                        StageName.SOURCING,
                        "Quotes: " + rfq.quotes().size() + " of " + rfq.suppliers.size(),
                        "supplier",
                        rfq.deadline)
                : waiting(StageName.SOURCING, "Award of the order", "buyer", null);
    }

    private Stage orderStage(Requisition requisition, @Nullable PurchaseOrder order, Status status) {
        if (order == null) {
            return requisition.endedAt == null ? open(StageName.ORDER) : cancelled(StageName.ORDER, null);
        }
        return switch (status) {
            case CANCELLED -> cancelled(StageName.ORDER, requisition.endReason);
            case ORDER_RELEASE ->
                order.approval == null ? running(StageName.ORDER) : approvalStage(StageName.ORDER, order.approval);
            case ORDERED -> waiting(StageName.ORDER, "Answer of the supplier", order.supplier, order.answerDueAt);
            case ANSWER_REVIEW ->
                waiting(
                        StageName.ORDER,
                        "Supplier answered " + order.answer + (order.answerText == null ? "" : ": " + order.answerText),
                        "buyer",
                        null);
            default -> done(StageName.ORDER);
        };
    }

    private static Stage receiptStage(@Nullable PurchaseOrder order, List<GoodsReceipt> receipts, Status status) {
        return switch (status) {
            case CONFIRMED, PARTLY_RECEIVED -> {
                var awaited = receipts.stream()
                        .filter(receipt -> receipt.postedAt == null && receipt.voidedAt == null)
                        .min(Comparator.comparing(receipt -> receipt.number));
                yield awaited.map(ProcurementTracker::awaited).orElse(running(StageName.RECEIPT));
            }
            case RECEIVED, CLOSED -> done(StageName.RECEIPT);
            case REFUSED, CANCELLED -> cancelled(StageName.RECEIPT, null);
            default -> open(StageName.RECEIPT);
        };
    }

    private static Stage awaited(GoodsReceipt receipt) {
        return receipt.countedAt == null
                ? waiting(StageName.RECEIPT, "Delivery " + receipt.number, "receiving", receipt.dueAt)
                : waiting(StageName.RECEIPT, "Inspection of " + receipt.number, "quality", null);
    }

    private static Stage invoiceStage(@Nullable PurchaseOrder order, Status status) {
        return switch (status) {
            case CLOSED -> done(StageName.INVOICE);
            case REFUSED, CANCELLED -> cancelled(StageName.INVOICE, null);
            case RECEIVED ->
                waiting(StageName.INVOICE, "Invoice of the supplier", Objects.requireNonNull(order).supplier, null);
            default -> open(StageName.INVOICE);
        };
    }

    private Stage approvalStage(StageName stage, @Nullable String approval) {
        Optional<PendingApproval> pending = approvals.pending(String.valueOf(approval));
        return pending.map(it -> waiting(stage, "Approval " + it.number(), it.group(), it.escalatesAt()))
                .orElse(running(stage));
    }

    private static Stage open(StageName stage) {
        return new Stage(stage, StageState.NOT_STARTED, null, null, null);
    }

    private static Stage running(StageName stage) {
        return new Stage(stage, StageState.RUNNING, null, null, null);
    }

    private static Stage done(StageName stage) {
        return new Stage(stage, StageState.DONE, null, null, null);
    }

    private static Stage cancelled(StageName stage, @Nullable String reason) {
        return new Stage(stage, StageState.CANCELLED, reason, null, null);
    }

    private static Stage waiting(StageName stage, String waitsFor, String owner, @Nullable Instant until) {
        return new Stage(stage, StageState.WAITING, waitsFor, owner, until);
    }

    RequisitionView view(Requisition requisition) {
        var tracked = track(requisition);
        return RequisitionViews.of(requisition, tracked, approvals.votes(requisition.number.value()));
    }
}
