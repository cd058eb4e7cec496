package io.orion.edocuments;

import io.orion.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes invoices and credit notes as Peppol BIS Billing 3 wants them, in UBL 2.1 and UTF-8. */
@Component
public class UblInvoiceWriter {

    static final String CUSTOMIZATION = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";
    static final String PROFILE = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0";
    private static final String CREDIT_TRANSFER = "30";
    private static final String SEPA_CREDIT_TRANSFER = "58";

    public byte[] write(InvoiceDocument document) {
        boolean invoice = document.kind() == InvoiceDocument.Kind.INVOICE;
        var totals = document.totals();
        return UblXml.document(invoice ? "Invoice" : "CreditNote", xml -> {
            head(xml, document);
            references(xml, document);
            xml.group(
                            "AccountingSupplierParty",
                            it -> it.group("Party", party -> UblPartsWriter.party(party, document.seller())))
                    .group(
                            "AccountingCustomerParty",
                            it -> it.group("Party", party -> UblPartsWriter.party(party, document.buyer())));
            delivery(xml, document.deliverTo());
            payment(xml, document);
            document.allowancesAndCharges()
                    .forEach(each -> UblPartsWriter.allowanceCharge(xml, each, document.currency()));
            taxes(xml, totals);
            amounts(xml, document, totals);
            document.lines().forEach(line -> line(xml, document, line));
        });
    }

    private static void head(UblXml xml, InvoiceDocument document) {
        boolean invoice = document.kind() == InvoiceDocument.Kind.INVOICE;
        xml.value("CustomizationID", CUSTOMIZATION)
                .value("ProfileID", PROFILE)
                .value("ID", document.number())
                .value("IssueDate", document.issueDate());
        if (invoice) {
            xml.value("DueDate", document.dueDate());
        }
        xml.value(
                        invoice ? "InvoiceTypeCode" : "CreditNoteTypeCode",
                        document.kind().code())
                .value("Note", document.note())
                .value("DocumentCurrencyCode", document.currency().getCurrencyCode())
                .value("BuyerReference", document.buyerReference());
    }

    /** UBL knows our order number only next to the buyer's; EN 16931 lets a document without the latter say NA. */
    private static void references(UblXml xml, InvoiceDocument document) {
        if (document.order() != null || document.salesOrder() != null) {
            xml.group(
                    "OrderReference",
                    it -> it.value("ID", document.order() == null ? "NA" : document.order())
                            .value("SalesOrderID", document.salesOrder()));
        }
        var preceding = document.preceding();
        if (preceding != null) {
            xml.group(
                    "BillingReference",
                    it -> it.group(
                            "InvoiceDocumentReference",
                            reference -> reference
                                    .value("ID", preceding.number())
                                    .value("IssueDate", preceding.issueDate())));
        }
        if (document.despatchAdvice() != null) {
            xml.group("DespatchDocumentReference", it -> it.value("ID", document.despatchAdvice()));
        }
    }

    private static void delivery(UblXml xml, InvoiceDocument.@Nullable DeliverTo deliverTo) {
        if (deliverTo == null) {
            return;
        }
        xml.group("Delivery", it -> {
            it.value("ActualDeliveryDate", deliverTo.actualDate());
            if (deliverTo.address() != null) {
                it.group(
                        "DeliveryLocation",
                        location -> UblPartsWriter.address(location, "Address", deliverTo.address()));
            }
            if (deliverTo.name() != null) {
                it.group(
                        "DeliveryParty",
                        party -> party.group("PartyName", name -> name.value("Name", deliverTo.name())));
            }
        });
    }

    private static void payment(UblXml xml, InvoiceDocument document) {
        var payment = document.payment();
        if (payment != null) {
            boolean sepa = document.currency().getCurrencyCode().equals("EUR");
            xml.group("PaymentMeans", it -> {
                it.value("PaymentMeansCode", sepa ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER);
                if (document.kind() == InvoiceDocument.Kind.CREDIT_NOTE) {
                    it.value("PaymentDueDate", document.dueDate());
                }
                it.value("PaymentID", payment.reference()).group("PayeeFinancialAccount", account -> {
                    account.value("ID", payment.iban()).value("Name", payment.accountName());
                    if (payment.bic() != null) {
                        account.group("FinancialInstitutionBranch", bank -> bank.value("ID", payment.bic()));
                    }
                });
            });
        }
        if (document.paymentTerms() != null) {
            xml.group("PaymentTerms", it -> it.value("Note", document.paymentTerms()));
        }
    }

    private static void taxes(UblXml xml, InvoiceTotals totals) {
        xml.group("TaxTotal", total -> {
            amount(total, "TaxAmount", totals.tax());
            totals.taxes()
                    .forEach(tax -> total.group("TaxSubtotal", it -> {
                        amount(it, "TaxableAmount", tax.taxable());
                        amount(it, "TaxAmount", tax.tax());
                        UblPartsWriter.taxCategory(it, "TaxCategory", tax.category(), true);
                    }));
        });
    }

    private static void amounts(UblXml xml, InvoiceDocument document, InvoiceTotals totals) {
        xml.group("LegalMonetaryTotal", it -> {
            amount(it, "LineExtensionAmount", totals.lines());
            amount(it, "TaxExclusiveAmount", totals.net());
            amount(it, "TaxInclusiveAmount", totals.gross());
            if (document.allowancesAndCharges().stream().anyMatch(each -> !each.charge())) {
                amount(it, "AllowanceTotalAmount", totals.allowances());
            }
            if (document.allowancesAndCharges().stream().anyMatch(AllowanceCharge::charge)) {
                amount(it, "ChargeTotalAmount", totals.charges());
            }
            if (!totals.prepaid().isZero()) {
                amount(it, "PrepaidAmount", totals.prepaid());
            }
            amount(it, "PayableAmount", totals.payable());
        });
    }

    private static void line(UblXml xml, InvoiceDocument document, InvoiceDocument.Line line) {
        boolean invoice = document.kind() == InvoiceDocument.Kind.INVOICE;
        xml.group(invoice ? "InvoiceLine" : "CreditNoteLine", it -> {
            it.value("ID", line.id())
                    .value("Note", line.note())
                    .quantity(invoice ? "InvoicedQuantity" : "CreditedQuantity", line.quantity(), line.unit());
            amount(it, "LineExtensionAmount", line.net(document.currency()));
            if (line.orderLine() != null) {
                it.group("OrderLineReference", reference -> reference.value("LineID", line.orderLine()));
            }
            line.allowancesAndCharges().forEach(each -> UblPartsWriter.allowanceCharge(it, each, document.currency()));
            UblPartsWriter.item(it, line.item().taxed(line.tax()), true, List.of());
            it.group("Price", price -> {
                price.amount("PriceAmount", line.price(), document.currency());
                price.quantity("BaseQuantity", line.priceBaseQuantity(), line.unit());
            });
        });
    }

    private static void amount(UblXml xml, String name, Money amount) {
        xml.amount(name, amount.amount(), amount.currency());
    }
}
