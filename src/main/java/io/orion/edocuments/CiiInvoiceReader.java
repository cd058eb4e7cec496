package io.orion.edocuments;

import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads invoices and credit notes in UN/CEFACT's Cross Industry Invoice, D16B. */
final class CiiInvoiceReader {

    private CiiInvoiceReader() {}

    static ElectronicInvoice read(UblNode root) {
        var document = required(root, "ExchangedDocument");
        var transaction = required(root, "SupplyChainTradeTransaction");
        var agreement = required(transaction, "ApplicableHeaderTradeAgreement");
        var settlement = required(transaction, "ApplicableHeaderTradeSettlement");
        var totals = required(settlement, "SpecifiedTradeSettlementHeaderMonetarySummation");
        var currency = UblInvoiceReader.currency(settlement, "InvoiceCurrencyCode");
        var issued = day(document, "IssueDateTime", "DateTimeString");
        if (issued == null) {
            throw new InvalidInput(document.path() + "/IssueDateTime", "is missing");
        }
        return new ElectronicInvoice(
                "381".equals(document.text("TypeCode")),
                document.required("ID"),
                issued,
                day(settlement, "SpecifiedTradePaymentTerms", "DueDateDateTime", "DateTimeString"),
                currency,
                agreement.text("BuyerOrderReferencedDocument", "IssuerAssignedID"),
                settlement.text("InvoiceReferencedDocument", "IssuerAssignedID"),
                party(required(agreement, "SellerTradeParty")),
                settlement.text("SpecifiedTradeSettlementPaymentMeans", "PayeePartyCreditorFinancialAccount", "IBANID"),
                orZero(totals.number("ChargeTotalAmount")).subtract(orZero(totals.number("AllowanceTotalAmount"))),
                totals.requiredNumber("TaxBasisTotalAmount"),
                tax(totals, currency.getCurrencyCode()),
                transaction.all("IncludedSupplyChainTradeLineItem").stream()
                        .map(CiiInvoiceReader::line)
                        .toList());
    }

    static UblNode required(UblNode node, String name) {
        return node.find(name).orElseThrow(() -> new InvalidInput(node.path() + "/" + name, "is missing"));
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    /** Dates are written in format 102: year, month, day without anything between. */
    static @Nullable LocalDate day(UblNode node, String... names) {
        var text = node.text(names);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new InvalidInput(node.path() + "/" + String.join("/", names), "is not a date of format 102: " + text);
        }
    }

    /** A second total may stand there in the seller's currency. */
    static BigDecimal tax(UblNode totals, String currency) {
        return totals.all("TaxTotalAmount").stream()
                .filter(amount -> Objects.requireNonNullElse(amount.attribute("currencyID"), currency)
                        .equals(currency))
                .findFirst()
                .map(UblNode::requiredNumber)
                .orElse(BigDecimal.ZERO);
    }

    static DocumentParty party(UblNode party) {
        var name = party.text("Name");
        return new DocumentParty(
                party.identifier("URIUniversalCommunication", "URIID"),
                Stream.concat(party.all("GlobalID").stream(), party.all("ID").stream())
                        .flatMap(id -> Stream.ofNullable(id.ownIdentifier()))
                        .toList(),
                Objects.requireNonNullElse(
                        party.text("SpecifiedLegalOrganization", "TradingBusinessName"),
                        Objects.requireNonNullElse(name, "")),
                name,
                vatId(party.all("SpecifiedTaxRegistration")),
                party.identifier("SpecifiedLegalOrganization", "ID"),
                party.map(CiiInvoiceReader::address, "PostalTradeAddress"),
                null);
    }

    private static PostalAddress address(UblNode address) {
        return new PostalAddress(
                address.text("LineOne"),
                address.text("LineTwo"),
                address.text("LineThree"),
                address.text("CityName"),
                address.text("PostcodeCode"),
                address.text("CountrySubDivisionName"),
                address.text("CountryID"));
    }

    static DocumentItem item(UblNode product) {
        return new DocumentItem(
                product.required("Name"),
                product.text("Description"),
                product.text("BuyerAssignedID"),
                product.text("SellerAssignedID"),
                product.identifier("GlobalID"),
                null);
    }

    private static @Nullable String vatId(List<UblNode> registrations) {
        return registrations.stream()
                .flatMap(registration -> registration.find("ID").stream())
                .filter(id -> "VA".equals(id.attribute("schemeID")))
                .findFirst()
                .map(UblNode::ownText)
                .orElse(null);
    }

    private static ElectronicInvoice.Line line(UblNode line) {
        var product = required(line, "SpecifiedTradeProduct");
        var settlement = required(line, "SpecifiedLineTradeSettlement");
        String[] quantity = {"SpecifiedLineTradeDelivery", "BilledQuantity"};
        String[] order = {"SpecifiedLineTradeAgreement", "BuyerOrderReferencedDocument"};
        return new ElectronicInvoice.Line(
                required(line, "AssociatedDocumentLineDocument").required("LineID"),
                line.requiredNumber(quantity),
                UblInvoiceReader.unit(line, quantity),
                settlement.requiredNumber("SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount"),
                item(product),
                orZero(settlement.number("ApplicableTradeTax", "RateApplicablePercent")),
                line.text(order[0], order[1], "IssuerAssignedID"),
                line.text(order[0], order[1], "LineID"));
    }
}
