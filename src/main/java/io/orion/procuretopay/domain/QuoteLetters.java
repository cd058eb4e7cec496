package io.orion.procuretopay.domain;

import io.orion.kernel.UnknownRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written to the suppliers of a request for quotation. */
@Component
public class QuoteLetters {

    private final Rfqs rfqs;
    private final Requisitions requisitions;

    QuoteLetters(Rfqs rfqs, Requisitions requisitions) {
        this.rfqs = rfqs;
        this.requisitions = requisitions;
    }

    /**
     * Finds what a letter is about.
     *
     * @param document the request and the supplier, as in {@code RFQ-2026-000001/S501}
     */
    @Transactional(readOnly = true)
    public QuoteLetter of(String document) {
        var parts = document.split("/", 2);
        var rfq = rfqs.find(parts[0]).orElseThrow(() -> new UnknownRecord("request for quotation", parts[0]));
        var need = requisitions.find(rfq.requisition).orElseThrow();
        return new QuoteLetter(
                rfq.number,
                parts[1],
                rfq.deadline,
                need.currency.getCurrencyCode(),
                need.lines.stream()
                        .map(line -> new QuoteLetter.Line(line.line, line.quantity, line.unit, line.description))
                        .toList());
    }
}
