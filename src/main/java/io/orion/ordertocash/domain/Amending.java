package io.orion.ordertocash.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.inventory.Inventory;
import io.orion.kernel.Actor;
import io.orion.kernel.Quantity;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.ordertocash.SalesOrderNumber;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries changes of confirmed orders out: only lines that change are decided, priced, promised and delivered anew.
 * What was shipped, and every other line, stays as it is.
 */
@Service
public class Amending {

    private static final String KIND = "order-change";

    private final SalesOrders orders;
    private final Amendments amendments;
    private final DeliveryStore deliveries;
    private final StoppedDeliveries stopped;
    private final Pricing pricing;
    private final CreditControl credit;
    private final Promising promising;
    private final Deliveries releasing;
    private final Inventory inventory;
    private final Outbox outbox;
    private final Clock clock;

    Amending(
            SalesOrders orders,
            Amendments amendments,
            DeliveryStore deliveries,
            StoppedDeliveries stopped,
            Pricing pricing,
            CreditControl credit,
            Promising promising,
            Deliveries releasing,
            Inventory inventory,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.amendments = amendments;
        this.deliveries = deliveries;
        this.stopped = stopped;
        this.pricing = pricing;
        this.credit = credit;
        this.promising = promising;
        this.releasing = releasing;
        this.inventory = inventory;
        this.outbox = outbox;
        this.clock = clock;
    }

    private Amendment open(SalesOrderNumber number) {
        return amendments
                .open(number)
                .orElseThrow(() -> new IllegalStateException("No change of " + number + " is being decided"));
    }

    /** The order as it would be, priced. */
    private SalesOrder proposal(SalesOrder order, Amendment amendment) {
        var proposal = order.proposal();
        amendment.applyTo(proposal);
        pricing.price(proposal, changed(proposal, amendment));
        return proposal;
    }

    private static List<SalesOrderLine> changed(SalesOrder order, Amendment amendment) {
        return amendment.possibleLines().map(change -> order.line(change.line)).toList();
    }

    /**
     * Finds out who has to approve the terms that the order would have.
     *
     * @return the approval's number, or null when nobody has to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String requestApproval(SalesOrderNumber number) {
        var amendment = open(number);
        boolean termsChange = amendment.possibleLines().anyMatch(line -> line.added || line.changesPrice());
        amendment.approval = termsChange
                ? pricing.requestApproval(proposal(orders.get(number), amendment), KIND, amendment.askedBy)
                : null;
        amendments.save(amendment);
        return amendment.approval;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalDecided decided) {
        if (decided.kind().equals(KIND) && decided.granted()) {
            var amendment = open(new SalesOrderNumber(decided.subject()));
            amendment.approvedTerms = decided.content();
            amendments.save(amendment);
        }
    }

    /** Whether the customer has credit for what the order would be; not asked where it becomes no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasCredit(SalesOrderNumber number) {
        var order = orders.get(number);
        var proposal = proposal(order, open(number));
        return proposal.gross().compareTo(order.gross()) <= 0 || credit.grants(proposal);
    }

    /** What the order would be worth, for whoever decides about more credit. */
    public SalesOrder proposed(SalesOrder order) {
        return proposal(order, open(order.number()));
    }

    /** Somebody in credit lets the change go on; not the person who asked for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void releaseCredit(SalesOrderNumber number, Actor by) {
        var amendment = open(number);
        amendment.releaseCredit(by.id());
        amendments.save(amendment);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseCredit(SalesOrderNumber number, Actor by, String reason) {
        var amendment = open(number);
        amendment.refusal = "Credit refused by " + by.id() + ": " + reason;
        amendments.save(amendment);
    }

    /** Changes the lines, gives back what is not needed any more, and promises and delivers what is new. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(SalesOrderNumber number) {
        var order = orders.get(number);
        var amendment = open(number);
        amendment.possibleLines().forEach(change -> makeRoom(order, change));
        amendment.applyTo(order);
        pricing.price(order, changed(order, amendment));
        if (amendment.approval != null) {
            order.row().approval = amendment.approval;
            order.row().approvedTerms = amendment.approvedTerms;
        }
        amendment.possibleLines().forEach(change -> giveBack(order, order.line(change.line)));
        amendment.decide(true, null, clock.instant());
        amendments.save(amendment);
        promising.promise(number);
        releasing.release(number);
    }

    /** Stops deliveries, the latest first, until no more of the line is on its way than it is to deliver. */
    private void makeRoom(SalesOrder order, Amendment.Line change) {
        if (change.added) {
            return;
        }
        var line = order.line(change.line);
        var open = deliveries.of(order.number()).stream()
                .filter(Delivery::isOpen)
                .filter(delivery -> delivery.lines.stream().anyMatch(it -> it.line == line.line))
                .sorted(Comparator.comparing((Delivery delivery) -> delivery.number)
                        .reversed())
                .toList();
        for (Delivery delivery : open) {
            if (line.delivered.plus(line.inDelivery).compareTo(change.quantity) > 0) {
                stopped.stop(order, delivery.number);
            }
        }
    }

    private void giveBack(SalesOrder order, SalesOrderLine line) {
        if (line.stocked && line.sku != null) {
            inventory.release(order.row().number, line.line, line.remaining().plus(line.inDelivery));
        }
    }

    /** Tells the customer, line by line. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(SalesOrderNumber number) {
        var all = amendments.of(number);
        tell(all.get(all.size() - 1));
    }

    /** Leaves the order as it is, and tells the customer why and what can be done instead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(SalesOrderNumber number) {
        var amendment = open(number);
        amendment.decide(false, refusal(amendment), clock.instant());
        amendments.save(amendment);
        tell(amendment);
        releasing.release(number);
    }

    private static String refusal(Amendment amendment) {
        if (amendment.refusal != null) {
            return amendment.refusal;
        }
        if (amendment.isPossible()) {
            return "The changed terms were not approved";
        }
        return amendment.lines.stream()
                .map(line -> "Line " + line.line + " " + line.reason)
                .collect(Collectors.joining("; "));
    }

    private void tell(Amendment amendment) {
        outbox.put(new OutboundMessage(
                amendment.name() + ":order-change-response", "customer", "order-change-response", amendment.name()));
    }

    /** What of a line lies picked in deliveries that have not left. */
    static Quantity picked(List<Delivery> deliveries, int line) {
        return deliveries.stream()
                .filter(delivery -> delivery.isOpen() && delivery.pickedAt != null)
                .flatMap(delivery -> delivery.lines.stream())
                .filter(it -> it.line == line)
                .map(Delivery.Line::shipped)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
