package io.orion.procuretopay;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes invoices of suppliers as UBL in few words; all at 19 %. */
public final class InvoiceXml {

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";

    private final String number;
    private final List<String[]> lines = new ArrayList<>();
    private String seller;
    private String vatId = "DE123456788";
    private String currency = "EUR";
    private String issued = "2026-11-20";
    private String order = "";
    private String iban = "DE76999999990000000501";
    private @Nullable String credits;
    private BigDecimal charge = BigDecimal.ZERO;

    public InvoiceXml(String supplier, String number) {
        this.seller = supplier + " Ltd";
        this.number = number;
    }

    public InvoiceXml seller(String name, String vat) {
        seller = name;
        vatId = vat;
        return this;
    }

    public InvoiceXml order(String number) {
        order = number;
        return this;
    }

    InvoiceXml currency(String code) {
        currency = code;
        return this;
    }

    InvoiceXml issued(String day) {
        issued = day;
        return this;
    }

    public InvoiceXml iban(String written) {
        iban = written;
        return this;
    }

    InvoiceXml charge(String amount) {
        charge = new BigDecimal(amount);
        return this;
    }

    InvoiceXml credits(String invoice) {
        credits = invoice;
        return this;
    }

    public InvoiceXml line(String sku, String quantity, String price) {
        lines.add(new String[] {sku, quantity, price});
        return this;
    }

    private static BigDecimal net(String[] line) {
        return cents(new BigDecimal(line[1]).multiply(new BigDecimal(line[2])));
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_UP);
    }

    public byte[] write() {
        String root = credits == null ? "Invoice" : "CreditNote";
        var goods = lines.stream().map(InvoiceXml::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var net = goods.add(charge);
        var tax = cents(net.multiply(new BigDecimal("0.19")));
        var xml = new StringBuilder("<" + root + " xmlns=\"" + UBL + root + "-2\" xmlns:cac=\"" + UBL
                + "CommonAggregateComponents-2\" xmlns:cbc=\"" + UBL + "CommonBasicComponents-2\">");
        value(xml, "CustomizationID", "urn:cen.eu:en16931:2017");
        value(xml, "ID", number);
        value(xml, "IssueDate", issued);
        if (credits == null) {
            value(xml, "DueDate", "2026-12-20");
        }
        value(xml, root + "TypeCode", credits == null ? "380" : "381");
        value(xml, "DocumentCurrencyCode", "EUR");
        references(xml);
        parties(xml);
        group(
                xml,
                "PaymentMeans",
                tag("PaymentMeansCode", "58") + "<cac:PayeeFinancialAccount>" + tag("ID", iban)
                        + "</cac:PayeeFinancialAccount>");
        totals(xml, goods, net, tax);
        int line = 0;
        for (var each : lines) {
            line(xml, ++line, each, credits == null ? "Invoice" : "CreditNote");
        }
        return xml.append("</" + root + ">").toString().replace("EUR", currency).getBytes(StandardCharsets.UTF_8);
    }

    private void references(StringBuilder xml) {
        if (!order.isEmpty()) {
            group(xml, "OrderReference", tag("ID", order));
        }
        if (credits != null) {
            group(
                    xml,
                    "BillingReference",
                    "<cac:InvoiceDocumentReference>" + tag("ID", credits) + "</cac:InvoiceDocumentReference>");
        }
    }

    private void parties(StringBuilder xml) {
        group(
                xml,
                "AccountingSupplierParty",
                "<cac:Party><cbc:EndpointID schemeID=\"0088\">4012345000009"
                        + "</cbc:EndpointID>" + address() + vat(vatId)
                        + "<cac:PartyLegalEntity>" + tag("RegistrationName", seller)
                        + "</cac:PartyLegalEntity></cac:Party>");
        group(
                xml,
                "AccountingCustomerParty",
                "<cac:Party>" + address() + "<cac:PartyLegalEntity>" + tag("RegistrationName", "Orion Networks GmbH")
                        + "</cac:PartyLegalEntity></cac:Party>");
    }

    private static String address() {
        return "<cac:PostalAddress>" + tag("CityName", "Springfield") + "<cac:Country>"
                + tag("IdentificationCode", "DE") + "</cac:Country></cac:PostalAddress>";
    }

    private static String vat(String id) {
        return "<cac:PartyTaxScheme>" + tag("CompanyID", id) + "<cac:TaxScheme>" + tag("ID", "VAT")
                + "</cac:TaxScheme></cac:PartyTaxScheme>";
    }

    private void totals(StringBuilder xml, BigDecimal goods, BigDecimal net, BigDecimal tax) {
        if (charge.signum() > 0) {
            group(
                    xml,
                    "AllowanceCharge",
                    tag("ChargeIndicator", "true")
                            + tag("AllowanceChargeReason", "Freight")
                            + amount("Amount", charge)
                            + category("TaxCategory"));
        }
        group(
                xml,
                "TaxTotal",
                amount("TaxAmount", tax) + "<cac:TaxSubtotal>" + amount("TaxableAmount", net) + amount("TaxAmount", tax)
                        + category("TaxCategory") + "</cac:TaxSubtotal>");
        group(
                xml,
                "LegalMonetaryTotal",
                amount("LineExtensionAmount", goods)
                        + amount("TaxExclusiveAmount", net)
                        + amount("TaxInclusiveAmount", net.add(tax))
                        + (charge.signum() > 0 ? amount("ChargeTotalAmount", charge) : "")
                        + amount("PayableAmount", net.add(tax)));
    }

    private static void line(StringBuilder xml, int number, String[] line, String kind) {
        String quantity = kind.equals("Invoice") ? "InvoicedQuantity" : "CreditedQuantity";
        group(
                xml,
                kind + "Line",
                tag("ID", Integer.toString(number)) + "<cbc:" + quantity + " unitCode=\"H87\">"
                        + line[1] + "</cbc:" + quantity + ">" + amount("LineExtensionAmount", net(line))
                        + "<cac:Item>" + tag("Name", "Product " + line[0])
                        + "<cac:BuyersItemIdentification>" + tag("ID", line[0]) + "</cac:BuyersItemIdentification>"
                        + category("ClassifiedTaxCategory") + "</cac:Item><cac:Price>"
                        + amount("PriceAmount", new BigDecimal(line[2])) + "</cac:Price>");
    }

    private static String category(String name) {
        return "<cac:" + name + ">" + tag("ID", "S") + tag("Percent", "19") + "<cac:TaxScheme>" + tag("ID", "VAT")
                + "</cac:TaxScheme></cac:" + name + ">";
    }

    private static String amount(String name, BigDecimal amount) {
        return "<cbc:" + name + " currencyID=\"EUR\">" + amount.toPlainString() + "</cbc:" + name + ">";
    }

    private static String tag(String name, String value) {
        return "<cbc:" + name + ">" + value + "</cbc:" + name + ">";
    }

    private static void value(StringBuilder xml, String name, String value) {
        xml.append(tag(name, value));
    }

    private static void group(StringBuilder xml, String name, String content) {
        xml.append("<cac:")
                .append(name)
                .append('>')
                .append(content)
                .append("</cac:")
                .append(name)
                .append('>');
    }
}
