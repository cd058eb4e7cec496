package io.orion.ordertocash.domain;

import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.kernel.Money;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides credit: what the customer owes, what was delivered or confirmed but not invoiced yet, and this order, against
 * the limit. The customer's credit is locked while it is added up, so that parallel orders cannot share the last of it.
 */
@Service
public class CreditControl {

    private static final int HOLD_DAYS = 2;
    private static final int PREPAYMENT_DAYS = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SalesOrders orders;
    private final MasterData masterData;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    CreditControl(
            SalesOrders orders, MasterData masterData, Ledger ledger, Decisions decisions, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.masterData = masterData;
        this.ledger = ledger;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The answers of the table {@code decideCredit}. */
    public enum Outcome {
        APPROVE,
        HOLD,
        PREPAY,
        REJECT
    }

    /** The outcome, and for a hold when it is escalated. */
    public record Answer(Outcome outcome, Optional<Instant> holdEscalatesAt) {}

    /** Decides and keeps the answer. Approving commits the order's amount against the limit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer decide(SalesOrderNumber number) {
        var order = orders.get(number);
        orders.lockCredit(order.customer());
        Decision decision = decisions.decide(number.value(), "decideCredit", facts(order));
        order.decideCredit(decision.text("outcome"), decision.text("reason"), clock.instant());
        var outcome = outcome(decision);
        return new Answer(
                outcome, outcome == Outcome.HOLD ? Optional.of(calendarInstant(order, HOLD_DAYS)) : Optional.empty());
    }

    /** Whether credit is granted to an order as it would be; keeps the answer with the case and nothing else. */
    boolean grants(SalesOrder proposal) {
        orders.lockCredit(proposal.customer());
        return outcome(decisions.decide(proposal.row().number, "decideCredit", facts(proposal))) == Outcome.APPROVE;
    }

    /** Whether a decision made now would end the hold. Changes nothing. */
    boolean wouldEndHold(SalesOrder order) {
        return outcome(decisions.foresee("decideCredit", facts(order))) != Outcome.HOLD;
    }

    /** What the decision would be asked now, for whoever decides about a hold. Locks and changes nothing. */
    Map<String, @Nullable Object> present(SalesOrder order) {
        return facts(order);
    }

    private static Outcome outcome(Decision decision) {
        return Outcome.valueOf(decision.text("outcome").toUpperCase(java.util.Locale.ROOT));
    }

    private Map<String, @Nullable Object> facts(SalesOrder order) {
        Customer customer = masterData
                .customer(order.customer())
                .orElseThrow(() -> new IllegalStateException("A validated order has a known customer"));
        var zero = Money.zero(order.currency());
        var balance = ledger.balance(Party.customer(customer.number()), zero, today());
        var exposure = balance.open()
                .plus(orders.committed(customer.number(), order.number(), order.currency()))
                .plus(order.gross());
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(
                "creditLimit",
                customer.creditLimit() == null ? null : customer.creditLimit().amount());
        facts.put("exposure", exposure.amount());
        facts.put("exposurePercent", percentOf(exposure, customer.creditLimit()));
        facts.put("overdueDays", balance.oldestOverdueDays());
        facts.put("overdueAmount", balance.overdue().amount());
        facts.put("riskClass", customer.risk().name());
        facts.put("prepaidTerms", customer.terms().prepaid());
        return facts;
    }

    private static @Nullable BigDecimal percentOf(Money exposure, @Nullable Money limit) {
        return limit == null || !limit.isPositive()
                ? null
                : exposure.amount().multiply(HUNDRED).divide(limit.amount(), 2, RoundingMode.HALF_UP);
    }

    private Instant calendarInstant(SalesOrder order, int businessDays) {
        var region = masterData
                .customer(order.customer())
                .orElseThrow(() -> new IllegalStateException("A validated order has a known customer"))
                .region();
        return masterData.calendar(region).plusBusinessDays(clock.instant(), businessDays);
    }

    /** When the hold is escalated. */
    static @Nullable Instant holdEnds(SalesOrderRow row, MasterData masterData) {
        var decided = row.creditDecidedAt;
        return decided == null || row.customer == null
                ? null
                : masterData
                        .customer(row.customer)
                        .map(it -> masterData.calendar(it.region()).plusBusinessDays(decided, HOLD_DAYS))
                        .orElse(null);
    }

    /** Somebody in credit lets the order go on; not the person who entered it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(SalesOrderNumber number, String by, @Nullable String reason) {
        orders.get(number).releaseHold(by, reason, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(SalesOrderNumber number, String by, String reason) {
        orders.get(number).row().rejectionReason = "Credit refused by " + by + ": " + reason;
    }

    /** Tells the order's people that a hold takes too long. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void escalateHold(SalesOrderNumber number) {
        outbox.put(new OutboundMessage(
                number + ":credit-hold:escalated", "people", "credit-hold-escalation", number.value()));
    }

    /**
     * Asks the customer for the order's amount in advance.
     *
     * @return when the order is given up if nothing came
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant requestPrepayment(SalesOrderNumber number) {
        var order = orders.get(number);
        var due = calendarInstant(order, PREPAYMENT_DAYS);
        order.row().prepaymentDueOn = LocalDate.ofInstant(due, ZoneOffset.UTC);
        outbox.put(
                new OutboundMessage(number + ":prepayment-request", "customer", "prepayment-request", number.value()));
        return due;
    }

    /**
     * Whether the money that the customer has with us, less what its other prepaid orders will use, covers the order.
     */
    boolean isPrepaid(SalesOrder order) {
        var paid = ledger.openItems(Party.customer(order.customer())).stream()
                .map(item -> item.open())
                .filter(open -> open.isNegative() && open.currency().equals(order.currency()))
                .map(Money::negate)
                .reduce(Money.zero(order.currency()), Money::plus);
        var used = orders.committedPrepaid(order.customer(), order.number(), order.currency());
        return paid.minus(used).compareTo(order.gross()) >= 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
