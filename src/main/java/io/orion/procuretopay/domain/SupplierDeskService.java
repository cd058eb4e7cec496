package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.procuretopay.ProcureToPay;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.SupplierAnswer;
import io.orion.procuretopay.SupplierDesk;
import io.orion.procuretopay.SupplierInvoiceView;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a supplier do at one order what they could do by sending documents, and no more. */
@Service
class SupplierDeskService implements SupplierDesk {

    private static final int LONGEST_NOTE = 100;
    private static final int DAYS_AROUND = 366;
    private static final int INVOICES = 50;
    private static final int CENTS = 2;
    private static final Set<String> BUYERS = Set.of("buyer", "purchasing-manager");

    private final PurchaseOrders orders;
    private final Despatches despatches;
    private final SupplierInvoices invoices;
    private final InvoiceTracker tracker;
    private final ProcureToPay procureToPay;
    private final Clock clock;

    SupplierDeskService(
            PurchaseOrders orders,
            Despatches despatches,
            SupplierInvoices invoices,
            InvoiceTracker tracker,
            ProcureToPay procureToPay,
            Clock clock) {
        this.orders = orders;
        this.despatches = despatches;
        this.invoices = invoices;
        this.tracker = tracker;
        this.procureToPay = procureToPay;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SuppliersOrder> order(String caseNumber) {
        return find(caseNumber)
                .map(order -> new SuppliersOrder(
                        order.number,
                        order.revision,
                        order.currency.getCurrencyCode(),
                        order.open() && (order.answer == null || "AB".equals(order.answer)),
                        order.open(),
                        order.answer,
                        order.lines.stream().map(SupplierDeskService::line).toList(),
                        despatches.of(order.number),
                        invoices.ofOrder(order.number, order.supplier, INVOICES).stream()
                                .map(this::invoice)
                                .toList()));
    }

    /** A case that is no need has no purchase order. */
    private Optional<PurchaseOrder> find(String caseNumber) {
        return caseNumber.startsWith(RequisitionNumber.PREFIX + "-")
                ? orders.of(new RequisitionNumber(caseNumber)).filter(order -> order.sentAt != null)
                : Optional.empty();
    }

    private PurchaseOrder require(String caseNumber) {
        return find(caseNumber).orElseThrow(() -> new UnknownRecord("purchase order of", caseNumber));
    }

    private static Line line(PurchaseOrderLine line) {
        return new Line(
                line.line,
                line.sku,
                line.description,
                plain(line.ordered.minus(line.cancelled)),
                price(line.unitPrice),
                line.promisedOn,
                plain(line.outstanding()));
    }

    /** With its cents, and with more decimals where it has more. */
    private static BigDecimal price(BigDecimal price) {
        var number = price.stripTrailingZeros();
        return number.scale() < CENTS ? number.setScale(CENTS) : number;
    }

    private static BigDecimal plain(Quantity quantity) {
        var number = quantity.value().stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private Invoice invoice(SupplierInvoice invoice) {
        return new Invoice(
                invoice.theirNumber,
                invoice.gross().amount(),
                invoice.currency.getCurrencyCode(),
                invoice.dueOn,
                payment(tracker.status(invoice)));
    }

    private static Payment payment(SupplierInvoiceView.Status status) {
        return switch (status) {
            case INVOICE_REFUSED -> Payment.REFUSED;
            case POSTED -> Payment.TO_BE_PAID;
            case INVOICE_PAID -> Payment.PAID;
            default -> Payment.IN_CHECK;
        };
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayLetAct(String caseNumber, Actor by) {
        return by.groups().stream().anyMatch(BUYERS::contains)
                && find(caseNumber).isPresent();
    }

    @Override
    @Transactional
    public void answer(String caseNumber, SupplierAnswer answer, Actor by) {
        procureToPay.answer(require(caseNumber).number, answer, by);
    }

    @Override
    @Transactional
    public void announce(String caseNumber, Despatch despatch, Actor by) {
        var order = orders.get(require(caseNumber).number);
        var known = despatches.of(order.number).stream()
                .filter(it -> it.deliveryNote().equals(despatch.deliveryNote()))
                .findFirst();
        if (known.isPresent() && same(known.get(), despatch)) {
            return;
        }
        if (!order.open()) {
            throw new Refused(order.number + " is no longer open");
        }
        if (known.isPresent()) {
            throw new Refused("Delivery note " + despatch.deliveryNote() + " is announced already, otherwise");
        }
        check(order, despatch);
        despatches.add(order.number, despatch, by, clock.instant());
    }

    private static boolean same(Despatch one, Despatch other) {
        return one.despatchedOn().equals(other.despatchedOn()) && lines(one).equals(lines(other));
    }

    private static Set<String> lines(Despatch despatch) {
        Set<String> lines = new HashSet<>();
        despatch.lines()
                .forEach(sent -> lines.add(sent.line() + "=" + sent.quantity().stripTrailingZeros()));
        return lines;
    }

    private void check(PurchaseOrder order, Despatch despatch) {
        List<Violation> wrong = new ArrayList<>();
        var note = despatch.deliveryNote();
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            wrong.add(new Violation("deliveryNote", "has to be 1 to " + LONGEST_NOTE + " characters"));
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (despatch.despatchedOn().isBefore(today.minusDays(DAYS_AROUND))
                || despatch.despatchedOn().isAfter(today.plusDays(DAYS_AROUND))) {
            wrong.add(new Violation("despatchedOn", "is more than a year away"));
        }
        if (despatch.lines().isEmpty()) {
            wrong.add(new Violation("quantity", "is missing; say how much of which line"));
        }
        for (var sent : despatch.lines()) {
            var field = "quantity-" + sent.line();
            var line = order.lines.stream()
                    .filter(it -> it.line == sent.line() && !it.service)
                    .findFirst();
            if (line.isEmpty()) {
                wrong.add(new Violation(field, "is of a line that brings no goods, or is not on " + order.number));
            } else if (sent.quantity().signum() <= 0
                    || sent.quantity().compareTo(line.get().ordered.value()) > 0) {
                wrong.add(new Violation(field, "has to be more than 0 and at most what is ordered"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
