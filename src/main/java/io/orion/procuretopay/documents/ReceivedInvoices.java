package io.orion.procuretopay.documents;

import io.orion.edocuments.DocumentParty;
import io.orion.edocuments.ElectronicInvoice;
import io.orion.edocuments.ElectronicInvoiceReader;
import io.orion.edocuments.Finding;
import io.orion.edocuments.InvoiceValidator;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.procuretopay.SupplierInvoiceRequest;
import io.orion.procuretopay.SupplierInvoicing;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes invoices in that come as files: reads, judges and hands them in, in the one form in which all are taken. */
@Component
public class ReceivedInvoices {

    private static final int DECIMALS = 4;
    private static final int FINDINGS = 50;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final ElectronicInvoiceReader reader;
    private final InvoiceValidator validator;
    private final SupplierInvoicing invoicing;

    ReceivedInvoices(ElectronicInvoiceReader reader, InvoiceValidator validator, SupplierInvoicing invoicing) {
        this.reader = reader;
        this.validator = validator;
        this.invoicing = invoicing;
    }

    /** Takes an invoice in as XML; see {@link SupplierInvoicing#receive}. */
    public String receive(InputStream in, Actor by) {
        try {
            return receive(in.readNBytes(ElectronicInvoiceReader.LARGEST + 1), by);
        } catch (IOException e) {
            throw new InvalidInput("document", "cannot be read to its end");
        }
    }

    public String receive(byte[] xml, Actor by) {
        var invoice = reader.read(xml);
        var findings = validator.validateAsClaimed(xml).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .limit(FINDINGS)
                .map(finding -> finding.rule() + " " + finding.location() + ": " + finding.text())
                .collect(Collectors.joining("\n"));
        var file = new SupplierInvoicing.InvoiceFile(
                "invoice.xml", "application/xml", xml, findings.isEmpty() ? null : findings);
        return invoicing.receive(request(invoice), file, by);
    }

    /** Takes what a person keyed, with the paper where there is one. */
    public String key(SupplierInvoiceRequest keyed, Actor by) {
        if (keyed.supplier() == null) {
            throw new InvalidInput("supplier", "is missing; say whose invoice it is");
        }
        var pdf = keyed.pdf();
        var file = pdf == null
                ? null
                : new SupplierInvoicing.InvoiceFile("invoice.pdf", "application/pdf", paper(pdf), null);
        return invoicing.receive(keyed, file, by);
    }

    private static byte[] paper(byte[] pdf) {
        if (pdf.length > ElectronicInvoiceReader.LARGEST) {
            throw new InvalidInput("pdf", "is larger than " + ElectronicInvoiceReader.LARGEST + " bytes");
        }
        for (int i = 0; i < PDF.length; i++) {
            if (pdf.length <= i || pdf[i] != PDF[i]) {
                throw new InvalidInput("pdf", "is no PDF");
            }
        }
        return pdf;
    }

    /** An invoice over less than nothing is a credit note, and the other way round. */
    private static SupplierInvoiceRequest request(ElectronicInvoice invoice) {
        boolean negative = invoice.net().signum() < 0;
        var sign = negative ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return new SupplierInvoiceRequest(
                invoice.creditNote() != negative,
                invoice.number(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.currency().getCurrencyCode(),
                null,
                seller(invoice.seller()),
                invoice.order(),
                invoice.preceding(),
                invoice.iban(),
                invoice.charges().multiply(sign),
                invoice.tax().multiply(sign),
                lines(invoice.lines(), sign),
                null);
    }

    private static SupplierInvoiceRequest.Seller seller(DocumentParty seller) {
        var endpoint = seller.endpoint();
        var companyId = seller.companyId();
        return new SupplierInvoiceRequest.Seller(
                seller.knownLegalName(),
                seller.vatId(),
                companyId == null ? null : companyId.value(),
                endpoint == null ? null : endpoint.scheme(),
                endpoint == null ? null : endpoint.value());
    }

    private static List<SupplierInvoiceRequest.Line> lines(List<ElectronicInvoice.Line> lines, BigDecimal sign) {
        return lines.stream()
                .map(line -> new SupplierInvoiceRequest.Line(
                        line.id(),
                        line.item().name(),
                        line.item().buyersId(),
                        line.item().sellersId(),
                        rounded(line.quantity().multiply(sign)),
                        line.unit(),
                        line.net().multiply(sign),
                        line.taxPercent(),
                        line.order(),
                        line.orderLine()))
                .toList();
    }

    private static BigDecimal rounded(BigDecimal quantity) {
        return quantity.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
