package io.orion.ordertocash.documents;

import io.orion.edocuments.AllowanceCharge;
import io.orion.edocuments.DocumentItem;
import io.orion.edocuments.DocumentParty;
import io.orion.edocuments.ElectronicOrder;
import io.orion.edocuments.Identifier;
import io.orion.edocuments.UblOrderReader;
import io.orion.kernel.InvalidInput;
import io.orion.ordertocash.SalesOrderRequest;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads orders that come as UBL into the form in which all orders are accepted. */
@Component
public class ReceivedOrders {

    private static final int LARGEST = 1 << 20;
    private static final String GTIN_SCHEME = "0160";
    private static final int DECIMALS = 4;
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

    private final UblOrderReader reader;

    ReceivedOrders(UblOrderReader reader) {
        this.reader = reader;
    }

    public SalesOrderRequest read(InputStream ubl) {
        var order = reader.read(ubl, LARGEST);
        if (!order.allowancesAndCharges().isEmpty()) {
            throw new InvalidInput(
                    "Order/AllowanceCharge",
                    "is not taken on the whole order; put allowances and charges on its lines");
        }
        var lines = new ArrayList<SalesOrderRequest.Line>();
        boolean numbered = areNumbers(order.lines());
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            lines.add(line(numbered ? Integer.parseInt(line.id()) : i + 1, line));
        }
        var requested = order.delivery().requested();
        return new SalesOrderRequest(
                null,
                buyer(order.buyer()),
                order.number(),
                order.currency().getCurrencyCode(),
                requested == null ? null : Objects.requireNonNullElse(requested.to(), requested.from()),
                deliverTo(order.delivery()),
                order.note(),
                lines);
    }

    /** Whether the buyer counts lines; then later messages name them so. */
    private static boolean areNumbers(List<ElectronicOrder.Line> lines) {
        return lines.stream().allMatch(line -> NUMBER.matcher(line.id()).matches())
                && lines.stream().map(ElectronicOrder.Line::id).distinct().count() == lines.size();
    }

    static SalesOrderRequest.Buyer buyer(DocumentParty party) {
        var endpoint = party.endpoint();
        var companyId = party.companyId();
        String id = party.vatId() != null ? party.vatId() : companyId == null ? null : companyId.value();
        return new SalesOrderRequest.Buyer(
                endpoint == null ? null : endpoint.scheme(),
                endpoint == null ? null : endpoint.value(),
                id,
                party.knownName());
    }

    private static SalesOrderRequest.@Nullable DeliverTo deliverTo(ElectronicOrder.Delivery delivery) {
        var address = delivery.address();
        return address == null || address.country() == null
                ? null
                : new SalesOrderRequest.DeliverTo(
                        delivery.recipient() == null ? delivery.locationName() : delivery.recipient(),
                        address.street(),
                        address.city(),
                        address.postalCode(),
                        address.country());
    }

    private static SalesOrderRequest.Line line(int number, ElectronicOrder.Line line) {
        return new SalesOrderRequest.Line(
                number,
                line.item().sellersId(),
                gtin(line.item().standardId()),
                describe(line.item()),
                line.quantity(),
                line.unit(),
                price(number, line),
                null);
    }

    /** The price of one unit with the line's own allowances and charges in it; the list price where none is given. */
    private static @Nullable BigDecimal price(int number, ElectronicOrder.Line line) {
        if (line.price() == null) {
            return null;
        }
        var goods = line.price().multiply(line.quantity()).divide(line.priceBaseQuantity(), MathContext.DECIMAL128);
        for (AllowanceCharge each : line.allowancesAndCharges()) {
            goods = each.charge() ? goods.add(each.amount()) : goods.subtract(each.amount());
        }
        var price = goods.divide(line.quantity(), DECIMALS + 2, RoundingMode.HALF_UP);
        if (price.stripTrailingZeros().scale() > DECIMALS) {
            price = price.setScale(DECIMALS, RoundingMode.HALF_UP);
        }
        if (price.signum() < 0) {
            throw new InvalidInput("Order/OrderLine[" + number + "]", "has allowances above its amount");
        }
        return price;
    }

    private static @Nullable String gtin(@Nullable Identifier standard) {
        return standard == null || standard.scheme() != null && !GTIN_SCHEME.equals(standard.scheme())
                ? null
                : standard.value();
    }

    private static String describe(DocumentItem item) {
        List<String> known = new ArrayList<>(List.of(item.name()));
        if (item.buyersId() != null) {
            known.add("buyer's number " + item.buyersId());
        }
        return String.join(", ", known);
    }
}
