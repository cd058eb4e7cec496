package io.orion.procuretopay.documents;

import io.orion.edocuments.DocumentParty;
import io.orion.edocuments.Identifier;
import io.orion.edocuments.MasterParties;
import io.orion.edocuments.UblInvoiceResponseWriter;
import io.orion.edocuments.UblInvoiceResponseWriter.InvoiceResponse;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.procuretopay.domain.InvoicePapers;
import io.orion.procuretopay.domain.SupplierInvoice;
import io.orion.procuretopay.domain.SupplierInvoices;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what suppliers are told about their invoices. */
@Component
class InvoiceResponses implements OutboundWriter {

    private final InvoicePapers papers;
    private final SupplierInvoices invoices;
    private final MasterData masterData;
    private final UblInvoiceResponseWriter writer;

    InvoiceResponses(
            InvoicePapers papers, SupplierInvoices invoices, MasterData masterData, UblInvoiceResponseWriter writer) {
        this.papers = papers;
        this.invoices = invoices;
        this.masterData = masterData;
        this.writer = writer;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("invoice-response");
    }

    @Override
    @Transactional(readOnly = true)
    public OutboundContent write(OutboundMessage message) {
        var response = papers.response(message.document())
                .orElseThrow(() -> new UnknownRecord("invoice response", message.document()));
        var invoice = invoices.find(response.invoice()).orElseThrow();
        var xml = writer.write(new InvoiceResponse(
                response.number(),
                LocalDate.ofInstant(response.issuedAt(), ZoneOffset.UTC),
                response.code(),
                response.reason(),
                response.action(),
                response.note(),
                invoice.theirNumber,
                invoice.issuedOn,
                invoice.creditNote ? "381" : "380",
                MasterParties.of(masterData.company()),
                party(invoice.seller)));
        return new OutboundContent("application/xml", "xml", xml);
    }

    private static DocumentParty party(SupplierInvoice.Seller seller) {
        var endpoint = seller.endpoint() == null ? null : new Identifier(seller.scheme(), seller.endpoint());
        return new DocumentParty(endpoint, List.of(), null, seller.name(), seller.vatId(), null, null, null);
    }
}
