package io.orion.ordertocash.domain;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import io.orion.ledger.SettlementOrder;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.ordertocash.ReturnRequest.Compensation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives customers credit for what they sent back: numbers, checks, posts, sets off and sends credit notes. */
@Service
public class Crediting {

    private final SalesOrders orders;
    private final ReturnStore returns;
    private final CreditNoteStore creditNotes;
    private final InvoiceStore invoices;
    private final CreditNoteBuilder builder;
    private final InvoiceFormat format;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    Crediting(
            SalesOrders orders,
            ReturnStore returns,
            CreditNoteStore creditNotes,
            InvoiceStore invoices,
            CreditNoteBuilder builder,
            InvoiceFormat format,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.creditNotes = creditNotes;
        this.invoices = invoices;
        this.builder = builder;
        this.format = format;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Credits what was kept of the last receipt, where the customer wants credit for it.
     *
     * @return whether the customer is still to send something
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean issue(String returnNumber) {
        var it = returns.get(returnNumber);
        if (it.compensation == Compensation.CREDIT) {
            credit(it);
            returns.save(it);
        }
        return it.isMoreToCome();
    }

    private void credit(CustomerReturn it) {
        var order = orders.get(it.order);
        for (Invoice draft : builder.build(it, it.current(), today())) {
            var findings = format.findings(draft);
            if (!findings.isEmpty()) {
                throw new IllegalStateException("The credit note for " + it.current().number + " may not leave: "
                        + String.join("; ", findings));
            }
            var year = draft.issuedOn().getYear();
            var number = new DocumentNumber("CN", year, creditNotes.nextSequence(year)).toString();
            var note = draft.numbered(number);
            for (Invoice.Line line : note.lines()) {
                var orderLine = order.line(line.line());
                orderLine.credited = orderLine.credited.plus(new Quantity(line.quantity()));
            }
            creditNotes.add(note, it.number, clock.instant());
            ledger.post(posting(note));
            setOff(note);
            outbox.put(new OutboundMessage(number + ":credit-note", "customer", "credit-note", number));
            outbox.put(new OutboundMessage(number + ":credit-note-pdf", "customer", "credit-note-pdf", number));
        }
    }

    private static Posting posting(Invoice note) {
        var currency = Currency.getInstance(note.currency());
        var lines = new ArrayList<Posting.Line>();
        lines.add(Posting.Line.debit(Accounts.REVENUE, new Money(note.net(), currency)));
        if (note.tax().signum() > 0) {
            lines.add(Posting.Line.debit(Accounts.OUTPUT_TAX, new Money(note.tax(), currency)));
        }
        lines.add(new Posting.Line(
                Accounts.RECEIVABLES,
                new Money(note.gross(), currency).negate(),
                new Posting.NewOpenItem(Party.customer(note.buyer().number()), note.number(), note.dueOn())));
        return new Posting(
                note.number(),
                "credit-note",
                note.issuedOn(),
                "Credit note " + note.number(),
                note.order().value(),
                lines);
    }

    /**
     * Sets the credit off against what is open of the invoice; the rest stays to the customer's credit. Where all of
     * the invoice is credited, a cent by which the rounded taxes of the credit notes differ from its own goes to output
     * tax, so that nothing stays open of it.
     */
    private void setOff(Invoice note) {
        var corrected = note.corrects();
        if (corrected == null) {
            throw new IllegalStateException("A credit note corrects an invoice");
        }
        var zero = Money.zero(Currency.getInstance(note.currency()));
        var open = ledger.openItem(corrected.number()).map(OpenItem::open).orElse(zero);
        if (!open.isPositive()) {
            return;
        }
        var credit = new Money(note.gross(), zero.currency());
        var used = credit.min(open);
        var rounding = roundingOf(corrected.number(), zero);
        var left = open.minus(used);
        var closes = left.isPositive() && left.equals(rounding) ? left : zero;
        var over = credit.minus(used);
        var tooMuch = over.isPositive() && over.negate().equals(rounding) ? over.negate() : zero;
        ledger.settle(new SettlementOrder(
                note.number(),
                "credit-note-set-off",
                note.issuedOn(),
                "Credit note " + note.number() + " for " + corrected.number(),
                Party.customer(note.buyer().number()),
                Accounts.UNAPPLIED_RECEIPTS,
                zero,
                List.of(
                        new SettlementOrder.Allocation(note.number(), used.negate(), tooMuch, Accounts.OUTPUT_TAX),
                        new SettlementOrder.Allocation(corrected.number(), used, closes, Accounts.OUTPUT_TAX)),
                null));
    }

    /** By how much an invoice that is credited in full is more than its credit notes; zero while it is not. */
    private Money roundingOf(String invoice, Money zero) {
        var document =
                invoices.document(invoice).orElseThrow(() -> new IllegalStateException("A corrected invoice is known"));
        var notes = creditNotes.ofInvoice(invoice);
        var net = notes.stream().map(CreditNoteStore.Issued::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var gross = notes.stream().map(CreditNoteStore.Issued::gross).reduce(BigDecimal.ZERO, BigDecimal::add);
        return net.compareTo(document.net()) == 0 ? new Money(document.gross().subtract(gross), zero.currency()) : zero;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
