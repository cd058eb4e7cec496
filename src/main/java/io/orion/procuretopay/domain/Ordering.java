package io.orion.procuretopay.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.Approvals;
import io.orion.engine.Decisions;
import io.orion.kernel.Fingerprint;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.SupplierAnswer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Releases, sends and closes purchase orders, and takes what suppliers answer. */
@Service
public class Ordering {

    static final String KIND = "purchase-order";

    private static final int DAYS_TO_ANSWER = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> CODES = Set.of("AB", "AP", "CA", "RE");

    private final Requisitions requisitions;
    private final PurchaseOrders orders;
    private final Approvals approvals;
    private final MasterData masterData;
    private final Decisions decisions;
    private final ProcurementProcesses processes;
    private final Outbox outbox;
    private final Clock clock;

    Ordering(
            Requisitions requisitions,
            PurchaseOrders orders,
            Approvals approvals,
            MasterData masterData,
            Decisions decisions,
            ProcurementProcesses processes,
            Outbox outbox,
            Clock clock) {
        this.requisitions = requisitions;
        this.orders = orders;
        this.approvals = approvals;
        this.masterData = masterData;
        this.decisions = decisions;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    PurchaseOrder orderOf(RequisitionNumber number) {
        return orders.lockOf(number)
                .orElseThrow(() -> new IllegalStateException(number + " has no purchase order yet"));
    }

    /**
     * Asks the table {@code decideRelease} whether somebody has to release the order before it leaves.
     *
     * @return the number of that approval; null when nobody has to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String requestRelease(RequisitionNumber number) {
        var order = orderOf(number);
        var requisition = requisitions.get(number);
        var approved = requisition.total().amount();
        var total = order.total().amount();
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("total", total);
        facts.put(
                "overPercent",
                approved.signum() == 0
                        ? BigDecimal.ZERO
                        : total.subtract(approved).multiply(HUNDRED).divide(approved, 2, RoundingMode.HALF_UP));
        facts.put("soleSource", requisition.soleSourceReason != null);
        var decision = decisions.decide(number.value(), "decideRelease", facts);
        if (!decision.flag("releaseNeeded")) {
            order.releasedAt = clock.instant();
            orders.save(order);
            return null;
        }
        order.approval = approvals.request(new ApprovalRequest(
                number.value(),
                KIND,
                order.number + " · " + order.supplier + " · " + order.total() + " · " + requisition.purpose,
                content(order),
                order.orderedBy,
                decision.text("approver"),
                decision.text("escalatesTo")));
        orders.save(order);
        return order.approval;
    }

    private static String content(PurchaseOrder order) {
        var content = new StringBuilder(order.supplier + " " + order.currency);
        order.lines.forEach(line -> content.append('\n')
                .append(line.line)
                .append(' ')
                .append(line.ordered)
                .append(' ')
                .append(line.unitPrice.stripTrailingZeros().toPlainString()));
        return Fingerprint.of(content.toString());
    }

    /** Notes the release of exactly this order. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalDecided decided) {
        if (!KIND.equals(decided.kind())) {
            return;
        }
        var order = orderOf(new RequisitionNumber(decided.subject()));
        if (decided.granted() && content(order).equals(decided.content())) {
            order.releasedAt = clock.instant();
        }
        orders.save(order);
    }

    /** Sends the order in its present revision. Returns when an answer is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant send(RequisitionNumber number) {
        var order = orderOf(number);
        var now = clock.instant();
        order.sentAt = now;
        order.answer = null;
        order.answerText = null;
        order.answeredAt = null;
        order.answerDueAt = masterData.calendar(Region.EMEA).plusBusinessDays(now, DAYS_TO_ANSWER);
        orders.save(order);
        outbox.put(new OutboundMessage(
                order.number + ":order:" + order.revision, "supplier", "purchase-order", order.number));
        return order.answerDueAt;
    }

    /** Takes an answer in and wakes the process. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(String orderNumber, SupplierAnswer answer) {
        var order = orders.get(orderNumber);
        if (order.sentAt == null || !order.open()) {
            throw new Refused(orderNumber + (order.open() ? " is not sent yet" : " is no longer open"));
        }
        if (order.answer != null && !"AB".equals(order.answer)) {
            throw new Refused(orderNumber + " is answered already: " + order.answer);
        }
        check(order, answer);
        order.answer = answer.code();
        order.answerText = answer.note();
        order.answeredAt = clock.instant();
        answer.lines().forEach(line -> {
            var of = order.line(line.line());
            of.offeredQuantity = line.quantity();
            of.offeredPrice = line.unitPrice();
            of.offeredOn = line.promisedOn();
        });
        orders.save(order);
        if (!"AB".equals(answer.code()) && order.confirmedAt == null) {
            processes.answered(order.requisition);
        } else if (!"AB".equals(answer.code())) {
            processes.changeAnswered(order.requisition);
        }
    }

    private static void check(PurchaseOrder order, SupplierAnswer answer) {
        var problems = new ArrayList<Violation>();
        if (!CODES.contains(String.valueOf(answer.code()))) {
            problems.add(new Violation("code", "is not one of AB, AP, CA, RE"));
        }
        for (int i = 0; i < answer.lines().size(); i++) {
            var line = answer.lines().get(i);
            var at = "lines[" + i + "].";
            if (order.lines.stream().noneMatch(it -> it.line == line.line())) {
                problems.add(new Violation(at + "line", "is not on " + order.number + ": " + line.line()));
            } else if (line.quantity() != null
                    && (line.quantity().signum() < 0
                            || line.quantity()
                                            .compareTo(order.line(line.line())
                                                    .ordered
                                                    .value())
                                    > 0)) {
                problems.add(new Violation(at + "quantity", "must be between 0 and what is ordered"));
            }
            if (line.unitPrice() != null && line.unitPrice().signum() < 0) {
                problems.add(new Violation(at + "unitPrice", "is less than nothing"));
            }
        }
        if ("CA".equals(answer.code()) && answer.lines().isEmpty()) {
            problems.add(new Violation("lines", "is missing; say what changes"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** Whether the supplier delivers what was ordered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean acceptedAsOrdered(RequisitionNumber number) {
        return orderOf(number).takenAsAsked();
    }

    /** Somebody reached the supplier, who says yes; or looks again later. Returns when an answer is due then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant chase(RequisitionNumber number, boolean confirmed, @Nullable String note, String by) {
        var order = orderOf(number);
        if (confirmed) {
            order.answer = "AP";
            order.answerText = "By telephone, " + by + (note == null ? "" : ": " + note);
            order.answeredAt = clock.instant();
        }
        order.answerDueAt = masterData.calendar(Region.EMEA).plusBusinessDays(clock.instant(), DAYS_TO_ANSWER);
        orders.save(order);
        return order.answerDueAt;
    }

    /** What a buyer does about an answer that differs. */
    public enum Review {
        /** Takes what the supplier offers. */
        ACCEPT,
        /** Insists: the order is sent again, with another revision. */
        INSIST,
        CANCEL
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Review review(RequisitionNumber number, String written, @Nullable String reason, String by) {
        Review review;
        try {
            review = Review.valueOf(written.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("review", "is not one of accept, insist, cancel");
        }
        var order = orderOf(number);
        switch (review) {
            case ACCEPT -> {
                if ("RE".equals(order.answer)) {
                    throw new InvalidInput("review", "cannot accept a rejection; insist or cancel");
                }
                order.lines.forEach(PurchaseOrderLine::takeOffer);
                order.revision++;
            }
            case INSIST -> {
                order.lines.forEach(PurchaseOrderLine::forgetOffer);
                order.revision++;
            }
            case CANCEL -> {
                var requisition = requisitions.get(number);
                requisition.endReason = "Cancelled by " + by + (reason == null ? "" : ": " + reason);
                requisitions.save(requisition);
            }
        }
        orders.save(order);
        return review;
    }

    /** Keeps what the supplier says about goods that are late. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void chaseDelivery(RequisitionNumber number, @Nullable String note) {
        var order = orderOf(number);
        order.chaseNote = note;
        orders.save(order);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void close(RequisitionNumber number) {
        var order = orderOf(number);
        var requisition = requisitions.get(number);
        order.closedAt = clock.instant();
        requisition.end("Closed", clock.instant());
        orders.save(order);
        requisitions.save(requisition);
    }
}
