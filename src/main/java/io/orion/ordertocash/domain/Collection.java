package io.orion.ordertocash.domain;

import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Collects posted invoices: when to remind, at which level, and when a person takes over. */
@Service
public class Collection {

    private static final int GRACE_DAYS = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final InvoiceStore invoices;
    private final DunningStore dunnings;
    private final DunningCharges charges;
    private final DeliveryStops stops;
    private final MasterData masterData;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    Collection(
            InvoiceStore invoices,
            DunningStore dunnings,
            DunningCharges charges,
            DeliveryStops stops,
            MasterData masterData,
            Ledger ledger,
            Decisions decisions,
            Outbox outbox,
            Clock clock) {
        this.invoices = invoices;
        this.dunnings = dunnings;
        this.charges = charges;
        this.stops = stops;
        this.masterData = masterData;
        this.ledger = ledger;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Sets the first dunning date: some days after the due date, on a business day of the customer's region. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant schedule(String number) {
        var invoice = state(number);
        var next = morning(invoice, invoice.dueOn().plusDays(GRACE_DAYS));
        invoices.dunned(number, 0, null, next, null);
        return next;
    }

    /** What is done about an invoice now: nothing, a letter, or a person takes over. */
    public enum Step {
        WAIT,
        REMIND,
        COLLECT
    }

    /**
     * Asks the table {@code decideDunning} what is to be done about an overdue invoice and notes the new level. What is
     * in dispute keeps its level and is looked at again later.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step decide(String number) {
        var invoice = state(number);
        return invoice.dispute() == null ? decide(invoice) : Step.WAIT;
    }

    private Step decide(InvoiceState invoice) {
        var number = invoice.number();
        var today = today();
        var open = open(number);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("level", invoice.dunningLevel());
        facts.put("overdueDays", ChronoUnit.DAYS.between(invoice.dueOn(), today));
        facts.put("openAmount", open);
        facts.put("riskClass", customer(invoice).risk().name());
        facts.put("promiseBroken", isPromiseBroken(number, open));
        Decision decision = decisions.decide(number, "decideDunning", facts);
        var next = morning(invoice, today.plusDays(decision.count("nextInDays")));
        int level = decision.count("nextLevel");
        invoices.dunned(number, level, level == 0 ? null : clock.instant(), next, null);
        if (level == 0) {
            return Step.WAIT;
        }
        stops.dunned(invoice, decision.outputs().get(0).get("deliveryStop") instanceof Boolean stop && stop);
        charges.charge(invoice, decision, open, today, LocalDate.ofInstant(next, ZoneOffset.UTC));
        return decision.flag("collectorNeeded") ? Step.COLLECT : Step.REMIND;
    }

    /** Looks again when the table said, else some days later. Returns when. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant postpone(String number) {
        var invoice = state(number);
        if (next(invoice).isAfter(clock.instant())) {
            return next(invoice);
        }
        var next = morning(invoice, today().plusDays(GRACE_DAYS));
        invoices.dunned(number, invoice.dunningLevel(), null, next, null);
        return next;
    }

    /** Sends the letter of the invoice's level. Returns when the next look at it is due. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant remind(String number) {
        var dunning = dunnings.latest(number)
                .orElseThrow(() -> new IllegalStateException("An invoice is reminded of after it was dunned"))
                .number();
        outbox.put(new OutboundMessage(dunning + ":reminder", "customer", "reminder", dunning));
        return next(state(number));
    }

    /**
     * Takes a collector's result.
     *
     * @param followUpOn ISO date on which to look again, after today; the last day of a promise
     * @param promised what the customer promised to pay until then, at most what is open; null for no promise
     * @return when that is due
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant followUp(
            String number, String followUpOn, @Nullable BigDecimal promised, @Nullable String note, Actor by) {
        var invoice = state(number);
        var day = day(followUpOn);
        if (promised != null) {
            var open = open(number);
            if (promised.signum() <= 0 || promised.compareTo(open) > 0) {
                throw new InvalidInput("promisedAmount", "must be more than 0 and at most " + open.toPlainString());
            }
            dunnings.addPromise(new PromiseToPay(number, clock.instant(), by.id(), day, promised, open));
        }
        var next = morning(invoice, promised == null ? day : day.plusDays(1));
        invoices.dunned(number, invoice.dunningLevel(), null, next, note);
        return next;
    }

    private LocalDate day(String followUpOn) {
        LocalDate day;
        try {
            day = LocalDate.parse(followUpOn);
        } catch (java.time.format.DateTimeParseException e) {
            throw new InvalidInput("followUpOn", "is not a date such as 2026-03-31: " + followUpOn);
        }
        if (!day.isAfter(today()) || day.isAfter(today().plusYears(1))) {
            throw new InvalidInput("followUpOn", "must be after today and within a year");
        }
        return day;
    }

    /** Whether a promise that was made since the last dunning has run out and was not kept. */
    private boolean isPromiseBroken(String number, BigDecimal open) {
        return dunnings.promise(number)
                .filter(promise -> promise.on().isBefore(today()))
                .filter(promise -> !promise.isKept(open))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Instant next(InvoiceState invoice) {
        if (invoice.nextDunningAt() == null) {
            throw new IllegalStateException("A dunned invoice has a next date");
        }
        return invoice.nextDunningAt();
    }

    private Instant morning(InvoiceState invoice, LocalDate day) {
        var calendar = masterData.calendar(customer(invoice).region());
        return calendar.onOrAfter(day).atTime(MORNING).atZone(calendar.zone()).toInstant();
    }

    private BigDecimal open(String number) {
        return ledger.openItem(number)
                .map(OpenItem::open)
                .map(open -> open.amount())
                .orElse(BigDecimal.ZERO);
    }

    private Customer customer(InvoiceState invoice) {
        return masterData
                .customer(invoice.customer())
                .orElseThrow(() -> new IllegalStateException("An invoiced customer is known"));
    }

    private InvoiceState state(String number) {
        return invoices.state(number).orElseThrow(() -> new UnknownRecord("invoice", number));
    }
}
