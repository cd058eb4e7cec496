package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.Receiving;
import io.orion.procuretopay.SupplierDesk;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a delivery while it is unpacked, scan by scan; several people may count the same one. */
@Service
class GoodsCounting implements Receiving {

    private static final Pattern SEVERAL = Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,4})?)\\s*[*x×]\\s*(\\S.*)");
    private static final int LONGEST = 100;
    private static final int PLACES_OF_LINE = 6;
    private static final String CODE = "code";

    private final GoodsReceipts receipts;
    private final PurchaseOrders orders;
    private final ReceiptCounts counts;
    private final ArticleCodes codes;
    private final Despatches despatches;
    private final Clock clock;

    GoodsCounting(
            GoodsReceipts receipts,
            PurchaseOrders orders,
            ReceiptCounts counts,
            ArticleCodes codes,
            Despatches despatches,
            Clock clock) {
        this.receipts = receipts;
        this.orders = orders;
        this.counts = counts;
        this.codes = codes;
        this.despatches = despatches;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Delivery> find(String number) {
        return counts.awaited(number.strip().toUpperCase(Locale.ROOT)).stream()
                .flatMap(receipt -> delivery(receipt).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Delivery> delivery(String number) {
        return receipts.find(number)
                .filter(receipt -> receipt.countedAt == null && receipt.voidedAt == null)
                .map(receipt -> delivery(receipt, order(receipt)))
                .filter(delivery -> !delivery.lines().isEmpty());
    }

    private PurchaseOrder order(GoodsReceipt receipt) {
        return orders.find(receipt.order).orElseThrow();
    }

    private Delivery delivery(GoodsReceipt receipt, PurchaseOrder order) {
        var scanned = counts.of(receipt.number);
        return new Delivery(
                receipt.number,
                order.number,
                order.requisition.value(),
                order.supplier,
                receipt.lines.stream()
                        .filter(line -> !order.line(line.line).service)
                        .map(line -> line(line, order, scanned))
                        .toList(),
                announced(order));
    }

    private List<SupplierDesk.Despatch> announced(PurchaseOrder order) {
        var announced = despatches.of(order.number);
        if (announced.isEmpty()) {
            return List.of();
        }
        var received = receipts.of(order.number).stream()
                .map(receipt -> receipt.deliveryNote)
                .toList();
        return announced.stream()
                .filter(despatch -> !received.contains(despatch.deliveryNote()))
                .toList();
    }

    private static Line line(GoodsReceipt.Line line, PurchaseOrder order, Map<Integer, ReceiptCounts.Count> scanned) {
        var ordered = order.line(line.line);
        var count = scanned.getOrDefault(line.line, ReceiptCounts.Count.NOTHING);
        return new Line(
                line.line,
                ordered.sku,
                ordered.description,
                ordered.unit,
                plain(line.expected),
                plain(count.quantity()),
                ordered.serialTracked,
                count.serials());
    }

    private static BigDecimal plain(Quantity quantity) {
        var number = quantity.value().stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    @Override
    @Transactional
    public Scanned scan(String number, String written, @Nullable Integer serialOf, Actor by) {
        var code = written.strip();
        if (code.isEmpty() || code.length() > LONGEST) {
            throw new InvalidInput(CODE, "has to be 1 to " + LONGEST + " characters");
        }
        var receipt = awaited(number);
        var order = order(receipt);
        var several = SEVERAL.matcher(code);
        boolean many = several.matches();
        var article = many ? several.group(2) : code;
        var found = find(receipt, order, article);
        if (found.isEmpty() && serialOf != null) {
            return serial(receipt, order, line(receipt, serialOf), code, by);
        }
        var line = found.orElseThrow(() ->
                new InvalidInput(CODE, article + " is no article of " + receipt.number + " (" + order.number + ")"));
        if (!order.line(line.line).serialTracked) {
            return count(receipt, order, line, many ? Quantity.of(several.group(1)) : Quantity.of(1), by);
        }
        if (many) {
            throw new InvalidInput(CODE, article + " is counted by serial numbers; scan each of them");
        }
        return new Scanned(line(line, order, counts.of(number)), true);
    }

    private GoodsReceipt awaited(String number) {
        var receipt = receipts.find(number).map(found -> receipts.get(number));
        return receipt.filter(it -> it.countedAt == null && it.voidedAt == null)
                .orElseThrow(() -> receipt.isEmpty()
                        ? new UnknownRecord("goods receipt", number)
                        : new Refused(number + " is counted already, or no longer awaited"));
    }

    private Optional<GoodsReceipt.Line> find(GoodsReceipt receipt, PurchaseOrder order, String article) {
        if (article.startsWith("#")) {
            var line = article.substring(1);
            return line.matches("[0-9]{1," + PLACES_OF_LINE + "}")
                    ? receipt.lines.stream()
                            .filter(it -> it.line == Integer.parseInt(line))
                            .findFirst()
                    : Optional.empty();
        }
        return codes.find(order, receipt.lines, article);
    }

    private static GoodsReceipt.Line line(GoodsReceipt receipt, int line) {
        return receipt.lines.stream()
                .filter(it -> it.line == line)
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("line of " + receipt.number, Integer.toString(line)));
    }

    private Scanned count(GoodsReceipt receipt, PurchaseOrder order, GoodsReceipt.Line line, Quantity more, Actor by) {
        if (!more.isPositive()) {
            throw new InvalidInput(CODE, "counts nothing");
        }
        var before = counts.of(receipt.number).getOrDefault(line.line, ReceiptCounts.Count.NOTHING);
        return keep(
                receipt, order, line, new ReceiptCounts.Count(before.quantity().plus(more), List.of()), by);
    }

    private Scanned serial(GoodsReceipt receipt, PurchaseOrder order, GoodsReceipt.Line line, String serial, Actor by) {
        if (!order.line(line.line).serialTracked) {
            throw new InvalidInput(CODE, serial + " is no article of " + receipt.number + " (" + order.number + ")");
        }
        if (serial.contains(",") || serial.contains("=")) {
            throw new InvalidInput(CODE, serial + " is no serial number: it has a comma or an equals sign");
        }
        var before = counts.of(receipt.number).getOrDefault(line.line, ReceiptCounts.Count.NOTHING);
        if (before.serials().contains(serial)) {
            throw new InvalidInput(CODE, "serial number " + serial + " is scanned already");
        }
        List<String> serials = new ArrayList<>(before.serials());
        serials.add(serial);
        var kept = keep(
                receipt, order, line, new ReceiptCounts.Count(Quantity.of(serials.size()), List.copyOf(serials)), by);
        return new Scanned(kept.line(), true);
    }

    private Scanned keep(
            GoodsReceipt receipt, PurchaseOrder order, GoodsReceipt.Line line, ReceiptCounts.Count count, Actor by) {
        counts.put(receipt.number, line.line, count, by, clock.instant());
        return new Scanned(line(line, order, Map.of(line.line, count)), false);
    }

    @Override
    @Transactional
    public void forget(String number, int line, Actor by) {
        counts.remove(awaited(number).number, line);
    }
}
