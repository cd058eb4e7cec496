package io.orion.ordertocash.domain;

import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.inventory.Inventory;
import io.orion.inventory.Reservation;
import io.orion.inventory.ReservationLine;
import io.orion.kernel.Quantity;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Promises what is in stock, decides what becomes of the rest, and confirms it to the customer. */
@Service
public class Promising {

    private static final int DAYS_TO_PICK_AND_SHIP = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SalesOrders orders;
    private final MasterData masterData;
    private final Inventory inventory;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Clock clock;

    Promising(
            SalesOrders orders,
            MasterData masterData,
            Inventory inventory,
            Decisions decisions,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.masterData = masterData;
        this.inventory = inventory;
        this.decisions = decisions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Reserves what is available of each line and promises it for the next possible day; asks no more than once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void promise(SalesOrderNumber number) {
        var order = orders.get(number);
        var customer = customer(order);
        if (order.row().warehouse == null) {
            order.row().warehouse = masterData.warehouseFor(customer.region());
        }
        var ready = masterData
                .calendar(customer.region())
                .plusBusinessDays(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), DAYS_TO_PICK_AND_SHIP);
        var requested = order.row().requestedOn;
        var promised = requested != null && requested.isAfter(ready) ? requested : ready;
        Map<Integer, Quantity> held = reserve(order);
        for (SalesOrderLine line : order.lines()) {
            if (line.promisedOn == null && line.remaining().compareTo(reservable(line, held)) <= 0) {
                line.promisedOn = promised;
            }
        }
    }

    /** Reserves for what remains. What is reserved for deliveries on their way stays in the same reservation. */
    private Map<Integer, Quantity> reserve(SalesOrder order) {
        var wishes = order.lines().stream()
                .filter(line -> line.stocked && line.remaining().isPositive())
                .map(line -> new ReservationLine(
                        order.row().number,
                        line.line,
                        line.requiredSku(),
                        line.remaining().plus(line.inDelivery)))
                .toList();
        if (wishes.isEmpty()) {
            return Map.of();
        }
        return inventory.reserve(Objects.requireNonNull(order.row().warehouse), wishes).stream()
                .collect(Collectors.toMap(Reservation::line, Reservation::held));
    }

    /**
     * What of the line's remainder can be delivered now: all of what is not stocked, else what is held beyond
     * deliveries.
     */
    private static Quantity reservable(SalesOrderLine line, Map<Integer, Quantity> held) {
        if (!line.stocked) {
            return line.remaining();
        }
        return held.getOrDefault(line.line, Quantity.ZERO).minus(line.inDelivery);
    }

    /** Asks the table {@code decideBackorderPolicy} what becomes of what cannot be delivered now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decideBackorderPolicy(SalesOrderNumber number) {
        var order = orders.get(number);
        var held = reserve(order);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("availablePercent", availablePercent(order, held));
        facts.put("partialDelivery", customer(order).partialDelivery());
        facts.put("segment", customer(order).segment().name());
        facts.put("orderNet", order.row().net);
        Decision decision = decisions.decide(number.value(), "decideBackorderPolicy", facts);
        order.row().backorderPolicy = decision.text("policy");
        if ("cancel-remainder".equals(order.row().backorderPolicy)) {
            for (SalesOrderLine line : order.lines()) {
                var missing = line.remaining().minus(reservable(line, held));
                line.cancelled = line.cancelled.plus(missing);
            }
        }
    }

    private static BigDecimal availablePercent(SalesOrder order, Map<Integer, Quantity> held) {
        BigDecimal due = BigDecimal.ZERO;
        BigDecimal available = BigDecimal.ZERO;
        for (SalesOrderLine line : order.lines()) {
            due = due.add(line.remaining().value());
            available =
                    available.add(reservable(line, held).min(line.remaining()).value());
        }
        return due.signum() == 0 ? HUNDRED : available.multiply(HUNDRED).divide(due, 2, RoundingMode.DOWN);
    }

    /** Confirms to the customer: all of it, or with what was cancelled and what comes later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(SalesOrderNumber number) {
        orders.get(number).confirm(clock.instant());
        outbox.put(new OutboundMessage(
                number + ":order-response:confirmed", "customer", "order-response", number.value()));
    }

    /**
     * What can be put on a delivery now, by line number; nothing where the order has to leave as a whole and cannot.
     */
    Map<SalesOrderLine, Quantity> deliverable(SalesOrder order) {
        var held = reserve(order);
        Map<SalesOrderLine, Quantity> ready = order.lines().stream()
                .filter(line -> line.remaining().isPositive())
                .filter(line -> reservable(line, held).isPositive())
                .collect(Collectors.toMap(
                        Function.identity(), line -> reservable(line, held).min(line.remaining())));
        boolean whole = order.lines().stream()
                .allMatch(line -> line.remaining().compareTo(ready.getOrDefault(line, Quantity.ZERO)) <= 0);
        return whole || !"wait-for-all".equals(order.row().backorderPolicy) ? ready : Map.of();
    }

    /** Gives back all that is held, when nothing of the order will leave. */
    void release(SalesOrder order) {
        for (SalesOrderLine line : order.lines()) {
            if (line.stocked && line.sku != null) {
                inventory.release(order.row().number, line.line, Quantity.ZERO);
            }
        }
    }

    private Customer customer(SalesOrder order) {
        return masterData
                .customer(order.customer())
                .orElseThrow(() -> new IllegalStateException("A validated order has a known customer"));
    }
}
