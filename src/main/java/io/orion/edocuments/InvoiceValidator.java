package io.orion.edocuments;

import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation2026_05;
import com.helger.phive.xml.source.IValidationSourceXML;
import io.orion.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Judges invoices by the official rules of EN 16931 for UBL and CII: the schema, then the published Schematron, release
 * 1.3.16.
 */
@Component
public class InvoiceValidator {

    private static final int LARGEST_DOCUMENT = 20 * 1024 * 1024;

    /** Compiling the rules takes seconds, so it waits for the first document. */
    private static final class Rules {

        static final PhiveRules EN_16931 = load();

        private static PhiveRules load() {
            var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
            EN16931Validation.initEN16931(registry);
            return new PhiveRules(registry);
        }
    }

    /**
     * Returns what the rules find in an invoice or credit note of UBL or CII; empty when it is valid without a remark.
     *
     * @throws InvalidInput when it is no readable XML, or neither an invoice nor a credit note
     */
    public List<Finding> validate(byte[] xml) {
        return byNorm(read(xml));
    }

    /**
     * The same by the rules that the document says it keeps: those of Peppol BIS Billing 3, which hold the norm's,
     * where it is customized so; else those of the norm.
     *
     * @throws InvalidInput as {@link #validate}
     */
    public List<Finding> validateAsClaimed(byte[] xml) {
        var document = read(xml);
        var root = document.getDocumentElement();
        var claim = root.getElementsByTagNameNS(UblXml.BASIC, "CustomizationID").item(0);
        boolean peppol = claim != null && claim.getTextContent().strip().equals(UblInvoiceWriter.CUSTOMIZATION);
        if (peppol && root.getLocalName().equals("Invoice")) {
            return PeppolRules.check(document, PeppolValidation2026_05.VID_OPENPEPPOL_INVOICE_UBL_V3);
        }
        if (peppol && root.getLocalName().equals("CreditNote")) {
            return PeppolRules.check(document, PeppolValidation2026_05.VID_OPENPEPPOL_CREDIT_NOTE_UBL_V3);
        }
        return byNorm(document);
    }

    private static Document read(byte[] xml) {
        return HardenedXml.read(new ByteArrayInputStream(xml), LARGEST_DOCUMENT, null);
    }

    private static List<Finding> byNorm(Document document) {
        var root = document.getDocumentElement().getLocalName();
        var rules = switch (root) {
            case "Invoice" -> EN16931Validation.VID_UBL_INVOICE_1316;
            case "CreditNote" -> EN16931Validation.VID_UBL_CREDIT_NOTE_1316;
            case "CrossIndustryInvoice" -> EN16931Validation.VID_CII_1316;
            default ->
                throw new InvalidInput(root, "is neither an Invoice nor a CreditNote nor a CrossIndustryInvoice");
        };
        return Rules.EN_16931.check(document, rules);
    }
}
