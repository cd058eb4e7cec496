package io.orion.ordertocash.documents;

import io.orion.edocuments.ElectronicOrderChange;
import io.orion.edocuments.UblOrderChangeReader;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderChange;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.OrderBuyers;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes changes and cancellations in that buyers send as UBL; a buyer reaches its own orders only. */
@Component
public class ReceivedChanges {

    private static final int LARGEST = 1 << 20;
    private static final int DECIMALS = 4;
    private static final String ADDED = "1";
    private static final String DELETED = "2";
    private static final String AS_BEFORE = "4";

    private final UblOrderChangeReader reader;
    private final OrderBuyers buyers;
    private final OrderToCash orderToCash;

    ReceivedChanges(UblOrderChangeReader reader, OrderBuyers buyers, OrderToCash orderToCash) {
        this.reader = reader;
        this.buyers = buyers;
        this.orderToCash = orderToCash;
    }

    /** Asks for what an order change says. Returns the order. */
    public SalesOrderNumber change(InputStream ubl, Actor by) {
        var change = reader.read(ubl, LARGEST);
        var order = order(change);
        var lines = Objects.requireNonNull(change.lines()).stream()
                .filter(line -> !AS_BEFORE.equals(line.status()))
                .map(ReceivedChanges::line)
                .toList();
        var reason = Objects.requireNonNullElse(change.note(), "Order change " + change.number());
        orderToCash.change(order, new SalesOrderChange(change.number(), reason, lines), by);
        return order;
    }

    /** Cancels what an order cancellation names. Returns the order. */
    public SalesOrderNumber cancel(InputStream ubl, Actor by) {
        var cancellation = reader.readCancellation(ubl, LARGEST);
        var order = order(cancellation);
        var reason = Objects.requireNonNullElse(cancellation.note(), "Order cancellation " + cancellation.number());
        orderToCash.cancel(order, reason, by);
        return order;
    }

    private SalesOrderNumber order(ElectronicOrderChange change) {
        return buyers.order(ReceivedOrders.buyer(change.buyer()), change.order())
                .orElseThrow(
                        () -> new InvalidInput("OrderReference/ID", "is no order of this buyer: " + change.order()));
    }

    private static SalesOrderChange.Line line(ElectronicOrderChange.Line line) {
        if (ADDED.equals(line.status())) {
            return new SalesOrderChange.Line(null, sku(line), line.quantity(), price(line));
        }
        var quantity = DELETED.equals(line.status()) ? BigDecimal.ZERO : line.quantity();
        return new SalesOrderChange.Line(number(line), null, quantity, price(line));
    }

    private static String sku(ElectronicOrderChange.Line line) {
        var sku = line.item().sellersId();
        if (sku == null) {
            throw new InvalidInput("OrderLine/LineItem/Item", "of an added line has no number of ours");
        }
        return sku;
    }

    private static int number(ElectronicOrderChange.Line line) {
        try {
            return Integer.parseInt(line.id());
        } catch (NumberFormatException e) {
            throw new InvalidInput("OrderLine/LineItem/ID", "is no line of the order: " + line.id());
        }
    }

    private static @Nullable BigDecimal price(ElectronicOrderChange.Line line) {
        return line.price() == null || DELETED.equals(line.status())
                ? null
                : line.price().divide(line.priceBaseQuantity(), DECIMALS, RoundingMode.HALF_UP);
    }
}
