package io.orion.edocuments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what people read on a UBL 2.1 invoice or credit note. */
final class UblInvoiceAsSent {

    private static final String ITEM_TAX = "ClassifiedTaxCategory";

    private UblInvoiceAsSent() {}

    static InvoiceAsSent read(UblNode invoice, boolean creditNote) {
        var currency = invoice.text("DocumentCurrencyCode");
        var total = total(invoice, currency);
        return new InvoiceAsSent(
                creditNote || "381".equals(invoice.text("InvoiceTypeCode")),
                invoice.required("ID"),
                invoice.date("IssueDate"),
                Optional.ofNullable(invoice.date("DueDate")).orElse(invoice.date("PaymentMeans", "PaymentDueDate")),
                invoice.date("Delivery", "ActualDeliveryDate"),
                currency,
                invoice.text("BuyerReference"),
                invoice.text("OrderReference", "ID"),
                invoice.text("OrderReference", "SalesOrderID"),
                invoice.text("DespatchDocumentReference", "ID"),
                invoice.text("BillingReference", "InvoiceDocumentReference", "ID"),
                invoice.map(UblParts::party, "AccountingSupplierParty", "Party"),
                invoice.map(UblParts::party, "AccountingCustomerParty", "Party"),
                invoice.text("PayeeParty", "PartyName", "Name"),
                payment(invoice),
                texts(invoice, "Note"),
                extras(invoice),
                total.stream()
                        .flatMap(it -> it.all("TaxSubtotal").stream())
                        .map(UblInvoiceAsSent::tax)
                        .toList(),
                totals(invoice, total.map(it -> it.number("TaxAmount")).orElse(null)),
                invoice.all(creditNote ? "CreditNoteLine" : "InvoiceLine").stream()
                        .map(line -> line(line, creditNote ? "CreditedQuantity" : "InvoicedQuantity"))
                        .toList());
    }

    /** The total that says how it comes about; a second may stand there in the seller's currency. */
    private static Optional<UblNode> total(UblNode invoice, @Nullable String currency) {
        return invoice.all("TaxTotal").stream()
                .filter(total -> total.find("TaxAmount")
                        .filter(amount -> Objects.equals(currency, amount.attribute("currencyID")))
                        .isPresent())
                .findFirst();
    }

    private static InvoiceAsSent.Payment payment(UblNode invoice) {
        return new InvoiceAsSent.Payment(
                invoice.text("PaymentMeans", "PayeeFinancialAccount", "ID"),
                invoice.text("PaymentMeans", "PayeeFinancialAccount", "FinancialInstitutionBranch", "ID"),
                invoice.text("PaymentMeans", "PayeeFinancialAccount", "Name"),
                invoice.text("PaymentMeans", "PaymentID"),
                invoice.text("PaymentTerms", "Note"));
    }

    private static InvoiceAsSent.Totals totals(UblNode invoice, @Nullable BigDecimal tax) {
        return new InvoiceAsSent.Totals(
                invoice.number("LegalMonetaryTotal", "LineExtensionAmount"),
                invoice.number("LegalMonetaryTotal", "TaxExclusiveAmount"),
                tax,
                invoice.number("LegalMonetaryTotal", "TaxInclusiveAmount"),
                invoice.number("LegalMonetaryTotal", "PrepaidAmount"),
                invoice.number("LegalMonetaryTotal", "PayableRoundingAmount"),
                invoice.number("LegalMonetaryTotal", "PayableAmount"));
    }

    private static InvoiceAsSent.Tax tax(UblNode subtotal) {
        return new InvoiceAsSent.Tax(
                subtotal.text("TaxCategory", "ID"),
                subtotal.number("TaxCategory", "Percent"),
                subtotal.number("TaxableAmount"),
                subtotal.number("TaxAmount"),
                subtotal.text("TaxCategory", "TaxExemptionReason"));
    }

    private static InvoiceAsSent.Line line(UblNode line, String quantity) {
        return new InvoiceAsSent.Line(
                line.required("ID"),
                line.find("Item").map(UblParts::item).orElse(DocumentItem.named("")),
                line.number(quantity),
                UblInvoiceReader.unit(line, quantity),
                line.number("Price", "PriceAmount"),
                line.number("Price", "BaseQuantity"),
                line.number("LineExtensionAmount"),
                line.number("Item", ITEM_TAX, "Percent"),
                extras(line),
                line.text("Note"),
                line.text("OrderLineReference", "LineID"));
    }

    private static List<InvoiceAsSent.Extra> extras(UblNode node) {
        return node.all("AllowanceCharge").stream()
                .flatMap(it -> extra(it).stream())
                .toList();
    }

    private static Optional<InvoiceAsSent.Extra> extra(UblNode node) {
        boolean charge = UblParts.isTrue(Objects.requireNonNullElse(node.text("ChargeIndicator"), ""));
        return Optional.ofNullable(node.number("Amount"))
                .map(amount -> new InvoiceAsSent.Extra(
                        charge,
                        amount,
                        node.number("MultiplierFactorNumeric"),
                        Optional.ofNullable(node.text("AllowanceChargeReason"))
                                .orElse(node.text("AllowanceChargeReasonCode"))));
    }

    static List<String> texts(UblNode node, String name) {
        return node.all(name).stream()
                .flatMap(it -> Stream.ofNullable(it.ownText()))
                .toList();
    }
}
