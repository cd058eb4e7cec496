package io.orion.ordertocash.documents;

import io.orion.edocuments.AllowanceCharge;
import io.orion.edocuments.DocumentItem;
import io.orion.edocuments.DocumentTax;
import io.orion.edocuments.Finding;
import io.orion.edocuments.InvoiceDocument;
import io.orion.edocuments.InvoicePdf;
import io.orion.edocuments.InvoiceValidator;
import io.orion.edocuments.MasterParties;
import io.orion.edocuments.UblInvoiceWriter;
import io.orion.kernel.Money;
import io.orion.ordertocash.domain.Invoice;
import io.orion.ordertocash.domain.InvoiceFormat;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Invoices as EN 16931 and Peppol BIS Billing 3 want them. */
@Component
class InvoiceStandards implements InvoiceFormat {

    private static final String DISCOUNT = "95"; // UNCL5189

    private final UblInvoiceWriter ubl;
    private final InvoicePdf pdf;
    private final InvoiceValidator validator;

    InvoiceStandards(UblInvoiceWriter ubl, InvoicePdf pdf, InvoiceValidator validator) {
        this.ubl = ubl;
        this.pdf = pdf;
        this.validator = validator;
    }

    @Override
    public List<String> findings(Invoice invoice) {
        var document = document(invoice);
        var totals = document.totals();
        if (totals.gross().amount().compareTo(invoice.gross()) != 0) {
            throw new IllegalStateException(
                    "Posted and printed total differ: " + invoice.gross() + ", " + totals.gross());
        }
        return validator.validate(ubl.write(document)).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> finding.rule() + ": " + finding.text())
                .toList();
    }

    byte[] ubl(Invoice invoice) {
        return ubl.write(document(invoice));
    }

    byte[] pdf(Invoice invoice) {
        return pdf.write(document(invoice));
    }

    private static InvoiceDocument document(Invoice invoice) {
        var currency = Currency.getInstance(invoice.currency());
        var corrects = invoice.corrects();
        boolean credit = corrects != null;
        Map<String, Invoice.TaxSubtotal> taxes = invoice.taxes().stream()
                .collect(Collectors.toMap(tax -> key(tax.category(), tax.percent()), Function.identity()));
        return new InvoiceDocument(
                credit ? InvoiceDocument.Kind.CREDIT_NOTE : InvoiceDocument.Kind.INVOICE,
                invoice.number(),
                invoice.issuedOn(),
                credit ? null : invoice.dueOn(),
                currency,
                null,
                invoice.buyerReference(),
                invoice.orderReference(),
                invoice.order().value(),
                invoice.delivery(),
                corrects == null ? null : new InvoiceDocument.Preceding(corrects.number(), corrects.issuedOn()),
                MasterParties.of(invoice.seller()),
                MasterParties.of(invoice.buyer()),
                deliverTo(invoice),
                payment(invoice),
                terms(invoice),
                List.of(),
                Money.zero(currency),
                invoice.lines().stream()
                        .map(line -> line(line, taxes, currency))
                        .toList());
    }

    private static InvoiceDocument.DeliverTo deliverTo(Invoice invoice) {
        return new InvoiceDocument.DeliverTo(
                invoice.deliverTo() == null ? null : invoice.deliverTo().name(),
                Parties.shipTo(invoice.buyer(), invoice.deliverTo()),
                invoice.deliveredOn());
    }

    private static InvoiceDocument.PaymentMeans payment(Invoice invoice) {
        var seller = invoice.seller();
        return new InvoiceDocument.PaymentMeans(seller.iban(), seller.bic(), seller.legalName(), invoice.number());
    }

    private static String terms(Invoice invoice) {
        var corrects = invoice.corrects();
        if (corrects != null) {
            return "Set off against what is open of " + corrects.number() + "; the rest stays to your credit";
        }
        var terms = invoice.buyer().terms();
        var net = "Net " + terms.netDays() + " days";
        return terms.discountDays() <= 0 || terms.discountPercent().signum() == 0
                ? net
                : plain(terms.discountPercent()) + " % discount when paid by "
                        + invoice.issuedOn().plusDays(terms.discountDays()) + ". " + net;
    }

    /**
     * The price is the agreed one; the discount, and a cent of rounding between deliveries, is the line's allowance.
     */
    private static InvoiceDocument.Line line(
            Invoice.Line line, Map<String, Invoice.TaxSubtotal> taxes, Currency currency) {
        var tax = taxes.get(key(line.taxCategory(), line.taxPercent()));
        var documentTax = new DocumentTax(
                line.taxCategory(),
                line.taxPercent(),
                tax == null ? null : tax.exemptionCode(),
                tax == null ? null : tax.exemptionReason());
        var goods = new Money(line.quantity().multiply(line.unitPrice()), currency);
        var difference = goods.amount().subtract(line.net());
        List<AllowanceCharge> allowances = difference.signum() == 0
                ? List.of()
                : List.of(new AllowanceCharge(
                        difference.signum() < 0,
                        difference.abs(),
                        null,
                        null,
                        difference.signum() > 0 ? DISCOUNT : null,
                        difference.signum() > 0 ? "Discount" : "Rounding",
                        null));
        return new InvoiceDocument.Line(
                String.valueOf(line.line()),
                plain(line.quantity()),
                line.unit(),
                plain(line.unitPrice()),
                BigDecimal.ONE,
                allowances,
                new DocumentItem(line.description(), null, null, line.sku(), null, documentTax),
                documentTax,
                String.valueOf(line.line()),
                line.note());
    }

    private static String key(String category, BigDecimal percent) {
        return category + percent.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
