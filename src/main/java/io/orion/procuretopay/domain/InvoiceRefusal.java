package io.orion.procuretopay.domain;

import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Refuses invoices, and tells suppliers what is wrong in the codes of Peppol. */
@Service
public class InvoiceRefusal {

    static final String RESPONSE = "invoice-response";

    private static final int LONGEST_NOTE = 1000;

    private final SupplierInvoices invoices;
    private final InvoicePapers papers;
    private final Outbox outbox;
    private final Clock clock;

    InvoiceRefusal(SupplierInvoices invoices, InvoicePapers papers, Outbox outbox, Clock clock) {
        this.invoices = invoices;
        this.papers = papers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends an invoice for the reason that was found, and says so to its supplier. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(String number) {
        var invoice = invoices.get(number);
        invoice.requireOpen();
        var code = Objects.requireNonNullElse(invoice.refuseCode, "OTH");
        mark(invoice, code, Objects.requireNonNullElse(invoice.refuseReason, "Refused"));
        invoice.lines.forEach(line -> line.variance = null);
        invoices.save(invoice);
        respond(invoice, "RE", code, "OTH".equals(code) ? "NOA" : "NIN", invoice.refuseReason);
    }

    void mark(SupplierInvoice invoice, String code, String reason) {
        invoice.refusedAt = clock.instant();
        invoice.refuseCode = code;
        invoice.refuseReason = reason;
    }

    /** Answers an invoice that came electronically; nobody waits for an answer to paper. */
    void respond(SupplierInvoice invoice, String code, String reason, String action, @Nullable String note) {
        if (!invoice.electronic || invoice.seller.endpoint() == null) {
            return;
        }
        var number = invoice.number + "-R" + (papers.responses(invoice.number) + 1);
        papers.addResponse(new InvoicePapers.Response(
                number,
                invoice.number,
                code,
                reason,
                action,
                note == null ? null : note.substring(0, Math.min(note.length(), LONGEST_NOTE)),
                clock.instant()));
        outbox.put(new OutboundMessage(number, "supplier", RESPONSE, number));
    }
}
