package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import io.orion.ordertocash.SalesOrderView;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Orders, lines and deliveries as they are shown. */
final class OrderViews {

    private OrderViews() {}

    static SalesOrderView.Delivery delivery(Delivery delivery) {
        String state = Stream.of(
                        delivery.voidedAt != null ? "VOIDED" : "",
                        delivery.issuedAt != null ? "SHIPPED" : "",
                        delivery.packedAt != null ? "PACKED" : "",
                        delivery.pickedAt != null ? "PICKED" : "")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("RELEASED");
        return new SalesOrderView.Delivery(
                delivery.number,
                delivery.warehouse,
                state,
                delivery.issuedAt,
                delivery.tracking,
                delivery.lines.stream().map(OrderViews::line).toList());
    }

    static SalesOrderView.DeliveryLine line(Delivery.Line line) {
        return new SalesOrderView.DeliveryLine(
                line.line, line.sku, line.shipped().value().stripTrailingZeros());
    }

    static SalesOrderView.Line line(SalesOrder order, SalesOrderLine line) {
        return new SalesOrderView.Line(
                line.line,
                line.sku,
                line.description,
                line.unit,
                line.ordered.value().stripTrailingZeros(),
                line.cancelled.value().stripTrailingZeros(),
                line.delivered.value().stripTrailingZeros(),
                line.invoiced.value().stripTrailingZeros(),
                line.returned.value().stripTrailingZeros(),
                line.credited.value().stripTrailingZeros(),
                line.unitPrice == null ? null : line.unitPrice.stripTrailingZeros(),
                line.discountPercent.stripTrailingZeros(),
                money(order, line.net),
                line.promisedOn);
    }

    static @Nullable BigDecimal money(SalesOrder order, @Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount, order.currency()).amount();
    }

    static SalesOrderView.Change change(Amendment it) {
        return new SalesOrderView.Change(
                it.name(),
                it.reason,
                it.askedBy,
                it.askedAt,
                it.accepted,
                it.refusal,
                it.lines.stream().map(OrderViews::line).toList());
    }

    private static SalesOrderView.ChangedLine line(Amendment.Line line) {
        return new SalesOrderView.ChangedLine(
                line.line,
                line.added,
                line.sku,
                line.quantityBefore.value().stripTrailingZeros(),
                line.quantity.value().stripTrailingZeros(),
                line.priceBefore,
                line.price,
                line.possible,
                line.reason,
                line.alternative);
    }
}
