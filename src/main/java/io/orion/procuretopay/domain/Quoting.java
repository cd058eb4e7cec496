package io.orion.procuretopay.domain;

import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.SupplierQuote;
import io.orion.procuretopay.SupplierScorecard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks several suppliers for quotes, takes them in until the deadline, rates them and awards the order. */
@Service
public class Quoting {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final int MOST_SUPPLIERS = 50;
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Requisitions requisitions;
    private final Rfqs rfqs;
    private final MasterData masterData;
    private final Decisions decisions;
    private final ProcurementProcesses processes;
    private final Outbox outbox;
    private final Clock clock;

    Quoting(
            Requisitions requisitions,
            Rfqs rfqs,
            MasterData masterData,
            Decisions decisions,
            ProcurementProcesses processes,
            Outbox outbox,
            Clock clock) {
        this.requisitions = requisitions;
        this.rfqs = rfqs;
        this.masterData = masterData;
        this.decisions = decisions;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Invites suppliers, beside those invited before.
     *
     * @param suppliers their numbers, separated by commas, spaces or lines
     * @param deadline ISO date; quotes are taken until noon of that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invite(RequisitionNumber number, String suppliers, String deadline) {
        var now = clock.instant();
        var rfq = rfqs.lockOf(number).orElseGet(() -> open(number, now));
        var numbers = numbers(suppliers);
        var day = Written.day("deadline", deadline);
        var calendar = masterData.calendar(Region.EMEA);
        var until = day.atTime(NOON).atZone(calendar.zone()).toInstant();
        if (!until.isAfter(now)
                || day.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1))) {
            throw new InvalidInput("deadline", "must lie ahead, within a year");
        }
        numbers.stream()
                .filter(supplier -> rfq.of(supplier).isEmpty())
                .forEach(supplier -> rfq.suppliers.add(new Rfq.Invited(supplier, now)));
        rfq.round++;
        rfq.deadline = until;
        rfq.closedAt = null;
        rfqs.save(rfq);
        requisitions.save(requisitions.get(number));
    }

    private Rfq open(RequisitionNumber number, Instant now) {
        var rfq = new Rfq(rfqs.nextNumber(now.atZone(ZoneOffset.UTC).getYear()), number, now);
        rfqs.add(rfq);
        return rfq;
    }

    private Set<String> numbers(String written) {
        Set<String> numbers = new LinkedHashSet<>(List.of(written.strip().split("[\\s,;]+")));
        if (numbers.size() > MOST_SUPPLIERS) {
            throw new InvalidInput("suppliers", "are more than " + MOST_SUPPLIERS);
        }
        var problems = new ArrayList<Violation>();
        for (String number : numbers) {
            var supplier = masterData.supplier(number);
            if (supplier.isEmpty()) {
                problems.add(new Violation("suppliers", "has one who is not known: " + number));
            } else if (supplier.get().blockReason() != null) {
                problems.add(new Violation(
                        "suppliers", number + " is blocked: " + supplier.get().blockReason()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return numbers;
    }

    /** Sends the invitations. Returns until when quotes are taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant send(RequisitionNumber number) {
        var rfq = get(number);
        rfq.suppliers.stream()
                .filter(it -> it.quotedAt == null)
                .forEach(it -> outbox.put(new OutboundMessage(
                        rfq.number + ":" + it.supplier + ":invitation:" + rfq.round,
                        "supplier",
                        "request-for-quotation",
                        rfq.number + "/" + it.supplier)));
        return Objects.requireNonNull(rfq.deadline);
    }

    /** Takes a quote in; a second one of the same supplier takes the first one's place until the deadline. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(RequisitionNumber number, SupplierQuote quote) {
        var rfq = get(number);
        var now = clock.instant();
        if (rfq.deadline == null || rfq.closedAt != null || now.isAfter(rfq.deadline)) {
            throw new Refused("Quotes for " + number + " are no longer taken"
                    + (rfq.deadline == null ? "" : "; the deadline was " + rfq.deadline));
        }
        var invited = rfq.of(quote.supplier())
                .orElseThrow(() -> new InvalidInput("supplier", quote.supplier() + " was not asked about " + number));
        check(requisitions.get(number), quote);
        invited.quotedAt = now;
        invited.validUntil = quote.validUntil();
        invited.note = quote.note();
        invited.offers.clear();
        quote.lines()
                .forEach(line -> invited.offers.put(
                        line.line(),
                        new Rfq.Offer(
                                Objects.requireNonNull(line.unitPrice()), Objects.requireNonNull(line.leadDays()))));
        rfqs.save(rfq);
        if (rfq.suppliers.stream().allMatch(it -> it.quotedAt != null)) {
            processes.allQuotesIn(number);
        }
    }

    private void check(Requisition need, SupplierQuote quote) {
        var problems = new ArrayList<Violation>();
        Set<Integer> left =
                new LinkedHashSet<>(need.lines.stream().map(line -> line.line).toList());
        for (int i = 0; i < quote.lines().size(); i++) {
            var line = quote.lines().get(i);
            var at = "lines[" + i + "].";
            if (!left.remove(line.line())) {
                problems.add(new Violation(at + "line", "is not on " + need.number + ", or twice: " + line.line()));
            }
            if (line.unitPrice() == null
                    || line.unitPrice().signum() < 0
                    || line.unitPrice().stripTrailingZeros().scale() > Quantity.SCALE) {
                problems.add(new Violation(at + "unitPrice", "is missing, negative or has more than four decimals"));
            }
            if (line.leadDays() == null || line.leadDays() < 0 || line.leadDays() > 1000) {
                problems.add(new Violation(at + "leadDays", "must be between 0 and 1000"));
            }
        }
        left.forEach(line -> problems.add(new Violation("lines", "has no offer for line " + line)));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (quote.validUntil() != null && quote.validUntil().isBefore(today)) {
            problems.add(new Violation("validUntil", "is in the past"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /**
     * Closes the round and rates the quotes by the weights of the table {@code decideQuotes}.
     *
     * @return whether there are as many quotes as the table wants
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean rate(RequisitionNumber number) {
        var rfq = get(number);
        var need = requisitions.get(number);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("total", need.total().amount());
        facts.put("category", need.lines.get(0).category);
        facts.put("round", rfq.round);
        Decision weights = decisions.decide(number.value(), "decideQuotes", facts);
        rfq.closedAt = clock.instant();
        var quotes = rfq.quotes();
        boolean enough = !quotes.isEmpty() && quotes.size() >= weights.count("minimumQuotes");
        if (enough) {
            rfq.best = QuoteScores.rate(need, quotes, weights, this::scorecard);
        }
        rfqs.save(rfq);
        requisitions.save(need);
        return enough;
    }

    /** How a supplier did in the last year. */
    public SupplierScorecard scorecard(String supplier) {
        return rfqs.scorecard(supplier, clock.instant().minus(YEAR));
    }

    /** Gives the order to a supplier, at the quoted prices; another than the best needs a reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void award(RequisitionNumber number, String supplier, @Nullable String reason, Actor by) {
        var rfq = get(number);
        var quote = rfq.of(supplier)
                .filter(it -> it.quotedAt != null)
                .orElseThrow(() -> new InvalidInput("supplier", supplier + " has given no quote"));
        if (!supplier.equals(rfq.best) && reason == null) {
            throw new InvalidInput("reason", "is missing; the best quote is that of " + rfq.best);
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (quote.validUntil != null && quote.validUntil.isBefore(today)) {
            throw new InvalidInput("supplier", "The quote of " + supplier + " was valid until " + quote.validUntil);
        }
        rfq.awardedTo = supplier;
        rfq.awardedBy = by.id();
        rfq.awardedAt = clock.instant();
        rfq.awardReason = reason;
        rfqs.save(rfq);
        var need = requisitions.get(number);
        need.supplier = supplier;
        need.orderedBy = by.id();
        need.lines.forEach(line -> {
            var offer = Objects.requireNonNull(quote.offers.get(line.line));
            line.unitPrice = offer.unitPrice();
            line.leadDays = offer.leadDays();
        });
        requisitions.save(need);
    }

    /** Tells the others that they did not get it; the order tells the one who did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void regret(RequisitionNumber number) {
        var rfq = get(number);
        rfq.suppliers.stream()
                .filter(it -> !it.supplier.equals(rfq.awardedTo))
                .forEach(it -> outbox.put(new OutboundMessage(
                        rfq.number + ":" + it.supplier + ":regret",
                        "supplier",
                        "quotation-regret",
                        rfq.number + "/" + it.supplier)));
    }

    private Rfq get(RequisitionNumber number) {
        return rfqs.lockOf(number).orElseThrow(() -> new UnknownRecord("request for quotation about", number.value()));
    }
}
