package io.orion.procuretopay.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.ledger.CashDiscount;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import io.orion.ledger.SettlementOrder;
import io.orion.masterdata.MasterData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts invoices to payables: what the receipts are worth clears goods received and not invoiced to the cent, what
 * differs is a price difference; without an order the categories carry the costs. A credit note does the reverse.
 */
@Service
public class InvoicePosting {

    static final String INPUT_TAX = "2210";
    static final String PRICE_DIFFERENCES = "6920";

    private final SupplierInvoices invoices;
    private final PurchaseOrders orders;
    private final Requisitions requisitions;
    private final OrderSettling settling;
    private final Ledger ledger;
    private final MasterData masterData;
    private final Clock clock;

    InvoicePosting(
            SupplierInvoices invoices,
            PurchaseOrders orders,
            Requisitions requisitions,
            OrderSettling settling,
            Ledger ledger,
            MasterData masterData,
            Clock clock) {
        this.invoices = invoices;
        this.orders = orders;
        this.requisitions = requisitions;
        this.settling = settling;
        this.ledger = ledger;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Posts it once, notes what is invoiced of the orders and spent of the budgets. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String number) {
        var invoice = invoices.get(number);
        invoice.requireOpen();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var matches = invoices.matches(number);
        invoice.agreedNet = invoice.agreed();
        invoice.agreedTax = invoice.agreedTaxOf();
        invoice.postedAt = clock.instant();
        invoice.postedBy = Objects.requireNonNullElse(invoice.decidedBy, invoice.receivedBy);
        if (invoice.agreedNet.signum() != 0) {
            book(invoice, matches, today);
            noteOrders(invoice, matches, today);
        }
        invoices.save(invoice);
        if (invoice.original != null && invoice.agreedNet.signum() != 0) {
            settle(invoice, today);
        }
    }

    private void book(SupplierInvoice invoice, List<SupplierInvoices.Match> matches, LocalDate today) {
        var cleared = cleared(invoice, matches);
        var net = signed(invoice, Objects.requireNonNull(invoice.agreedNet));
        var tax = signed(invoice, Objects.requireNonNull(invoice.agreedTax));
        Map<String, Money> amounts = new TreeMap<>();
        if (invoice.codedBy == null) {
            amounts.put(Accounts.GOODS_RECEIVED_INVOICE_RECEIVED, cleared);
            amounts.put(PRICE_DIFFERENCES, net.minus(cleared));
        } else {
            costs(invoice, amounts);
        }
        amounts.merge(INPUT_TAX, tax, Money::plus);
        List<Posting.Line> lines = new ArrayList<>();
        amounts.forEach((account, amount) -> {
            if (!amount.isZero()) {
                lines.add(Posting.Line.debit(account, amount));
            }
        });
        var owed = net.plus(tax).negate();
        lines.add(new Posting.Line(Accounts.PAYABLES, owed, item(invoice, owed, tax.negate())));
        ledger.post(new Posting(
                invoice.number,
                invoice.creditNote ? "supplier-credit-note" : "supplier-invoice",
                today,
                invoice.requireSupplier() + " " + invoice.theirNumber,
                invoice.number,
                lines));
        clearExchange(invoice, matches, today);
    }

    private static Money signed(SupplierInvoice invoice, BigDecimal amount) {
        return invoice.money(invoice.creditNote ? amount.negate() : amount);
    }

    /** What the receipts are worth in the invoice's currency: exactly in the company's, else at the order's price. */
    private Money cleared(SupplierInvoice invoice, List<SupplierInvoices.Match> matches) {
        boolean own = invoice.currency.equals(ledger.currency());
        return matches.stream()
                .map(match -> invoice.money(own ? match.value() : orderValue(invoice, match)))
                .reduce(Money.zero(invoice.currency), Money::plus);
    }

    private BigDecimal orderValue(SupplierInvoice invoice, SupplierInvoices.Match match) {
        var line = invoice.line(match.line());
        var order = orders.find(Objects.requireNonNull(line.order)).orElseThrow();
        return order.line(match.receiptLine())
                .unitPrice
                .multiply(match.quantity().value());
    }

    /** Costs by their accounts; charges go where the first line goes. */
    private void costs(SupplierInvoice invoice, Map<String, Money> amounts) {
        var charges = signed(invoice, invoice.agreedCharges());
        for (var line : invoice.lines) {
            var account = requisitions
                    .account(String.valueOf(line.category))
                    .orElseThrow(() -> new IllegalStateException("Category " + line.category + " has no account"));
            amounts.merge(
                    account, signed(invoice, line.agreed(invoice.currency)).plus(charges), Money::plus);
            charges = Money.zero(invoice.currency);
        }
    }

    private Posting.NewOpenItem item(SupplierInvoice invoice, Money owed, Money tax) {
        var terms = masterData.supplier(invoice.requireSupplier()).orElseThrow().terms();
        var due = terms.dueOn(invoice.issuedOn);
        if (invoice.dueOn != null && invoice.dueOn.isAfter(due)) {
            due = invoice.dueOn;
        }
        var percent = terms.discountPercent().movePointLeft(2);
        var until = invoice.issuedOn.plusDays(terms.discountDays());
        var discount = invoice.creditNote || terms.discountDays() == 0 || percent.signum() == 0
                ? null
                : new CashDiscount(until, owed.times(percent), tax.times(percent));
        return new Posting.NewOpenItem(Party.supplier(invoice.requireSupplier()), invoice.number, due, discount);
    }

    /** What the currency moved between receipt and invoice, so that what was received is cleared to the cent. */
    private void clearExchange(SupplierInvoice invoice, List<SupplierInvoices.Match> matches, LocalDate today) {
        if (invoice.currency.equals(ledger.currency()) || matches.isEmpty()) {
            return;
        }
        var zero = Money.zero(ledger.currency());
        var worth = matches.stream()
                .map(match -> new Money(match.value(), ledger.currency()))
                .reduce(zero, Money::plus);
        var booked = ledger.entriesOf(invoice.number).stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> Accounts.GOODS_RECEIVED_INVOICE_RECEIVED.equals(line.account()))
                .map(line -> line.functional())
                .reduce(zero, Money::plus);
        var moved = worth.minus(booked);
        if (!moved.isZero()) {
            ledger.post(new Posting(
                    invoice.number,
                    "supplier-invoice-exchange",
                    today,
                    "Exchange difference of " + invoice.number,
                    invoice.number,
                    List.of(
                            Posting.Line.debit(Accounts.GOODS_RECEIVED_INVOICE_RECEIVED, moved),
                            Posting.Line.credit(Accounts.EXCHANGE_DIFFERENCES, moved))));
        }
    }

    private void noteOrders(SupplierInvoice invoice, List<SupplierInvoices.Match> matches, LocalDate today) {
        Map<String, Map<Integer, Quantity>> invoiced = new TreeMap<>();
        for (var line : invoice.lines) {
            if (line.order == null || line.orderLine == null) {
                continue;
            }
            var quantity = invoice.creditNote ? matched(matches, line.line) : line.taken();
            invoiced.computeIfAbsent(line.order, any -> new TreeMap<>())
                    .merge(line.orderLine, quantity, Quantity::plus);
            var requisition = orders.find(line.order).orElseThrow().requisition.value();
            invoices.spend(requisition, line.orderLine, functional(invoice, line, today));
        }
        invoiced.forEach(settling::invoiced);
    }

    private static Quantity matched(List<SupplierInvoices.Match> matches, int line) {
        return matches.stream()
                .filter(match -> match.line() == line)
                .map(SupplierInvoices.Match::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private BigDecimal functional(SupplierInvoice invoice, SupplierInvoice.Line line, LocalDate today) {
        var amount = signed(invoice, line.agreed(invoice.currency)).amount();
        if (invoice.currency.equals(ledger.currency())) {
            return amount;
        }
        return ledger.exchangeRate(invoice.currency, today)
                .map(rate -> amount.multiply(rate).setScale(Quantity.SCALE, RoundingMode.HALF_UP))
                .orElseThrow(() -> new Refused("No exchange rate is known for " + invoice.currency));
    }

    /** Sets a credit note off against its invoice, as far as that is not paid. */
    private void settle(SupplierInvoice credit, LocalDate today) {
        var invoice = open(Objects.requireNonNull(credit.original));
        var own = open(credit.number);
        if (invoice == null || own == null || invoice.isSettled()) {
            return;
        }
        var amount = invoice.open().abs().min(own.open().abs());
        ledger.settle(new SettlementOrder(
                credit.number,
                "credit-set-off",
                today,
                credit.number + " set off against " + invoice.document(),
                own.party(),
                Accounts.PAYABLES,
                Money.zero(credit.currency),
                List.of(
                        SettlementOrder.Allocation.of(invoice.document(), amount.negate()),
                        SettlementOrder.Allocation.of(own.document(), amount)),
                null));
    }

    private @Nullable OpenItem open(String document) {
        return ledger.openItem(document).orElse(null);
    }
}
