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
        var root =
                HardenedXml.read(new ByteArrayInputStream(xml), LARGEST, null).getDocumentElement();
        var node = UblNode.root(root);
        var invoice = switch (node.path()) {
            case "Invoice" -> UblInvoiceReader.read(node, false);
            case "CreditNote" -> UblInvoiceReader.read(node, true);
            case "CrossIndustryInvoice" -> CiiInvoiceReader.read(node);
            default ->
                throw new InvalidInput(
                        node.path(), "is neither an Invoice nor a CreditNote (UBL) nor a CrossIndustryInvoice (CII)");
        };
        if (invoice.lines().isEmpty()) {
            throw new InvalidInput(node.path(), "has no lines");
        }
        return invoice;
    }
}
