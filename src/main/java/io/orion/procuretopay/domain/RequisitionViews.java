package io.orion.procuretopay.domain;

import io.orion.approval.CastVote;
import io.orion.kernel.Quantity;
import io.orion.procuretopay.RequisitionView;
import java.util.List;

/** Writes needs for the world outside. */
final class RequisitionViews {

    private RequisitionViews() {}

    static RequisitionView of(Requisition requisition, ProcurementTracker.Tracked tracked, List<CastVote> votes) {
        var order = tracked.order();
        return new RequisitionView(
                requisition.number.value(),
                tracked.status(),
                requisition.requestedBy,
                requisition.requestedAt,
                requisition.purpose,
                order == null ? requisition.supplier : order.supplier,
                requisition.currency.getCurrencyCode(),
                (order == null ? requisition.total() : order.total()).amount(),
                requisition.neededOn,
                requisition.lines.stream().map(RequisitionViews::line).toList(),
                order == null ? null : order(order),
                tracked.receipts().stream().map(RequisitionViews::receipt).toList(),
                votes,
                tracked.stages());
    }

    private static RequisitionView.Line line(RequisitionLine line) {
        return new RequisitionView.Line(
                line.line,
                line.sku,
                line.description,
                line.quantity.value(),
                line.unitPrice,
                line.category,
                line.costCenter,
                line.contract);
    }

    private static RequisitionView.Order order(PurchaseOrder order) {
        return new RequisitionView.Order(
                order.number,
                order.supplier,
                order.revision,
                order.sentAt,
                order.answer,
                order.total().amount(),
                order.lines.stream().map(RequisitionViews::orderLine).toList());
    }

    private static RequisitionView.OrderLine orderLine(PurchaseOrderLine line) {
        return new RequisitionView.OrderLine(
                line.line,
                line.sku,
                line.description,
                line.unitPrice,
                line.ordered.value(),
                line.cancelled.value(),
                line.received.value(),
                line.returned.value(),
                line.invoiced.value(),
                line.promisedOn);
    }

    private static RequisitionView.Receipt receipt(GoodsReceipt receipt) {
        return new RequisitionView.Receipt(
                receipt.number,
                receipt.deliveryNote,
                receipt.countedAt,
                receipt.postedAt,
                receipt.acceptedInAll().value(),
                receipt.lines.stream()
                        .map(line -> line.rejected)
                        .reduce(Quantity.ZERO, Quantity::plus)
                        .value(),
                receipt.voidedAt != null);
    }
}
