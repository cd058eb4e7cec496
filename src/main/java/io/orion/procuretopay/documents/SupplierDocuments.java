package io.orion.procuretopay.documents;

import io.orion.edocuments.DatePeriod;
import io.orion.edocuments.DocumentItem;
import io.orion.edocuments.ElectronicOrder;
import io.orion.edocuments.Identifier;
import io.orion.edocuments.MasterParties;
import io.orion.edocuments.UblOrderCancellationWriter;
import io.orion.edocuments.UblOrderCancellationWriter.OrderCancellation;
import io.orion.edocuments.UblOrderChangeWriter;
import io.orion.edocuments.UblOrderWriter;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Product;
import io.orion.masterdata.Supplier;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.procuretopay.domain.GoodsReceipt;
import io.orion.procuretopay.domain.GoodsReceipts;
import io.orion.procuretopay.domain.OrderChange;
import io.orion.procuretopay.domain.OrderChanges;
import io.orion.procuretopay.domain.PurchaseOrder;
import io.orion.procuretopay.domain.PurchaseOrderLine;
import io.orion.procuretopay.domain.PurchaseOrders;
import io.orion.procuretopay.domain.Requisitions;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what procure to pay tells suppliers, by the number of the document. */
@Component
public class SupplierDocuments implements OutboundWriter {

    private static final String XML = "application/xml";
    private static final String UNCHANGED = "4"; // UNCL1229
    private static final String GTIN_SCHEME = "0160";

    private final PurchaseOrders orders;
    private final GoodsReceipts receipts;
    private final Requisitions requisitions;
    private final MasterData masterData;
    private final UblOrderWriter orderWriter;
    private final OrderChanges changes;
    private final UblOrderChangeWriter changeWriter;
    private final UblOrderCancellationWriter cancellationWriter;
    private final Clock clock;

    SupplierDocuments(
            PurchaseOrders orders,
            GoodsReceipts receipts,
            Requisitions requisitions,
            MasterData masterData,
            UblOrderWriter orderWriter,
            OrderChanges changes,
            UblOrderChangeWriter changeWriter,
            UblOrderCancellationWriter cancellationWriter,
            Clock clock) {
        this.orders = orders;
        this.receipts = receipts;
        this.requisitions = requisitions;
        this.masterData = masterData;
        this.orderWriter = orderWriter;
        this.changes = changes;
        this.changeWriter = changeWriter;
        this.cancellationWriter = cancellationWriter;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("purchase-order", "order-cancellation", "order-change", "goods-return");
    }

    @Override
    @Transactional(readOnly = true)
    public OutboundContent write(OutboundMessage message) {
        String number = message.document();
        return switch (message.kind()) {
            case "purchase-order" -> new OutboundContent(XML, "xml", order(number));
            case "order-cancellation" -> new OutboundContent(XML, "xml", cancellation(number));
            case "order-change" -> new OutboundContent(XML, "xml", change(number));
            default -> OutboundContent.text(goodsReturn(number));
        };
    }

    /** The order in its present revision, as UBL. */
    public byte[] order(String number) {
        var order = find(number);
        var lines = order.lines.stream()
                .filter(line -> line.ordered.compareTo(line.cancelled) > 0)
                .toList();
        Map<String, Product> products = masterData.products(
                lines.stream().map(line -> line.sku).filter(Objects::nonNull).toList());
        return orderWriter.write(electronic(
                order,
                lines.stream()
                        .map(line -> line(line, line.sku == null ? null : products.get(line.sku)))
                        .toList()));
    }

    private ElectronicOrder electronic(PurchaseOrder order, List<ElectronicOrder.Line> lines) {
        var wanted = wanted(order);
        return new ElectronicOrder(
                order.number,
                day(order.sentAt == null ? order.createdAt : order.sentAt),
                order.currency,
                null,
                order.revision == 1 ? null : "Revision " + order.revision + ", takes the place of all before",
                order.requisition.value(),
                null,
                null,
                wanted == null ? null : wanted.to(),
                MasterParties.of(masterData.company()),
                MasterParties.of(supplier(order)),
                new ElectronicOrder.Delivery(
                        null,
                        order.warehouse,
                        MasterParties.address(masterData.company().address()),
                        wanted,
                        null,
                        null),
                null,
                List.of(),
                order.total().amount(),
                lines);
    }

    private static ElectronicOrder.Line line(PurchaseOrderLine line, @Nullable Product product) {
        var quantity = line.ordered.minus(line.cancelled).value();
        var gtin = product == null || product.gtin() == null ? null : new Identifier(GTIN_SCHEME, product.gtin());
        return new ElectronicOrder.Line(
                Integer.toString(line.line),
                quantity.stripTrailingZeros(),
                line.unit,
                line.unitPrice.multiply(quantity).setScale(2, RoundingMode.HALF_UP),
                line.unitPrice.stripTrailingZeros(),
                BigDecimal.ONE,
                List.of(),
                null,
                line.promisedOn == null ? null : new DatePeriod(line.promisedOn, line.promisedOn),
                null,
                new DocumentItem(line.description, null, line.sku, null, gtin, null));
    }

    private static @Nullable DatePeriod wanted(PurchaseOrder order) {
        return order.lines.stream()
                .map(line -> line.promisedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(last -> new DatePeriod(last, last))
                .orElse(null);
    }

    /** The newest change: the order as it is to be, deleted lines among it. */
    private byte[] change(String number) {
        var order = find(number);
        Map<Integer, OrderChange> changed =
                changes.of(number, order.revision).stream().collect(Collectors.toMap(OrderChange::line, it -> it));
        var lines = order.lines.stream()
                .filter(line -> changed.containsKey(line.line) || line.ordered.compareTo(line.cancelled) > 0)
                .toList();
        return changeWriter.write(new UblOrderChangeWriter.OrderChange(
                number + "-" + order.revision,
                day(clock.instant()),
                order.revision - 1,
                electronic(order, lines.stream().map(line -> line(line, null)).toList()),
                lines.stream()
                        .map(line -> Optional.ofNullable(changed.get(line.line)))
                        .map(it -> it.map(OrderChange::code).orElse(UNCHANGED))
                        .toList()));
    }

    private byte[] cancellation(String number) {
        var order = find(number);
        var reason = requisitions
                .find(order.requisition)
                .map(requisition -> requisition.endReason)
                .orElse(null);
        return cancellationWriter.write(new OrderCancellation(
                number + "-CANCEL",
                day(order.cancelledAt == null ? clock.instant() : order.cancelledAt),
                reason == null ? "Cancelled" : reason,
                number,
                MasterParties.of(masterData.company()),
                MasterParties.of(supplier(order))));
    }

    private String goodsReturn(String number) {
        GoodsReceipt receipt = receipts.find(number).orElseThrow(() -> new UnknownRecord("goods receipt", number));
        var order = find(receipt.order);
        var lines = receipt.lines.stream()
                .filter(line -> line.rejected.isPositive())
                .map(line -> line.line + ": " + line.rejected + " × " + order.describe(line.line))
                .collect(Collectors.joining("\n"));
        return "Goods of your delivery note " + receipt.deliveryNote + " that go back (" + number + ", our order "
                + order.number + "):\n" + lines + "\n";
    }

    private PurchaseOrder find(String number) {
        return orders.find(number).orElseThrow(() -> new UnknownRecord("purchase order", number));
    }

    private Supplier supplier(PurchaseOrder order) {
        return masterData.supplier(order.supplier).orElseThrow(() -> new UnknownRecord("supplier", order.supplier));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
