package io.orion.edocuments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a buyer says to an invoice: UBL 2.1 ApplicationResponse, Peppol BIS Invoice Response 3. */
@Component
public class UblInvoiceResponseWriter {

    static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:invoice_response:3";
    static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:invoice_response:3";

    /**
     * An answer to an invoice.
     *
     * @param code UNCL4343, as the response's code list has it: {@code UQ} under query, {@code RE} rejected
     * @param reason OPStatusReason, such as {@code PRI}
     * @param action OPStatusAction, such as {@code CNP}: what the seller should do
     * @param documentType UNCL1001: 380 invoice, 381 credit note
     */
    public record InvoiceResponse(
            String number,
            LocalDate issueDate,
            String code,
            String reason,
            String action,
            @Nullable String note,
            String invoice,
            LocalDate invoiceDate,
            String documentType,
            DocumentParty buyer,
            DocumentParty seller) {}

    public byte[] write(InvoiceResponse response) {
        return UblXml.document(
                "ApplicationResponse",
                xml -> xml.value("CustomizationID", CUSTOMIZATION)
                        .value("ProfileID", PROFILE)
                        .value("ID", response.number())
                        .value("IssueDate", response.issueDate())
                        .group("SenderParty", it -> party(it, response.buyer()))
                        .group("ReceiverParty", it -> party(it, response.seller()))
                        .group("DocumentResponse", it -> document(it, response)));
    }

    private static void party(UblXml xml, DocumentParty party) {
        xml.identifier("EndpointID", party.endpoint())
                .group("PartyLegalEntity", it -> it.value("RegistrationName", party.knownLegalName()));
    }

    private static void document(UblXml xml, InvoiceResponse response) {
        xml.group(
                        "Response",
                        it -> it.value("ResponseCode", response.code())
                                .group(
                                        "Status",
                                        status -> status.value(
                                                        "StatusReasonCode",
                                                        response.reason(),
                                                        "listID",
                                                        "OPStatusReason")
                                                .value("StatusReason", response.note()))
                                .group(
                                        "Status",
                                        status -> status.value(
                                                "StatusReasonCode", response.action(), "listID", "OPStatusAction")))
                .group(
                        "DocumentReference",
                        it -> it.value("ID", response.invoice())
                                .value("IssueDate", response.invoiceDate())
                                .value("DocumentTypeCode", response.documentType()));
    }
}
