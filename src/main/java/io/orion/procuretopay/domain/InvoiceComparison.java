package io.orion.procuretopay.domain;

import io.orion.engine.CaseView.Compared;
import io.orion.engine.CaseView.Comparison;
import io.orion.engine.CaseView.Fact;
import io.orion.engine.CaseView.Measure;
import io.orion.engine.CaseView.Pages;
import io.orion.engine.CaseView.Verdict;
import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * An invoice's lines beside what was ordered, came and was invoiced before, with what the matching found. It tells what
 * is stored and decides nothing.
 */
@Component
public class InvoiceComparison {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.005");
    private static final String PAYABLE = "accounts-payable";
    private static final String BUYER = "buyer";

    private final SupplierInvoices invoices;
    private final PurchaseOrders orders;

    InvoiceComparison(SupplierInvoices invoices, PurchaseOrders orders) {
        this.invoices = invoices;
        this.orders = orders;
    }

    /** The lines of one page; before the first, what differs on all pages. */
    public Comparison of(SupplierInvoice invoice, Pages pages, int size) {
        var shown = pages.part(invoice.lines, size);
        Map<String, PurchaseOrder> known = new HashMap<>();
        for (var line : shown) {
            if (line.order != null && !known.containsKey(line.order)) {
                orders.find(line.order).ifPresent(order -> known.put(order.number, order));
            }
        }
        var before = known.isEmpty() ? Map.<String, Quantity>of() : invoices.invoicedBefore(invoice, known.keySet());
        var earlier = new HashMap<>(before);
        invoice.lines.stream()
                .takeWhile(line -> line != shown.get(0))
                .filter(line -> line.order != null && line.orderLine != null)
                .forEach(line -> earlier.merge(key(line.order, line.orderLine), line.taken(), Quantity::plus));
        List<Compared> things = new ArrayList<>();
        for (var line : shown) {
            things.add(compared(invoice, line, Optional.ofNullable(line.order).map(known::get), earlier));
        }
        charges(invoice).ifPresent(charges -> things.add(new Compared("", "", null, List.of(charges))));
        return new Comparison("match", invoice.currency.getCurrencyCode(), facts(invoice), things, pages);
    }

    private static List<Fact> facts(SupplierInvoice invoice) {
        List<Fact> facts = new ArrayList<>();
        if (!invoice.orders.isEmpty()) {
            facts.add(new Fact("order", String.join(", ", invoice.orders)));
        }
        var differing = invoice.lines.stream()
                .filter(line -> line.variance != null)
                .map(line -> line.theirLine)
                .collect(Collectors.joining(", "));
        if (!differing.isEmpty()) {
            facts.add(new Fact("differing", differing));
        }
        return facts;
    }

    private static Compared compared(
            SupplierInvoice invoice,
            SupplierInvoice.Line line,
            Optional<PurchaseOrder> order,
            Map<String, Quantity> earlier) {
        var at = line.orderLine;
        if (order.isEmpty() || at == null) {
            var verdict = line.variance != null
                    ? Verdict.DIFFERS
                    : line.category != null || line.resolution != null ? Verdict.SETTLED : Verdict.OPEN;
            var claimed = List.of(new Fact("now", plain(line.quantity)), new Fact("amount", line.net));
            var owner = verdict == Verdict.SETTLED ? null : PAYABLE;
            return new Compared(
                    line.theirLine,
                    line.description,
                    line.category == null ? null : line.category + " · " + line.costCenter,
                    List.of(new Measure("unmatched", claimed, null, null, verdict, owner)));
        }
        var ordered = order.get().line(at);
        var before = earlier.getOrDefault(key(order.get().number, at), Quantity.ZERO);
        earlier.put(key(order.get().number, at), before.plus(line.taken()));
        return new Compared(
                line.theirLine,
                line.description,
                order.get().number + " / " + at,
                List.of(quantity(invoice, line, order.get(), before), price(invoice, line, ordered)));
    }

    /** How lines of orders are named in {@link SupplierInvoices#invoicedBefore}. */
    public static String key(String order, int line) {
        return order + "/" + line;
    }

    private static Measure quantity(
            SupplierInvoice invoice, SupplierInvoice.Line line, PurchaseOrder order, Quantity before) {
        var ordered = order.line(Objects.requireNonNull(line.orderLine));
        var beyond = invoice.creditNote
                ? BigDecimal.ZERO
                : before.plus(line.quantity).minus(ordered.kept()).value();
        var verdict = verdict(invoice, line, order, beyond);
        List<Fact> values = new ArrayList<>();
        values.add(new Fact("ordered", plain(ordered.ordered.minus(ordered.cancelled))));
        values.add(new Fact("received", plain(ordered.kept())));
        values.add(new Fact("before", plain(before)));
        values.add(new Fact("now", plain(line.quantity)));
        if (line.agreedQuantity != null) {
            values.add(new Fact("taken", plain(line.taken())));
        }
        boolean more = beyond.signum() > 0;
        return new Measure(
                "quantity",
                values,
                more ? percent(beyond, ordered.ordered.value()) : BigDecimal.ZERO,
                more ? money(beyond.multiply(ordered.unitPrice)) : BigDecimal.ZERO,
                verdict,
                verdict == Verdict.DIFFERS ? PAYABLE : verdict == Verdict.AWAITED ? invoice.supplier : null);
    }

    private static Verdict verdict(
            SupplierInvoice invoice, SupplierInvoice.Line line, PurchaseOrder order, BigDecimal beyond) {
        if (line.agreedQuantity != null) {
            return Verdict.SETTLED;
        }
        if ("quantity".equals(line.variance) || "unmatched".equals(line.variance)) {
            return Verdict.DIFFERS;
        }
        if (!judged(invoice)) {
            return Verdict.OPEN;
        }
        if (beyond.signum() <= 0) {
            return Verdict.SAME;
        }
        boolean coming = invoice.postedAt == null && !invoice.givenUp && order.open();
        var left = order.line(Objects.requireNonNull(line.orderLine)).outstanding();
        return coming && beyond.compareTo(left.value()) <= 0 ? Verdict.AWAITED : Verdict.TOLERATED;
    }

    private static Measure price(SupplierInvoice invoice, SupplierInvoice.Line line, PurchaseOrderLine ordered) {
        var difference = line.price().subtract(ordered.unitPrice);
        var amount = difference.multiply(line.taken().value());
        var differs = amount.abs().compareTo(CENT) >= 0;
        var verdict = "price".equals(line.variance)
                ? Verdict.DIFFERS
                : line.priceSettled()
                        ? Verdict.SETTLED
                        : !differs
                                ? Verdict.SAME
                                : line.variance == null && judged(invoice) ? Verdict.TOLERATED : Verdict.OPEN;
        return new Measure(
                "price",
                List.of(new Fact("priceOrdered", ordered.unitPrice), new Fact("priceInvoiced", line.price())),
                differs ? percent(difference, ordered.unitPrice) : BigDecimal.ZERO,
                differs ? money(amount) : BigDecimal.ZERO,
                verdict,
                verdict == Verdict.DIFFERS
                        ? Optional.ofNullable(invoice.approval).orElse(BUYER)
                        : null);
    }

    /** Charges less allowances on the whole invoice: nothing of the kind was agreed. */
    private static Optional<Measure> charges(SupplierInvoice invoice) {
        if (invoice.charges.signum() == 0) {
            return Optional.empty();
        }
        var verdict = invoice.chargesVariance
                ? Verdict.DIFFERS
                : invoice.chargesResolution != null
                        ? Verdict.SETTLED
                        : judged(invoice) ? Verdict.TOLERATED : Verdict.OPEN;
        return Optional.of(new Measure(
                "charges",
                List.of(new Fact("amount", invoice.charges)),
                percent(invoice.charges, invoice.net.subtract(invoice.charges)),
                money(invoice.charges),
                verdict,
                verdict == Verdict.DIFFERS ? BUYER : null));
    }

    /** Whether its lines were held against what they are matched with. */
    private static boolean judged(SupplierInvoice invoice) {
        return invoice.postedAt != null
                || invoice.chargesVariance
                || invoice.lines.stream()
                        .anyMatch(
                                line -> line.variance != null || line.matched.isPositive() || line.resolution != null);
    }

    private static BigDecimal plain(Quantity quantity) {
        var number = quantity.value().stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static BigDecimal percent(BigDecimal difference, BigDecimal of) {
        return of.signum() == 0 ? HUNDRED : difference.multiply(HUNDRED).divide(of, 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
