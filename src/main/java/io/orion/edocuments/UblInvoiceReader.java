package io.orion.edocuments;

import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads invoices and credit notes in UBL 2.1. */
final class UblInvoiceReader {

    private UblInvoiceReader() {}

    static ElectronicInvoice read(UblNode invoice, boolean creditNote) {
        var currency = currency(invoice, "DocumentCurrencyCode");
        return new ElectronicInvoice(
                creditNote || "381".equals(invoice.text("InvoiceTypeCode")),
                invoice.required("ID"),
                day(invoice, "IssueDate"),
                Optional.ofNullable(invoice.date("DueDate")).orElse(invoice.date("PaymentMeans", "PaymentDueDate")),
                currency,
                invoice.text("OrderReference", "ID"),
                invoice.text("BillingReference", "InvoiceDocumentReference", "ID"),
                invoice.find("AccountingSupplierParty", "Party")
                        .map(UblParts::party)
                        .orElseThrow(() ->
                                new InvalidInput(invoice.path() + "/AccountingSupplierParty/Party", "is missing")),
                invoice.text("PaymentMeans", "PayeeFinancialAccount", "ID"),
                charges(invoice),
                invoice.requiredNumber("LegalMonetaryTotal", "TaxExclusiveAmount"),
                tax(invoice, currency),
                invoice.all(creditNote ? "CreditNoteLine" : "InvoiceLine").stream()
                        .map(line -> line(line, creditNote ? "CreditedQuantity" : "InvoicedQuantity"))
                        .toList());
    }

    static LocalDate day(UblNode document, String... names) {
        var day = document.date(names);
        if (day == null) {
            throw new InvalidInput(document.path() + "/" + String.join("/", names), "is missing");
        }
        return day;
    }

    static Currency currency(UblNode document, String... names) {
        try {
            return Currency.getInstance(Objects.requireNonNullElse(document.text(names), ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(
                    document.path() + "/" + String.join("/", names), "is missing, or no currency of ISO 4217");
        }
    }

    private static BigDecimal charges(UblNode invoice) {
        return invoice.all("AllowanceCharge").stream()
                .map(UblParts::allowanceCharge)
                .map(each -> each.charge() ? each.amount() : each.amount().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A second total may stand there in the seller's currency. */
    private static BigDecimal tax(UblNode invoice, Currency currency) {
        return invoice.all("TaxTotal").stream()
                .flatMap(total -> total.find("TaxAmount").stream())
                .filter(amount -> currency.getCurrencyCode().equals(amount.attribute("currencyID")))
                .findFirst()
                .map(UblNode::requiredNumber)
                .orElse(BigDecimal.ZERO);
    }

    private static ElectronicInvoice.Line line(UblNode line, String quantity) {
        var item = line.find("Item").orElseThrow(() -> new InvalidInput(line.path() + "/Item", "is missing"));
        var percent = item.number("ClassifiedTaxCategory", "Percent");
        return new ElectronicInvoice.Line(
                line.required("ID"),
                line.requiredNumber(quantity),
                unit(line, quantity),
                line.requiredNumber("LineExtensionAmount"),
                UblParts.item(item),
                percent == null ? BigDecimal.ZERO : percent,
                line.text("OrderLineReference", "OrderReference", "ID"),
                line.text("OrderLineReference", "LineID"));
    }

    static @Nullable String unit(UblNode line, String... quantity) {
        return line.find(quantity).map(it -> it.attribute("unitCode")).orElse(null);
    }
}
