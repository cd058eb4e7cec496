package io.orion.ordertocash.domain;

import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.ordertocash.ReturnRequest;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes wishes to send goods back in, and decides whether they may come. */
@Service
public class ReturnIntake {

    private final SalesOrders orders;
    private final ReturnStore returns;
    private final DeliveryStore deliveries;
    private final MasterData masterData;
    private final Decisions decisions;
    private final ProcessInstances processes;
    private final Outbox outbox;
    private final Clock clock;

    ReturnIntake(
            SalesOrders orders,
            ReturnStore returns,
            DeliveryStore deliveries,
            MasterData masterData,
            Decisions decisions,
            ProcessInstances processes,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.deliveries = deliveries;
        this.masterData = masterData;
        this.decisions = decisions;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps a wish, announces its quantities on the order's lines and starts the process. Returns its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String ask(ReturnRequest request, Actor by) {
        var asked = request.checked();
        var now = clock.instant();
        var order = orders.get(new SalesOrderNumber(asked.order()));
        check(order, asked);
        var it = new CustomerReturn(
                returns.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                order.number(),
                order.customer(),
                ReturnRequest.Reason.valueOf(asked.reason()),
                asked.compensation() == null
                        ? ReturnRequest.Compensation.CREDIT
                        : ReturnRequest.Compensation.valueOf(asked.compensation()),
                Boolean.TRUE.equals(asked.opened()),
                asked.note(),
                by.id(),
                now);
        for (ReturnRequest.Line wanted : asked.lines()) {
            var line = order.line(wanted.line());
            var quantity = new Quantity(wanted.quantity());
            line.inReturn = line.inReturn.plus(quantity);
            it.lines.add(new CustomerReturn.Line(line.line, line.requiredSku(), quantity, Quantity.ZERO));
        }
        it.lines.sort(Comparator.comparing(line -> line.line));
        returns.add(it);
        processes.startReturn(it.number);
        return it.number;
    }

    private static void check(SalesOrder order, ReturnRequest asked) {
        var problems = new ArrayList<Violation>();
        for (int i = 0; i < asked.lines().size(); i++) {
            var wanted = asked.lines().get(i);
            var line = order.lines().stream()
                    .filter(each -> each.line == wanted.line())
                    .findFirst();
            if (line.isEmpty()) {
                problems.add(new Violation("lines[" + i + "].line", "is not on " + order.number()));
            } else if (new Quantity(wanted.quantity()).compareTo(line.get().returnable()) > 0) {
                problems.add(new Violation(
                        "lines[" + i + "].quantity", "is more than can come back: " + returnable(line.get())));
            } else if (line.get().serialTracked
                    && wanted.quantity().stripTrailingZeros().scale() > 0) {
                problems.add(new Violation("lines[" + i + "].quantity", "is not a whole number of pieces"));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static String returnable(SalesOrderLine line) {
        return line.returnable() + " (delivered " + line.delivered + ", billed " + line.invoiced + ", announced "
                + line.inReturn + ", returned " + line.returned + ")";
    }

    /** What the table {@code decideReturnEntitlement} says. */
    public record Entitlement(boolean possible, boolean authorisationNeeded) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Entitlement decide(String number) {
        var it = returns.get(number);
        var order = orders.get(it.order);
        var customer =
                masterData.customer(it.customer).orElseThrow(() -> new IllegalStateException("Who ordered is known"));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("reason", it.reason.name());
        facts.put("daysSinceDelivery", daysSinceDelivery(it));
        facts.put("opened", it.opened);
        facts.put("segment", customer.segment().name());
        facts.put("amount", amount(it, order));
        var decision = decisions.decide(number, "decideReturnEntitlement", facts);
        it.outcome = decision.text("outcome");
        it.outcomeReason = decision.text("why");
        it.feePercent = new BigDecimal(String.valueOf(decision.single("feePercent", Number.class)));
        it.windowDays = decision.count("windowDays");
        returns.save(it);
        return new Entitlement(!"refuse".equals(it.outcome), "authorise".equals(it.outcome));
    }

    /** Of the line that waited longest since it was last delivered. */
    private long daysSinceDelivery(CustomerReturn it) {
        Map<Integer, Instant> last = new HashMap<>();
        deliveries.of(it.order).stream()
                .filter(delivery -> delivery.issuedAt != null)
                .forEach(delivery -> delivery.lines.stream()
                        .filter(line ->
                                it.find(line.line).isPresent() && line.shipped().isPositive())
                        .forEach(line -> last.merge(
                                line.line,
                                Objects.requireNonNull(delivery.issuedAt),
                                (one, other) -> one.isAfter(other) ? one : other)));
        return last.values().stream()
                .min(Comparator.naturalOrder())
                .map(day -> ChronoUnit.DAYS.between(day, clock.instant()))
                .orElse(0L);
    }

    private static BigDecimal amount(CustomerReturn it, SalesOrder order) {
        return it.lines.stream()
                .map(line -> order.line(line.line)
                        .netOf(line.asked, order.currency())
                        .amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Somebody other than whoever asked lets it go on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void authorise(String number, Actor by) {
        var it = returns.get(number);
        it.authorise(by.id(), clock.instant());
        it.validUntil = validUntil(it);
        returns.save(it);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(String number, Actor by, String why) {
        var it = returns.get(number);
        it.refuse(by.id(), why.strip(), clock.instant());
        returns.save(it);
    }

    /** Tells the customer where to send what, until when. Returns when the window is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant sendAuthorisation(String number) {
        var it = returns.get(number);
        if (it.authorisedAt == null) {
            it.authorisedAt = clock.instant();
            it.validUntil = validUntil(it);
            returns.save(it);
        }
        outbox.put(new OutboundMessage(number + ":return-authorisation", "customer", "return-authorisation", number));
        return Objects.requireNonNull(it.validUntil);
    }

    /** The end of the last day of the window (UTC). */
    private Instant validUntil(CustomerReturn it) {
        int days = Objects.requireNonNull(it.windowDays, "a decided return has a window");
        return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(days + 1L, ChronoUnit.DAYS);
    }

    /** Takes the announcement back from the order's lines, and tells the customer why nothing may be sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendRefusal(String number) {
        var it = returns.get(number);
        if (it.refusedAt == null) {
            it.refuse(null, Objects.requireNonNull(it.outcomeReason, "a refused return has a reason"), clock.instant());
        }
        var order = orders.get(it.order);
        for (CustomerReturn.Line line : it.lines) {
            var orderLine = order.line(line.line);
            orderLine.inReturn = orderLine.inReturn.minus(line.toCome());
        }
        returns.save(it);
        outbox.put(new OutboundMessage(number + ":return-refusal", "customer", "return-refusal", number));
    }
}
