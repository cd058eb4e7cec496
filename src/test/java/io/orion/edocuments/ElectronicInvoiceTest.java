package io.orion.edocuments;

import static io.orion.edocuments.Documents.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.phive.peppol.PeppolValidation2026_05;
import io.orion.edocuments.UblInvoiceResponseWriter.InvoiceResponse;
import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices that others send, in both syntaxes of EN 16931, and what they are answered. */
class ElectronicInvoiceTest {

    private static final DocumentTax STANDARD = new DocumentTax("S", new BigDecimal("19"), null, null);

    private static final String CII = """
            <rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
              xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
              xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
             <rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter>
              <ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
             </rsm:ExchangedDocumentContext>
             <rsm:ExchangedDocument><ram:ID>R-17</ram:ID><ram:TypeCode>380</ram:TypeCode>
              <ram:IssueDateTime><udt:DateTimeString format="102">20261120</udt:DateTimeString></ram:IssueDateTime>
             </rsm:ExchangedDocument>
             <rsm:SupplyChainTradeTransaction>
              <ram:IncludedSupplyChainTradeLineItem>
               <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
               <ram:SpecifiedTradeProduct><ram:BuyerAssignedID>RT-1</ram:BuyerAssignedID><ram:Name>Router</ram:Name>
               </ram:SpecifiedTradeProduct>
               <ram:SpecifiedLineTradeAgreement>
                <ram:BuyerOrderReferencedDocument><ram:LineID>7</ram:LineID></ram:BuyerOrderReferencedDocument>
                <ram:NetPriceProductTradePrice><ram:ChargeAmount>10.00</ram:ChargeAmount>
                </ram:NetPriceProductTradePrice>
               </ram:SpecifiedLineTradeAgreement>
               <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="H87">5</ram:BilledQuantity>
               </ram:SpecifiedLineTradeDelivery>
               <ram:SpecifiedLineTradeSettlement>
                <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode>
                 <ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>
                <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>50.00</ram:LineTotalAmount>
                </ram:SpecifiedTradeSettlementLineMonetarySummation>
               </ram:SpecifiedLineTradeSettlement>
              </ram:IncludedSupplyChainTradeLineItem>
              <ram:ApplicableHeaderTradeAgreement>
               <ram:SellerTradeParty><ram:Name>Acme Ltd</ram:Name>
                <ram:PostalTradeAddress><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
                <ram:URIUniversalCommunication><ram:URIID schemeID="0088">4012345000009</ram:URIID>
                </ram:URIUniversalCommunication>
                <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE123456788</ram:ID></ram:SpecifiedTaxRegistration>
               </ram:SellerTradeParty>
               <ram:BuyerTradeParty><ram:Name>Orion Networks GmbH</ram:Name>
                <ram:PostalTradeAddress><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
               </ram:BuyerTradeParty>
               <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-2026-000001</ram:IssuerAssignedID>
               </ram:BuyerOrderReferencedDocument>
              </ram:ApplicableHeaderTradeAgreement>
              <ram:ApplicableHeaderTradeDelivery/>
              <ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
               <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode>
                <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE76999999990000000501</ram:IBANID>
                </ram:PayeePartyCreditorFinancialAccount></ram:SpecifiedTradeSettlementPaymentMeans>
               <ram:ApplicableTradeTax><ram:CalculatedAmount>9.50</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode>
                <ram:BasisAmount>50.00</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode>
                <ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>
               <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>
                <udt:DateTimeString format="102">20261220</udt:DateTimeString></ram:DueDateDateTime>
               </ram:SpecifiedTradePaymentTerms>
               <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>50.00</ram:LineTotalAmount>
                <ram:TaxBasisTotalAmount>50.00</ram:TaxBasisTotalAmount>
                <ram:TaxTotalAmount currencyID="EUR">9.50</ram:TaxTotalAmount>
                <ram:GrandTotalAmount>59.50</ram:GrandTotalAmount><ram:DuePayableAmount>59.50</ram:DuePayableAmount>
               </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
              </ram:ApplicableHeaderTradeSettlement>
             </rsm:SupplyChainTradeTransaction>
            </rsm:CrossIndustryInvoice>""";

    private final ElectronicInvoiceReader reader = new ElectronicInvoiceReader();
    private final InvoiceValidator validator = new InvoiceValidator();

    @Test
    void readsUblAsItWasWritten() {
        var written = Documents.invoice(Documents.line("1", "4", "25.00", STANDARD));
        var read = reader.read(new UblInvoiceWriter().write(written));
        assertThat(read.number()).isEqualTo("INV-2026-000001");
        assertThat(read.order()).isEqualTo("PO-77");
        assertThat(read.iban()).isEqualTo("DE75512108001245126199");
        assertThat(read.net()).isEqualByComparingTo("100");
        assertThat(read.tax()).isEqualByComparingTo("19");
        var line = read.lines().get(0);
        assertThat(line.quantity()).isEqualByComparingTo("4");
        assertThat(line.item().buyersId()).isEqualTo("B-1");
        assertThat(line.orderLine()).isEqualTo("1");
    }

    @Test
    void readsAndJudgesCii() {
        assertThat(validator.validate(CII.getBytes(StandardCharsets.UTF_8))).isEmpty();
        var read = reader.read(CII.getBytes(StandardCharsets.UTF_8));
        assertThat(read.creditNote()).isFalse();
        assertThat(read.issueDate()).isEqualTo("2026-11-20");
        assertThat(read.dueDate()).isEqualTo("2026-12-20");
        assertThat(read.order()).isEqualTo("PO-2026-000001");
        assertThat(read.seller().vatId()).isEqualTo("DE123456788");
        assertThat(read.seller().endpoint()).isEqualTo(new Identifier("0088", "4012345000009"));
        assertThat(read.tax()).isEqualByComparingTo("9.50");
        assertThat(read.lines().get(0).orderLine()).isEqualTo("7");
        assertThat(read.lines().get(0).item().buyersId()).isEqualTo("RT-1");
    }

    @Test
    void readsAllThatAPersonReadsOnUbl() {
        var written = Documents.invoice(Documents.line("1", "4", "25.00", STANDARD));
        var read = reader.readAsSent(new UblInvoiceWriter().write(written));
        assertThat(read.number()).isEqualTo(written.number());
        assertThat(read.seller().knownLegalName()).isEqualTo(written.seller().knownLegalName());
        assertThat(read.buyer().address()).isEqualTo(written.buyer().address());
        assertThat(read.payment().iban()).isEqualTo(written.payment().iban());
        assertThat(read.payment().terms()).isEqualTo(written.paymentTerms());
        assertThat(read.totals().payable())
                .isEqualByComparingTo(written.totals().payable().amount());
        assertThat(read.taxes()).hasSize(written.totals().taxes().size());
        var line = read.lines().get(0);
        assertThat(line.quantity()).isEqualByComparingTo("4");
        assertThat(line.price()).isEqualByComparingTo("25");
        assertThat(line.taxPercent()).isEqualByComparingTo("19");
        assertThat(line.net()).isEqualByComparingTo("100");
    }

    @Test
    void readsAllThatAPersonReadsOnCii() {
        var allowed = CII.replace("<ram:SpecifiedTradePaymentTerms>", """
                <ram:SpecifiedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator>
                </ram:ChargeIndicator><ram:ActualAmount>5.00</ram:ActualAmount><ram:Reason>Bonus</ram:Reason>
                </ram:SpecifiedTradeAllowanceCharge><ram:SpecifiedTradePaymentTerms>""");
        var read = reader.readAsSent(allowed.getBytes(StandardCharsets.UTF_8));
        assertThat(read.buyer().knownLegalName()).isEqualTo("Orion Networks GmbH");
        assertThat(read.seller().address().country()).isEqualTo("DE");
        assertThat(read.dueOn()).isEqualTo("2026-12-20");
        assertThat(read.extras())
                .containsExactly(new InvoiceAsSent.Extra(false, new BigDecimal("5.00"), null, "Bonus"));
        assertThat(read.taxes().get(0).taxable()).isEqualByComparingTo("50");
        assertThat(read.totals().payable()).isEqualByComparingTo("59.50");
        assertThat(read.lines().get(0).price()).isEqualByComparingTo("10");
        assertThat(read.lines().get(0).orderLine()).isEqualTo("7");
    }

    @Test
    void findsWhatIsWrongInCii() {
        var wrong = CII.replace("<ram:GrandTotalAmount>59.50", "<ram:GrandTotalAmount>60.50");
        assertThat(validator.validate(wrong.getBytes(StandardCharsets.UTF_8)))
                .extracting("rule")
                .contains("BR-CO-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Order/>",
                "<Invoice/>",
                "<CrossIndustryInvoice/>",
                "no XML",
                "<!DOCTYPE Invoice [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Invoice>&e;</Invoice>",
                "<!DOCTYPE Invoice [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><Invoice>&b;</Invoice>",
                "<Invoice xmlns:x=\"http://www.w3.org/2001/XInclude\"><x:include href=\"file:///etc/host\"/></Invoice>"
            })
    void refusesWhatIsNoInvoice(String xml) {
        assertThatThrownBy(() -> reader.read(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageNotContaining("localhost");
        assertThatThrownBy(() -> reader.readAsSent(xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesWhatIsHuge() {
        var huge = new byte[ElectronicInvoiceReader.LARGEST + 1];
        Arrays.fill(huge, (byte) ' ');
        assertThatThrownBy(() -> reader.read(huge)).hasMessageContaining("is larger than");
    }

    @Test
    void namesTheNumberThatIsNone() {
        var wrong = CII.replace(">9.50<", ">nine<");
        assertThatThrownBy(() -> reader.read(wrong.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("TaxTotalAmount")
                .hasMessageContaining("nine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RE LEG NIN",
                "UQ PRI CNP",
                "UQ QTY CNP",
                "UQ ITM CNP",
                "RE OTH NOA",
                "RE UNR NIN",
                "RE FIN NIN",
                "RE REF NIN"
            })
    void answersPassTheRulesOfPeppol(String codes) {
        var parts = codes.split(" ");
        var xml = new UblInvoiceResponseWriter()
                .write(new InvoiceResponse(
                        "SI-2026-000001-R1",
                        DAY,
                        parts[0],
                        parts[1],
                        parts[2],
                        "BR-CO-15: the sum is wrong",
                        "R-17",
                        DAY,
                        "380",
                        Documents.BUYER,
                        Documents.SELLER));
        assertThat(PeppolRules.check(xml, PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_MESSAGE_RESPONSE_V3))
                .isEmpty();
    }
}
