package io.orion.ordertocash.documents;

import io.orion.kernel.UnknownRecord;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.ordertocash.domain.Dunning;
import io.orion.ordertocash.domain.DunningStore;
import io.orion.ordertocash.domain.InvoiceStore;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Letters to customers who have not paid: the level, what is open, what it costs, and until when to pay. */
@Component
public class DunningLetters implements OutboundWriter {

    private final DunningStore dunnings;
    private final InvoiceStore invoices;

    DunningLetters(DunningStore dunnings, InvoiceStore invoices) {
        this.dunnings = dunnings;
        this.invoices = invoices;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("reminder");
    }

    @Override
    public OutboundContent write(OutboundMessage message) {
        return OutboundContent.text(letter(dunnings.get(message.document())));
    }

    private String letter(Dunning dunning) {
        var invoice =
                invoices.state(dunning.invoice()).orElseThrow(() -> new UnknownRecord("invoice", dunning.invoice()));
        var letter = new StringBuilder("Reminder, level " + dunning.level() + "\n\n")
                .append("Invoice " + invoice.number() + " of " + invoice.issuedOn() + " over " + invoice.currency()
                        + " " + invoice.gross().toPlainString() + " was due on " + invoice.dueOn() + ".\n")
                .append("Open on " + dunning.on() + ": " + dunning.open() + "\n");
        if (dunning.fee().isPositive()) {
            letter.append("Fee: " + dunning.fee() + "\n");
        }
        if (dunning.interest().isPositive()) {
            letter.append("Interest: " + dunning.interest() + " ("
                    + dunning.interestPercent().stripTrailingZeros().toPlainString() + " % a year from "
                    + dunning.interestFrom() + ", by actual days of 365)\n");
        }
        return letter.append("Please pay " + dunning.open().plus(dunning.charges()) + " until " + dunning.payUntil()
                        + ", quoting " + quoted(dunning) + ", or tell us what keeps you from it.\n")
                .toString();
    }

    private static String quoted(Dunning dunning) {
        return dunning.charges().isZero() ? dunning.invoice() : dunning.invoice() + " and " + dunning.number();
    }
}
