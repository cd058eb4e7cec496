package io.orion.edocuments;

import io.orion.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import org.springframework.stereotype.Component;

/** Reads invoices that come as UBL 2.1 (Invoice, CreditNote) or CII D16B (CrossIndustryInvoice). */
@Component
public class ElectronicInvoiceReader {

    /** More than any invoice with its pictures needs. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /**
     * Reads what a person or a program needs of an invoice. What the schema and the rules say of it is the validator's.
     *
     * @throws InvalidInput naming the element that is missing or wrong; also for documents with a document type, or
     *     larger than {@value #LARGEST} bytes, or of another kind
     */
    public ElectronicInvoice read(byte[] xml) {
        var node = root(xml);
        var invoice = switch (node.path()) {
            case "Invoice" -> UblInvoiceReader.read(node, false);
            case "CreditNote" -> UblInvoiceReader.read(node, true);
            case "CrossIndustryInvoice" -> CiiInvoiceReader.read(node);
            default -> throw other(node);
        };
        if (invoice.lines().isEmpty()) {
            throw new InvalidInput(node.path(), "has no lines");
        }
        return invoice;
    }

    /**
     * Reads all that a person reads on it, as it was written.
     *
     * @throws InvalidInput as {@link #read}, where not even that can be read
     */
    public InvoiceAsSent readAsSent(byte[] xml) {
        var node = root(xml);
        return switch (node.path()) {
            case "Invoice" -> UblInvoiceAsSent.read(node, false);
            case "CreditNote" -> UblInvoiceAsSent.read(node, true);
            case "CrossIndustryInvoice" -> CiiInvoiceAsSent.read(node);
            default -> throw other(node);
        };
    }

    private static UblNode root(byte[] xml) {
        return UblNode.root(
                HardenedXml.read(new ByteArrayInputStream(xml), LARGEST, null).getDocumentElement());
    }

    private static InvalidInput other(UblNode node) {
        return new InvalidInput(
                node.path(), "is neither an Invoice nor a CreditNote (UBL) nor a CrossIndustryInvoice (CII)");
    }
}
