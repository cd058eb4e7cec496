package io.orion.procuretopay.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.Approvals;
import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.Fingerprint;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the one person who can solve it does about a price or a quantity that differs. */
@Service
public class InvoiceVariances {

    static final String KIND = "invoice-variance";

    private static final String ACCEPT = "accept";
    private static final String AMEND = "amend";
    private static final String ACCEPTED = "accepted";
    private static final String SHORT = "short";

    private final SupplierInvoices invoices;
    private final PurchaseOrders orders;
    private final InvoiceParties parties;
    private final InvoiceRefusal refusal;
    private final Approvals approvals;
    private final Decisions decisions;
    private final Clock clock;

    InvoiceVariances(
            SupplierInvoices invoices,
            PurchaseOrders orders,
            InvoiceParties parties,
            InvoiceRefusal refusal,
            Approvals approvals,
            Decisions decisions,
            Clock clock) {
        this.invoices = invoices;
        this.orders = orders;
        this.parties = parties;
        this.refusal = refusal;
        this.approvals = approvals;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Takes what a buyer says to other prices or charges.
     *
     * @param resolution accept pays them, amend changes the order, short pays what was agreed and asks for a credit
     *     note on the rest, refuse sends the invoice back
     * @return whether the invoice goes on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resolvePrice(String number, String resolution, @Nullable String reason, Actor by) {
        var invoice = begin(number, by);
        switch (resolution) {
            case ACCEPT, AMEND ->
                invoice.lines.stream()
                        .filter(line -> "price".equals(line.variance))
                        .forEach(line -> line.resolution = resolution);
            case SHORT -> {
                invoice.lines.stream()
                        .filter(line -> "price".equals(line.variance))
                        .forEach(this::payAgreedPrice);
                requireAnything(invoice);
                refusal.respond(invoice, "UQ", "PRI", "CNP", reason);
            }
            case "refuse" -> refuse(invoice, "PRI", reason);
            default -> throw new InvalidInput("resolution", "is not one of accept, amend, short, refuse");
        }
        if (invoice.chargesVariance) {
            invoice.chargesResolution = SHORT.equals(resolution) ? SHORT : "asked";
        }
        invoices.save(invoice);
        return !"refuse".equals(resolution);
    }

    private SupplierInvoice begin(String number, Actor by) {
        var invoice = invoices.get(number);
        invoice.requireOpen();
        parties.requireUninvolved(invoice, by);
        invoice.decidedBy = by.id();
        return invoice;
    }

    private static void refuse(SupplierInvoice invoice, String code, @Nullable String reason) {
        if (reason == null) {
            throw new InvalidInput("reason", "is missing; the supplier is told why");
        }
        invoice.refuseCode = code;
        invoice.refuseReason = reason;
    }

    private void payAgreedPrice(SupplierInvoice.Line line) {
        var price = orders.find(Objects.requireNonNull(line.order))
                .orElseThrow()
                .line(Objects.requireNonNull(line.orderLine))
                .unitPrice;
        line.resolution = SHORT;
        line.agreedNet = price.multiply(line.taken().value()).setScale(Quantity.SCALE, RoundingMode.HALF_UP);
    }

    private static void requireAnything(SupplierInvoice invoice) {
        if (invoice.agreed().signum() <= 0) {
            throw new InvalidInput("resolution", "leaves nothing to pay; refuse the invoice instead");
        }
    }

    /**
     * Asks the table {@code decideVarianceAuthority} whether what the buyer accepts is theirs to accept.
     *
     * @return the number of the approval that is needed; null where none is
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String authorize(String number) {
        var invoice = invoices.get(number);
        var amount = asked(invoice);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("amount", amount);
        facts.put("percent", amount.multiply(BigDecimal.valueOf(100)).divide(invoice.net, 2, RoundingMode.HALF_UP));
        facts.put("amended", invoice.lines.stream().anyMatch(line -> AMEND.equals(line.resolution)));
        var decision = decisions.decide(number, "decideVarianceAuthority", facts);
        if (!decision.flag("approvalNeeded")) {
            settle(invoice);
            return null;
        }
        invoice.approvedAt = null;
        invoice.approval = approvals.request(new ApprovalRequest(
                number,
                KIND,
                invoice.requireSupplier() + " · " + invoice.theirNumber + " · " + invoice.gross() + " · +"
                        + invoice.money(amount),
                content(invoice),
                Objects.requireNonNull(invoice.decidedBy),
                decision.text("approver"),
                decision.text("escalatesTo")));
        invoices.save(invoice);
        return invoice.approval;
    }

    private static BigDecimal asked(SupplierInvoice invoice) {
        var lines = invoice.lines.stream()
                .filter(line -> ACCEPT.equals(line.resolution) || AMEND.equals(line.resolution))
                .map(line -> Objects.requireNonNullElse(line.varianceAmount, BigDecimal.ZERO)
                        .max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return "asked".equals(invoice.chargesResolution) ? lines.add(invoice.charges.max(BigDecimal.ZERO)) : lines;
    }

    private static String content(SupplierInvoice invoice) {
        var content = new StringBuilder(invoice.number + " " + asked(invoice).stripTrailingZeros());
        invoice.lines.forEach(
                line -> content.append('\n').append(line.line).append(' ').append(line.resolution));
        return Fingerprint.of(content.toString());
    }

    private void settle(SupplierInvoice invoice) {
        for (var line : invoice.lines) {
            if (AMEND.equals(line.resolution)) {
                var order = orders.get(Objects.requireNonNull(line.order));
                order.line(Objects.requireNonNull(line.orderLine)).unitPrice =
                        line.price().setScale(Quantity.SCALE, RoundingMode.HALF_UP);
                order.revision++;
                orders.save(order);
            }
            if (ACCEPT.equals(line.resolution) || AMEND.equals(line.resolution)) {
                line.resolution = ACCEPTED;
            }
        }
        if ("asked".equals(invoice.chargesResolution)) {
            invoice.chargesResolution = ACCEPTED;
        }
        invoice.approval = null;
        invoices.save(invoice);
    }

    /** Takes the answer; what is not granted goes back to the buyer. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalDecided decided) {
        if (!KIND.equals(decided.kind())) {
            return;
        }
        var invoice = invoices.get(decided.subject());
        if (decided.granted() && content(invoice).equals(decided.content())) {
            invoice.approvedAt = clock.instant();
            settle(invoice);
            return;
        }
        invoice.approval = null;
        invoice.lines.forEach(line -> {
            if (ACCEPT.equals(line.resolution) || AMEND.equals(line.resolution)) {
                line.resolution = null;
            }
        });
        if ("asked".equals(invoice.chargesResolution)) {
            invoice.chargesResolution = null;
        }
        invoices.save(invoice);
    }

    /**
     * Takes what somebody says to more than was ordered, or to what was not ordered at all.
     *
     * @param resolution short pays what was ordered and asks for a credit note on the rest, assign names the lines of
     *     the order, refuse sends the invoice back
     * @param assigned {@code <line>=<line of the order>} for assign
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resolveQuantity(
            String number, String resolution, @Nullable String assigned, @Nullable String reason, Actor by) {
        var invoice = begin(number, by);
        switch (resolution) {
            case SHORT -> {
                invoice.lines.forEach(InvoiceVariances::payAgreedQuantity);
                requireAnything(invoice);
                refusal.respond(invoice, "UQ", invoice.has("unmatched") ? "ITM" : "QTY", "CNP", reason);
            }
            case "assign" -> assign(invoice, assigned);
            case "refuse" -> refuse(invoice, invoice.has("unmatched") ? "REF" : "QTY", reason);
            default -> throw new InvalidInput("resolution", "is not one of short, assign, refuse");
        }
        invoices.save(invoice);
        return !"refuse".equals(resolution);
    }

    private static void payAgreedQuantity(SupplierInvoice.Line line) {
        if ("unmatched".equals(line.variance)) {
            line.agreedQuantity = Quantity.ZERO;
            line.agreedNet = BigDecimal.ZERO;
            line.resolution = SHORT;
        } else if ("quantity".equals(line.variance)) {
            var beyond = new Quantity(Objects.requireNonNull(line.varianceAmount));
            var quantity = line.taken().minus(beyond.min(line.taken()));
            var price = line.agreedPrice();
            line.agreedQuantity = quantity;
            line.agreedNet = price.multiply(quantity.value()).setScale(Quantity.SCALE, RoundingMode.HALF_UP);
        }
    }

    private void assign(SupplierInvoice invoice, @Nullable String assigned) {
        var written = Written.quantities("assigned", assigned);
        if (written.isEmpty()) {
            throw new InvalidInput("assigned", "is missing; say which line is which of the order");
        }
        List<PurchaseOrder> known = parties.of(invoice);
        written.forEach((number, value) -> {
            var line = invoice.line(number);
            int orderLine = value.value().intValue();
            var order = known.stream()
                    .filter(it -> line.theirOrder == null || it.number.equals(line.theirOrder))
                    .filter(it -> it.lines.stream().anyMatch(ordered -> ordered.line == orderLine))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("assigned", "line " + orderLine + " is on no order of it"));
            line.order = order.number;
            line.orderLine = orderLine;
        });
    }
}
