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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bills what was delivered: builds, checks, numbers and posts one invoice per delivery. */
@Service
public class Billing {

    private final SalesOrders orders;
    private final DeliveryStore deliveries;
    private final InvoiceStore invoices;
    private final InvoiceBuilder builder;
    private final InvoiceFormat format;
    private final Ledger ledger;
    private final ProcessInstances processes;
    private final Outbox outbox;
    private final Clock clock;

    Billing(
            SalesOrders orders,
            DeliveryStore deliveries,
            InvoiceStore invoices,
            InvoiceBuilder builder,
            InvoiceFormat format,
            Ledger ledger,
            ProcessInstances processes,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.invoices = invoices;
        this.builder = builder;
        this.format = format;
        this.ledger = ledger;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Says that a delivery is to be billed and starts the process that does it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String deliveryNumber) {
        var delivery = deliveries.get(deliveryNumber);
        processes.startBilling(invoices.addBilling(delivery.order, deliveryNumber, clock.instant()));
    }

    /**
     * Builds the invoice and checks it. Returns whether it may leave; what is wrong is kept with the billing
     * document.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean build(String billing) {
        var findings = format.findings(draft(billing));
        invoices.saveFindings(billing, findings);
        return findings.isEmpty();
    }

    private Invoice draft(String number) {
        var billing = invoices.billing(number);
        var delivery = deliveries.get(billing.delivery());
        return builder.build(billing, orders.get(billing.order()), delivery, today());
    }

    /** Takes the reference that the buyer wants to see. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(String billing, @Nullable String buyerReference) {
        if (buyerReference != null) {
            invoices.setBuyerReference(billing, buyerReference);
        }
    }

    /**
     * Numbers the invoice without a gap and posts it: receivable against revenue and output tax. Money that the
     * customer paid in advance is applied to it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String billing) {
        var draft = draft(billing);
        var year = draft.issuedOn().getYear();
        var number = new DocumentNumber("INV", year, invoices.nextSequence(year)).toString();
        var invoice = draft.numbered(number);
        var order = orders.get(invoice.order());
        for (Invoice.Line line : invoice.lines()) {
            var orderLine = order.line(line.line());
            orderLine.invoiced = orderLine.invoiced.plus(new Quantity(line.quantity()));
        }
        invoices.add(invoice, clock.instant());
        ledger.post(posting(invoice));
        if ("prepay".equals(order.row().creditOutcome)) {
            applyPrepayment(invoice);
        }
    }

    private static Posting posting(Invoice invoice) {
        var currency = Currency.getInstance(invoice.currency());
        var gross = new Money(invoice.gross(), currency);
        var lines = new ArrayList<Posting.Line>();
        if (gross.isPositive()) {
            lines.add(new Posting.Line(
                    Accounts.RECEIVABLES,
                    gross,
                    new Posting.NewOpenItem(
                            Party.customer(invoice.buyer().number()),
                            invoice.number(),
                            invoice.dueOn(),
                            EarlyPayment.discountOf(invoice))));
            lines.add(Posting.Line.credit(Accounts.REVENUE, new Money(invoice.net(), currency)));
            if (invoice.tax().signum() > 0) {
                lines.add(Posting.Line.credit(Accounts.OUTPUT_TAX, new Money(invoice.tax(), currency)));
            }
        }
        return new Posting(
                invoice.number(),
                "invoice",
                invoice.issuedOn(),
                "Invoice " + invoice.number(),
                invoice.order().value(),
                lines);
    }

    private void applyPrepayment(Invoice invoice) {
        var party = Party.customer(invoice.buyer().number());
        var currency = Currency.getInstance(invoice.currency());
        var open = new Money(invoice.gross(), currency);
        List<SettlementOrder.Allocation> allocations = new ArrayList<>();
        for (OpenItem item : ledger.openItems(party)) {
            if (item.open().isNegative() && item.open().currency().equals(currency) && open.isPositive()) {
                var used = item.open().negate().min(open);
                allocations.add(SettlementOrder.Allocation.of(item.document(), used.negate()));
                open = open.minus(used);
            }
        }
        if (!allocations.isEmpty()) {
            var applied = new Money(invoice.gross(), currency).minus(open);
            allocations.add(SettlementOrder.Allocation.of(invoice.number(), applied));
            ledger.settle(new SettlementOrder(
                    invoice.number(),
                    "prepayment",
                    invoice.issuedOn(),
                    "Prepayment applied to " + invoice.number(),
                    party,
                    Accounts.UNAPPLIED_RECEIPTS,
                    Money.zero(currency),
                    allocations,
                    null));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String billing) {
        var number = invoices.numberOf(billing);
        outbox.put(new OutboundMessage(number + ":invoice", "customer", "invoice", number));
        outbox.put(new OutboundMessage(number + ":invoice-pdf", "customer", "invoice-pdf", number));
    }

    /** Starts the process that collects the invoice; one that nothing is left to pay of is settled at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseCollection(String billing) {
        var number = invoices.numberOf(billing);
        processes.startCollection(number);
        if (ledger.openItem(number).map(OpenItem::isSettled).orElse(true)) {
            processes.receivableSettled(number);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
