package io.orion.simulation;

import io.orion.masterdata.Supplier;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.RequisitionView.OrderLine;
import io.orion.procuretopay.SupplierInvoiceRequest;
import io.orion.procuretopay.SupplierInvoiceRequest.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What suppliers send to be paid: mostly what was received at the price of the order, now and then dearer, for more,
 * with freight, twice, or to another account; and each month what nobody orders.
 */
final class VendorInvoices {

    private static final BigDecimal DEARER = new BigDecimal("1.09");
    private static final BigDecimal GERMAN_TAX = new BigDecimal("19");

    private final Doors doors;
    private final Memory memory;
    private final Time time;
    private final Dice dice;
    private final Map<String, BigDecimal> invoiced = new HashMap<>();
    private int number = 10_400;

    VendorInvoices(Doors doors, Memory memory, Time time, Dice dice) {
        this.doors = doors;
        this.memory = memory;
        this.time = time;
        this.dice = dice;
    }

    /** For what was received since the last one. */
    void write(String need, RequisitionView.Order order, List<String> left) {
        var roll = dice.of("invoice" + order.number() + number);
        boolean pressing = memory.isPressing(need);
        boolean dear = left.contains("userTask_resolvePriceVariance") || !pressing && roll.chance(0.09);
        boolean more = !pressing && roll.chance(0.05);
        var lines = order.lines().stream()
                .filter(line -> open(order, line).signum() > 0)
                .map(line -> line(order, line, dear, more))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        var charges = !pressing && roll.chance(0.05) ? BigDecimal.valueOf(roll.between(30, 90)) : null;
        var supplier = supplier(order.supplier());
        var request = request(supplier, next(), order.number(), charges, account(supplier, roll), lines);
        var sent = send(request);
        left.forEach(task -> memory.leave(sent, task));
        if (!pressing && roll.chance(0.06)) {
            send(again(request));
        }
    }

    private BigDecimal open(RequisitionView.Order order, OrderLine line) {
        return line.received()
                .subtract(line.returned())
                .subtract(invoiced.getOrDefault(order.number() + line.line(), BigDecimal.ZERO));
    }

    private Line line(RequisitionView.Order order, OrderLine line, boolean dear, boolean more) {
        var quantity = open(order, line);
        invoiced.merge(order.number() + line.line(), quantity, BigDecimal::add);
        if (more) {
            quantity = quantity.add(BigDecimal.ONE);
        }
        var price = dear ? line.unitPrice().multiply(DEARER) : line.unitPrice();
        return new Line(
                Integer.toString(line.line()),
                line.description(),
                line.sku(),
                null,
                quantity,
                null,
                price.multiply(quantity).setScale(2, RoundingMode.HALF_UP),
                null,
                null,
                Integer.toString(line.line()));
    }

    private Supplier supplier(String of) {
        return doors.masterData().supplier(of).orElseThrow();
    }

    private String next() {
        return "R" + number++;
    }

    /** The one on file; rarely another, which may be a mistake. */
    private static @Nullable String account(Supplier supplier, Dice roll) {
        return roll.chance(0.03) ? "DE02120300000000202051" : supplier.iban();
    }

    private SupplierInvoiceRequest request(
            Supplier supplier,
            String written,
            @Nullable String order,
            @Nullable BigDecimal charges,
            @Nullable String iban,
            List<Line> lines) {
        var percent = supplier.address().country().equals("DE") ? GERMAN_TAX : BigDecimal.ZERO;
        return new SupplierInvoiceRequest(
                false,
                written,
                time.today(),
                null,
                supplier.currency().getCurrencyCode(),
                null,
                new SupplierInvoiceRequest.Seller(supplier.legalName(), supplier.vatId(), null, null, null),
                order,
                null,
                iban,
                charges,
                null,
                lines.stream().map(line -> taxed(line, percent)).toList(),
                null);
    }

    private static Line taxed(Line line, BigDecimal percent) {
        return new Line(
                line.id(),
                line.description(),
                line.sku(),
                null,
                line.quantity(),
                null,
                line.net(),
                percent,
                null,
                line.orderLine());
    }

    private SupplierInvoiceRequest again(SupplierInvoiceRequest first) {
        return new SupplierInvoiceRequest(
                false,
                first.number() + "A",
                first.issuedOn(),
                null,
                first.currency(),
                null,
                first.seller(),
                first.order(),
                null,
                first.iban(),
                first.charges(),
                null,
                first.lines(),
                null);
    }

    private String send(SupplierInvoiceRequest request) {
        var sent = doors.invoicing().receive(request, null, Vendors.EDI);
        time.settle();
        return sent;
    }

    /** What comes each month without an order: the telephone, and the rent of the machines. */
    void monthly() {
        var month = time.today().getMonth().getDisplayName(TextStyle.FULL, Locale.ROOT);
        cost("S507", "Freight account, " + month, dice.of("freight" + month).between(280, 640));
        cost(Vendors.SERVICES, "Rent of machines, " + month, 1_190);
    }

    /** An invoice without an order that nobody gets to, and the same once more. */
    void leaveSomething() {
        var first = cost("S502", "Express samples", 1_480);
        memory.leave(first, "userTask_codeInvoice");
        var supplier = supplier("S501");
        var lines = List.of(article("Tool hire, as agreed on the telephone", 1_260));
        var request = request(supplier, next(), null, null, supplier.iban(), lines);
        memory.leave(send(request), "userTask_codeInvoice");
        memory.leave(send(again(request)), "userTask_confirmDuplicate");
    }

    private String cost(String of, String what, int net) {
        var supplier = supplier(of);
        return send(request(supplier, next(), null, null, supplier.iban(), List.of(article(what, net))));
    }

    private static Line article(String what, int net) {
        return new Line("1", what, null, null, BigDecimal.ONE, null, BigDecimal.valueOf(net), null, null, null);
    }
}
