package io.orion.procuretopay.domain;

import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Matches a credit note with the invoice that it corrects. At the invoice's price it gives goods back to be invoiced
 * again; at another it makes them cheaper. What was never paid needs nothing but to be noted.
 */
@Component
class InvoiceCredits {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final SupplierInvoices invoices;
    private final InvoiceParties parties;
    private final GoodsReceipts receipts;

    InvoiceCredits(SupplierInvoices invoices, InvoiceParties parties, GoodsReceipts receipts) {
        this.invoices = invoices;
        this.parties = parties;
        this.receipts = receipts;
    }

    void match(SupplierInvoice credit) {
        var original = invoices.get(Objects.requireNonNull(credit.original));
        var credited = invoices.credited(original.number);
        var unpaid = original.net.subtract(original.agreed()).subtract(credited.unpaid());
        if (credit.net.compareTo(unpaid) <= 0) {
            credit.lines.forEach(line -> {
                line.variance = null;
                line.agreedNet = BigDecimal.ZERO;
            });
            credit.chargesResolution = "short";
            return;
        }
        parties.lock(original);
        List<SupplierInvoices.Match> parts = new ArrayList<>();
        credit.lines.forEach(line -> judge(line, original, parts));
        var left = original.agreed().subtract(credited.owed());
        if (credit.agreed().compareTo(left.add(CENT)) > 0) {
            credit.lines.get(0).variance = "quantity";
            credit.lines.get(0).varianceAmount = credit.lines.get(0).taken().value();
        }
        if (!credit.quantityVariance()) {
            parts.forEach(part -> invoices.match(credit.number, part));
        }
    }

    private void judge(SupplierInvoice.Line line, SupplierInvoice original, List<SupplierInvoices.Match> parts) {
        line.variance = null;
        line.varianceAmount = null;
        if (line.taken().isZero()) {
            return;
        }
        var of = find(original, line);
        if (of == null || of.order == null) {
            line.variance = "unmatched";
            return;
        }
        line.order = of.order;
        line.orderLine = of.orderLine;
        if (line.price()
                        .subtract(of.agreedPrice())
                        .abs()
                        .multiply(line.taken().value())
                        .compareTo(CENT)
                <= 0) {
            giveBack(line, original, of, parts);
        }
    }

    private void giveBack(
            SupplierInvoice.Line line,
            SupplierInvoice original,
            SupplierInvoice.Line of,
            List<SupplierInvoices.Match> parts) {
        var left = line.taken();
        var given = new TreeMap<String, Quantity>();
        parts.forEach(part -> given.merge(part.receipt() + "/" + part.receiptLine(), part.quantity(), Quantity::plus));
        for (var has : invoices.creditable(original.number, of.line)) {
            var before = given.getOrDefault(has.receipt() + "/" + has.receiptLine(), Quantity.ZERO);
            var part = left.min(has.quantity().plus(before));
            if (part.isPositive()) {
                left = left.minus(part);
                parts.add(back(line.line, has, before, part));
            }
        }
        if (left.isPositive()) {
            line.variance = "quantity";
            line.varianceAmount = left.value();
        }
    }

    private SupplierInvoices.Match back(int line, SupplierInvoices.Match has, Quantity given, Quantity part) {
        var receipt = receipts.find(has.receipt()).orElseThrow().lines.stream()
                .filter(it -> it.line == has.receiptLine())
                .findFirst()
                .orElseThrow();
        var quantity = Quantity.ZERO.minus(part);
        var value = ReceiptsLeft.share(receipt, receipt.invoiced.plus(given), quantity);
        return new SupplierInvoices.Match(line, has.receipt(), has.receiptLine(), quantity, value);
    }

    private static SupplierInvoice.@Nullable Line find(SupplierInvoice original, SupplierInvoice.Line line) {
        var found = only(original, it -> line.sku != null && line.sku.equals(it.sku));
        if (found == null) {
            found = only(original, it -> line.theirSku != null && line.theirSku.equals(it.theirSku));
        }
        if (found == null) {
            found = only(original, it -> it.description.equalsIgnoreCase(line.description));
        }
        return found == null ? only(original, it -> true) : found;
    }

    private static SupplierInvoice.@Nullable Line only(SupplierInvoice original, Predicate<SupplierInvoice.Line> fits) {
        var found = original.lines.stream().filter(fits).toList();
        return found.size() == 1 ? found.get(0) : null;
    }
}
