package io.orion.ordertocash.documents;

import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.Company;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.ordertocash.domain.CreditNoteStore;
import io.orion.ordertocash.domain.CustomerReturn;
import io.orion.ordertocash.domain.Invoice;
import io.orion.ordertocash.domain.ReturnStore;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what customers are told about their returns: authorisation with label, refusal, credit notes. */
@Component
public class ReturnDocuments implements OutboundWriter {

    private final ReturnStore returns;
    private final CreditNoteStore creditNotes;
    private final MasterData masterData;
    private final InvoiceStandards standards;

    ReturnDocuments(
            ReturnStore returns, CreditNoteStore creditNotes, MasterData masterData, InvoiceStandards standards) {
        this.returns = returns;
        this.creditNotes = creditNotes;
        this.masterData = masterData;
        this.standards = standards;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("return-authorisation", "return-refusal", "credit-note", "credit-note-pdf");
    }

    @Override
    @Transactional(readOnly = true)
    public OutboundContent write(OutboundMessage message) {
        String number = message.document();
        return switch (message.kind()) {
            case "return-authorisation" -> OutboundContent.text(authorisation(find(number)));
            case "return-refusal" -> OutboundContent.text(refusal(find(number)));
            case "credit-note" -> new OutboundContent("application/xml", "xml", creditNoteXml(number));
            default -> new OutboundContent("application/pdf", "pdf", creditNotePdf(number));
        };
    }

    /** The credit note as UBL. */
    public byte[] creditNoteXml(String number) {
        return standards.ubl(creditNote(number));
    }

    /** The credit note for people. */
    public byte[] creditNotePdf(String number) {
        return standards.pdf(creditNote(number));
    }

    private Invoice creditNote(String number) {
        return creditNotes.document(number).orElseThrow(() -> new UnknownRecord("credit note", number));
    }

    private CustomerReturn find(String number) {
        return returns.find(number).orElseThrow(() -> new UnknownRecord("return", number));
    }

    private String authorisation(CustomerReturn it) {
        var until = Objects.requireNonNull(it.validUntil, "an authorised return has a window")
                .minusSeconds(1)
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        var fee = it.feePercent.signum() == 0
                ? ""
                : "A restocking fee of " + it.feePercent.stripTrailingZeros().toPlainString()
                        + " % is taken off your credit.\n";
        return "Return " + it.number + " of order " + it.order + "\n\nPlease send back, so that it is here by " + until
                + ":\n" + lines(it) + fee + "\nLabel, to be stuck on the package\n\n" + label(it);
    }

    private static String lines(CustomerReturn it) {
        return it.lines.stream()
                .map(line -> "  line " + line.line + ": " + line.asked + " x " + line.sku + "\n")
                .collect(Collectors.joining());
    }

    private String label(CustomerReturn it) {
        Company company = masterData.company();
        var address = company.address();
        return "  " + it.number + "\n  " + company.legalName() + "\n  Returns\n  " + address.street() + "\n  "
                + address.postalCode() + " " + address.city() + "\n  " + address.country() + "\n";
    }

    private static String refusal(CustomerReturn it) {
        return "Return " + it.number + " of order " + it.order + "\n\nYou asked to send back:\n" + lines(it)
                + "\nWe cannot take it back: " + it.refusal + ".\nPlease keep the goods; nothing changes.\n";
    }
}
