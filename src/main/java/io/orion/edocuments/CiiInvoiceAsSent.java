package io.orion.edocuments;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what people read on a Cross Industry Invoice, D16B. */
final class CiiInvoiceAsSent {

    private static final String ACCOUNT = "PayeePartyCreditorFinancialAccount";
    private static final String DAY = "DateTimeString";

    private final UblNode document;
    private final UblNode transaction;
    private final UblNode agreement;
    private final UblNode settlement;
    private final @Nullable String currency;

    private CiiInvoiceAsSent(UblNode root) {
        document = CiiInvoiceReader.required(root, "ExchangedDocument");
        transaction = CiiInvoiceReader.required(root, "SupplyChainTradeTransaction");
        agreement = CiiInvoiceReader.required(transaction, "ApplicableHeaderTradeAgreement");
        settlement = CiiInvoiceReader.required(transaction, "ApplicableHeaderTradeSettlement");
        currency = settlement.text("InvoiceCurrencyCode");
    }

    static InvoiceAsSent read(UblNode root) {
        return new CiiInvoiceAsSent(root).read();
    }

    private InvoiceAsSent read() {
        String delivery = "ApplicableHeaderTradeDelivery";
        return new InvoiceAsSent(
                "381".equals(document.text("TypeCode")),
                document.required("ID"),
                CiiInvoiceReader.day(document, "IssueDateTime", DAY),
                CiiInvoiceReader.day(settlement, "SpecifiedTradePaymentTerms", "DueDateDateTime", DAY),
                CiiInvoiceReader.day(
                        transaction, delivery, "ActualDeliverySupplyChainEvent", "OccurrenceDateTime", DAY),
                currency,
                agreement.text("BuyerReference"),
                agreement.text("BuyerOrderReferencedDocument", "IssuerAssignedID"),
                agreement.text("SellerOrderReferencedDocument", "IssuerAssignedID"),
                transaction.text(delivery, "DespatchAdviceReferencedDocument", "IssuerAssignedID"),
                settlement.text("InvoiceReferencedDocument", "IssuerAssignedID"),
                agreement.map(CiiInvoiceReader::party, "SellerTradeParty"),
                agreement.map(CiiInvoiceReader::party, "BuyerTradeParty"),
                settlement.text("PayeeTradeParty", "Name"),
                payment(),
                document.all("IncludedNote").stream()
                        .flatMap(note -> UblInvoiceAsSent.texts(note, "Content").stream())
                        .toList(),
                extras(settlement),
                settlement.all("ApplicableTradeTax").stream()
                        .map(CiiInvoiceAsSent::tax)
                        .toList(),
                totals(),
                transaction.all("IncludedSupplyChainTradeLineItem").stream()
                        .map(CiiInvoiceAsSent::line)
                        .toList());
    }

    private InvoiceAsSent.Payment payment() {
        String means = "SpecifiedTradeSettlementPaymentMeans";
        return new InvoiceAsSent.Payment(
                settlement.text(means, ACCOUNT, "IBANID"),
                settlement.text(means, "PayeeSpecifiedCreditorFinancialInstitution", "BICID"),
                settlement.text(means, ACCOUNT, "AccountName"),
                settlement.text("PaymentReference"),
                settlement.text("SpecifiedTradePaymentTerms", "Description"));
    }

    private InvoiceAsSent.Totals totals() {
        var sums = CiiInvoiceReader.required(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation");
        return new InvoiceAsSent.Totals(
                sums.number("LineTotalAmount"),
                sums.number("TaxBasisTotalAmount"),
                currency == null ? null : CiiInvoiceReader.tax(sums, currency),
                sums.number("GrandTotalAmount"),
                sums.number("TotalPrepaidAmount"),
                sums.number("RoundingAmount"),
                sums.number("DuePayableAmount"));
    }

    private static InvoiceAsSent.Tax tax(UblNode tax) {
        return new InvoiceAsSent.Tax(
                tax.text("CategoryCode"),
                tax.number("RateApplicablePercent"),
                tax.number("BasisAmount"),
                tax.number("CalculatedAmount"),
                tax.text("ExemptionReason"));
    }

    private static InvoiceAsSent.Line line(UblNode line) {
        String[] quantity = {"SpecifiedLineTradeDelivery", "BilledQuantity"};
        String[] price = {"SpecifiedLineTradeAgreement", "NetPriceProductTradePrice"};
        var settled = CiiInvoiceReader.required(line, "SpecifiedLineTradeSettlement");
        return new InvoiceAsSent.Line(
                Objects.requireNonNullElse(line.text("AssociatedDocumentLineDocument", "LineID"), ""),
                line.find("SpecifiedTradeProduct").map(CiiInvoiceReader::item).orElse(DocumentItem.named("")),
                line.number(quantity),
                UblInvoiceReader.unit(line, quantity),
                line.number(price[0], price[1], "ChargeAmount"),
                line.number(price[0], price[1], "BasisQuantity"),
                settled.number("SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount"),
                settled.number("ApplicableTradeTax", "RateApplicablePercent"),
                extras(settled),
                line.text("AssociatedDocumentLineDocument", "IncludedNote", "Content"),
                line.text("SpecifiedLineTradeAgreement", "BuyerOrderReferencedDocument", "LineID"));
    }

    private static List<InvoiceAsSent.Extra> extras(UblNode node) {
        return node.all("SpecifiedTradeAllowanceCharge").stream()
                .flatMap(it -> extra(it).stream())
                .toList();
    }

    private static Optional<InvoiceAsSent.Extra> extra(UblNode node) {
        var written = Objects.requireNonNullElse(node.text("ChargeIndicator", "Indicator"), "");
        @Nullable BigDecimal amount = node.number("ActualAmount");
        return Optional.ofNullable(amount)
                .map(it -> new InvoiceAsSent.Extra(
                        UblParts.isTrue(written),
                        it,
                        node.number("CalculationPercent"),
                        Optional.ofNullable(node.text("Reason")).orElse(node.text("ReasonCode"))));
    }
}
