package io.orion.ordertocash.domain;

import io.orion.ledger.Ledger;
import io.orion.ordertocash.ReturnView;
import io.orion.ordertocash.ReturnView.Status;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Returns as they are shown. */
@Component
class ReturnViews {

    private final CreditNoteStore creditNotes;
    private final Ledger ledger;

    ReturnViews(CreditNoteStore creditNotes, Ledger ledger) {
        this.creditNotes = creditNotes;
        this.ledger = ledger;
    }

    ReturnView view(CustomerReturn it) {
        var notes = creditNotes.ofReturn(it.number).stream().map(this::note).toList();
        return new ReturnView(
                it.number,
                status(it, !notes.isEmpty()),
                it.order.value(),
                it.customer,
                it.reason.name(),
                it.compensation.name(),
                it.opened,
                it.note,
                it.askedBy,
                it.askedAt,
                it.authorisedBy,
                it.authorisedAt,
                it.validUntil,
                plain(it.feePercent),
                it.refusal,
                it.closedAt,
                it.lines.stream()
                        .map(line -> new ReturnView.Line(
                                line.line,
                                line.sku,
                                plain(line.asked.value()),
                                plain(line.received.value()),
                                plain(it.kept(line.line).value())))
                        .toList(),
                it.receipts.stream().map(ReturnViews::receipt).toList(),
                notes);
    }

    static Status status(CustomerReturn it, boolean credited) {
        if (it.refusedAt != null) {
            return Status.REFUSED;
        }
        if (it.closedAt != null) {
            if (credited) {
                return Status.CREDITED;
            }
            return it.receipts.isEmpty() ? Status.LAPSED : Status.RETURNED;
        }
        if (it.authorisedAt == null) {
            return "authorise".equals(it.outcome) ? Status.IN_AUTHORISATION : Status.ASKED;
        }
        return it.receipts.isEmpty() || it.current().postedAt != null ? Status.AWAITING_GOODS : Status.IN_INSPECTION;
    }

    private static ReturnView.Receipt receipt(CustomerReturn.Receipt receipt) {
        return new ReturnView.Receipt(
                receipt.number,
                receipt.receivedAt,
                receipt.receivedBy,
                receipt.inspectedAt,
                receipt.findings.stream().map(ReturnViews::finding).toList());
    }

    private static ReturnView.Finding finding(CustomerReturn.Finding finding) {
        return new ReturnView.Finding(
                finding.line,
                finding.condition.name(),
                plain(finding.quantity.value()),
                finding.serials,
                finding.disposition == null ? null : finding.disposition.name(),
                finding.creditPercent == null ? null : plain(finding.creditPercent));
    }

    private ReturnView.CreditNote note(CreditNoteStore.Issued note) {
        var open = ledger.openItem(note.number())
                .map(item -> item.open().amount().negate())
                .orElse(BigDecimal.ZERO);
        return new ReturnView.CreditNote(
                note.number(), note.invoice(), note.issuedOn(), note.net(), note.gross(), open);
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
