package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ordertocash.domain.CustomerReturn.Finding;
import io.orion.ordertocash.domain.CustomerReturn.Receipt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts credit notes together from what was kept of a receipt: one for each invoice that billed it, the oldest first.
 *
 * <p>What a part of an invoiced line was worth is rounded on the running total, so that credits of all of it add up to
 * what was invoiced, whatever the number of receipts.
 */
@Component
class CreditNoteBuilder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final InvoiceStore invoices;
    private final CreditNoteStore creditNotes;

    CreditNoteBuilder(InvoiceStore invoices, CreditNoteStore creditNotes) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
    }

    /** What of one line of one invoice is credited. */
    private static final class Credit {
        private Quantity quantity = Quantity.ZERO;
        private BigDecimal net = BigDecimal.ZERO;
        private @Nullable String note;
    }

    /** Credit notes without numbers, in the order of their invoices; none where nothing is credited. */
    List<Invoice> build(CustomerReturn it, Receipt receipt, LocalDate today) {
        List<Invoice> billed = invoices.of(it.order).stream()
                .flatMap(invoice -> invoices.document(invoice.number()).stream())
                .toList();
        Map<String, Map<Integer, Credit>> credits = new LinkedHashMap<>();
        billed.forEach(invoice -> credits.put(invoice.number(), new TreeMap<>()));
        for (Finding finding : receipt.findings) {
            var percent = finding.creditPercent;
            if (percent != null && percent.signum() > 0) {
                credit(it, finding, percent, billed, credits);
            }
        }
        List<Invoice> built = new ArrayList<>();
        for (Invoice invoice : billed) {
            var lines = lines(invoice, credits.getOrDefault(invoice.number(), Map.of()));
            if (!lines.isEmpty()) {
                built.add(note(invoice, receipt, lines, today));
            }
        }
        return built;
    }

    private void credit(
            CustomerReturn it,
            Finding finding,
            BigDecimal percent,
            List<Invoice> billed,
            Map<String, Map<Integer, Credit>> credits) {
        var left = finding.quantity;
        for (Invoice invoice : billed) {
            var line = invoice.lines().stream()
                    .filter(each -> each.line() == finding.line)
                    .findFirst();
            if (line.isPresent() && left.isPositive()) {
                var credit = credits.computeIfAbsent(invoice.number(), any -> new TreeMap<>())
                        .computeIfAbsent(finding.line, any -> new Credit());
                var before =
                        creditNotes.credited(invoice.number(), finding.line).plus(credit.quantity);
                var part = left.min(new Quantity(line.get().quantity()).minus(before));
                if (part.isPositive()) {
                    add(credit, it, percent, part, share(invoice, line.get(), before, part));
                    left = left.minus(part);
                }
            }
        }
        if (left.isPositive()) {
            throw new IllegalStateException(left + " of line " + finding.line + " of " + it.order + " were not billed");
        }
    }

    private static Money share(Invoice invoice, Invoice.Line line, Quantity before, Quantity part) {
        var currency = Currency.getInstance(invoice.currency());
        return worth(line, before.plus(part), currency).minus(worth(line, before, currency));
    }

    private static Money worth(Invoice.Line line, Quantity part, Currency currency) {
        int scale = currency.getDefaultFractionDigits();
        return new Money(
                line.net().multiply(part.value()).divide(line.quantity(), scale, RoundingMode.HALF_UP), currency);
    }

    private static void add(Credit credit, CustomerReturn it, BigDecimal percent, Quantity part, Money share) {
        var fee = it.feePercent;
        var kept = percent.multiply(HUNDRED.subtract(fee)).divide(HUNDRED.multiply(HUNDRED));
        credit.quantity = credit.quantity.plus(part);
        credit.net = credit.net.add(share.times(kept).amount());
        List<String> why = new ArrayList<>();
        if (credit.note != null) {
            why.add(credit.note);
        }
        if (percent.compareTo(HUNDRED) < 0) {
            why.add(part + " at " + plain(percent) + " % for their state");
        }
        if (fee.signum() > 0) {
            why.add(part + " less " + plain(fee) + " % restocking fee");
        }
        credit.note = why.isEmpty() ? null : String.join("; ", why);
    }

    private static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }

    private static List<Invoice.Line> lines(Invoice invoice, Map<Integer, Credit> credits) {
        List<Invoice.Line> lines = new ArrayList<>();
        for (Invoice.Line line : invoice.lines()) {
            var credit = credits.get(line.line());
            if (credit != null && credit.net.signum() > 0) {
                lines.add(new Invoice.Line(
                        line.line(),
                        line.sku(),
                        line.description(),
                        credit.quantity.value(),
                        line.unit(),
                        line.unitPrice(),
                        line.discountPercent(),
                        credit.net,
                        line.taxCategory(),
                        line.taxPercent(),
                        credit.note));
            }
        }
        return lines;
    }

    private static Invoice note(Invoice of, Receipt receipt, List<Invoice.Line> lines, LocalDate today) {
        var currency = Currency.getInstance(of.currency());
        var taxes = of.taxes().stream()
                .map(tax -> subtotal(tax, lines, currency))
                .filter(tax -> tax.net().signum() > 0)
                .toList();
        var net = lines.stream().map(Invoice.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var tax = taxes.stream().map(Invoice.TaxSubtotal::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Invoice(
                Invoice.DRAFT,
                receipt.number,
                of.order(),
                of.delivery(),
                today,
                today,
                of.deliveredOn(),
                of.currency(),
                of.seller(),
                of.buyer(),
                of.deliverTo(),
                of.orderReference(),
                of.buyerReference(),
                List.copyOf(lines),
                taxes,
                net,
                tax,
                net.add(tax),
                new Invoice.Corrected(of.number(), of.issuedOn()));
    }

    private static Invoice.TaxSubtotal subtotal(Invoice.TaxSubtotal of, List<Invoice.Line> lines, Currency currency) {
        var net = lines.stream()
                .filter(line -> line.taxCategory().equals(of.category())
                        && line.taxPercent().compareTo(of.percent()) == 0)
                .map(Invoice.Line::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var tax = new Money(net, currency).times(of.percent().divide(HUNDRED));
        return new Invoice.TaxSubtotal(
                of.category(), of.percent(), net, tax.amount(), of.exemptionCode(), of.exemptionReason());
    }
}
