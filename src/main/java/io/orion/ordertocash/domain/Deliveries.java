package io.orion.ordertocash.domain;

import io.orion.inventory.Inventory;
import io.orion.inventory.IssueLine;
import io.orion.inventory.ReservationLine;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Posting;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans deliveries of what is reserved and takes them from the pick list to goods issue. */
@Service
public class Deliveries {

    private final SalesOrders orders;
    private final DeliveryStore deliveries;
    private final Promising promising;
    private final Inventory inventory;
    private final Ledger ledger;
    private final MasterData masterData;
    private final Settlement settlement;
    private final DeliveryStops stops;
    private final ProcessInstances processes;
    private final Outbox outbox;
    private final Clock clock;

    Deliveries(
            SalesOrders orders,
            DeliveryStore deliveries,
            Promising promising,
            Inventory inventory,
            Ledger ledger,
            MasterData masterData,
            Settlement settlement,
            DeliveryStops stops,
            ProcessInstances processes,
            Outbox outbox,
            Clock clock) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.promising = promising;
        this.inventory = inventory;
        this.ledger = ledger;
        this.masterData = masterData;
        this.settlement = settlement;
        this.stops = stops;
        this.processes = processes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Puts what can leave now on a delivery and starts its process; nothing when nothing can, or may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(SalesOrderNumber number) {
        var order = orders.get(number);
        Map<SalesOrderLine, Quantity> ready = promising.deliverable(order);
        if (!ready.isEmpty() && stops.reason(order).isEmpty()) {
            var delivery = plan(order, ready);
            deliveries.add(delivery);
            ready.forEach((line, quantity) -> line.inDelivery = line.inDelivery.plus(quantity));
            processes.startDelivery(delivery.number);
        }
        settlement.check(order);
    }

    private Delivery plan(SalesOrder order, Map<SalesOrderLine, Quantity> ready) {
        var now = clock.instant();
        var lines = ready.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().line))
                .map(entry ->
                        new Delivery.Line(entry.getKey().line, entry.getKey().requiredSku(), entry.getValue()))
                .toList();
        var delivery = new Delivery(
                deliveries.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                order.number(),
                Objects.requireNonNull(order.row().warehouse),
                now,
                lines);
        delivery.dueAt = ready.keySet().stream()
                .map(line -> line.promisedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElse(null);
        return delivery;
    }

    /**
     * Takes what was picked.
     *
     * @param shortages what is missing, one {@code <line>=<picked quantity>} per line of text; null when nothing is
     * @return whether everything was there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean pick(String number, Actor by, @Nullable String shortages) {
        var delivery = deliveries.get(number);
        delivery.requireOpen();
        stops.requireNone(orders.get(delivery.order));
        Map<Integer, String> missing = PickedLines.parse("pickedQuantities", shortages);
        for (Delivery.Line line : delivery.lines) {
            var written = missing.remove(line.line);
            line.picked = written == null ? line.planned : quantity(line, written);
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    "pickedQuantities", "names lines that are not on " + number + ": " + missing.keySet());
        }
        delivery.pickedAt = clock.instant();
        delivery.pickedBy = by.id();
        deliveries.save(delivery);
        return delivery.isPickedInFull();
    }

    private static Quantity quantity(Delivery.Line line, String written) {
        try {
            var quantity = Quantity.of(written);
            if (!quantity.isNegative() && quantity.compareTo(line.planned) <= 0) {
                return quantity;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInput("pickedQuantities", "line " + line.line + " is not a quantity: " + written);
        }
        throw new InvalidInput(
                "pickedQuantities", "line " + line.line + " must be between 0 and " + line.planned + ": " + written);
    }

    /**
     * Gives what was not there back to the order as open quantity, and corrects the stock that promised it.
     *
     * @return whether anything was picked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean repromiseShortage(String number) {
        var delivery = deliveries.get(number);
        var order = orders.get(delivery.order);
        for (Delivery.Line line : delivery.lines) {
            var missing = line.planned.minus(line.shipped());
            if (missing.isPositive()) {
                giveBack(delivery, order.line(line.line), line, missing);
            }
        }
        if (!delivery.hasPicked()) {
            delivery.voidedAt = clock.instant();
            deliveries.save(delivery);
        }
        return delivery.hasPicked();
    }

    private void giveBack(Delivery delivery, SalesOrderLine orderLine, Delivery.Line line, Quantity missing) {
        orderLine.inDelivery = orderLine.inDelivery.minus(missing);
        orderLine.promisedOn = null;
        if (!orderLine.stocked) {
            return;
        }
        inventory.release(delivery.order.value(), line.line, orderLine.inDelivery);
        if (orderLine.serialTracked) {
            // which pieces are missing only a count can tell; until then nobody is promised them
            inventory.reserve(
                    delivery.warehouse,
                    List.of(new ReservationLine(delivery.number + ":missing", line.line, line.sku, missing)));
        } else {
            inventory.writeOff(delivery.number + "/" + line.line, delivery.warehouse, line.sku, missing);
        }
    }

    /**
     * Takes what was packed.
     *
     * @param serials {@code <line>=<serial>,<serial>} per line of text, for articles tracked by serial number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pack(
            String number,
            Actor by,
            @Nullable BigDecimal packages,
            @Nullable String tracking,
            @Nullable String serials) {
        var delivery = deliveries.get(number);
        delivery.requireOpen();
        var order = orders.get(delivery.order);
        stops.requireNone(order);
        Map<Integer, String> bySerial = PickedLines.parse("serials", serials);
        for (Delivery.Line line : delivery.lines) {
            var written = bySerial.remove(line.line);
            line.serials = written == null ? List.of() : List.of(written.split("\\s*,\\s*"));
            checkSerials(order.line(line.line), line);
        }
        if (!bySerial.isEmpty()) {
            throw new InvalidInput("serials", "names lines that are not on " + number + ": " + bySerial.keySet());
        }
        delivery.packages = PickedLines.packages(packages);
        delivery.tracking = tracking;
        delivery.packedAt = clock.instant();
        delivery.packedBy = by.id();
        deliveries.save(delivery);
    }

    private static void checkSerials(SalesOrderLine orderLine, Delivery.Line line) {
        int expected = orderLine.serialTracked ? line.shipped().value().intValue() : 0;
        if (line.serials.size() != expected) {
            throw new InvalidInput(
                    "serials",
                    "line " + line.line + " (" + line.sku + ") needs " + expected + " serial numbers, not "
                            + line.serials.size());
        }
    }

    /** Posts the goods issue: stock leaves for good, its cost goes from inventory to cost of goods sold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postGoodsIssue(String number) {
        var delivery = deliveries.get(number);
        var order = orders.get(delivery.order);
        if (order.isBeingCancelled()) {
            throw new Refused(delivery.order + " is being cancelled; " + number + " does not leave");
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var stocked = delivery.lines.stream()
                .filter(line -> line.shipped().isPositive() && order.line(line.line).stocked)
                .map(line -> new IssueLine(delivery.order.value(), line.line, line.sku, line.shipped(), line.serials))
                .toList();
        var cost = stocked.isEmpty()
                ? Money.zero(masterData.company().currency())
                : inventory.issue(number, delivery.warehouse, today, stocked);
        postCost(delivery, today, cost);
        for (Delivery.Line line : delivery.lines) {
            var orderLine = order.line(line.line);
            orderLine.inDelivery = orderLine.inDelivery.minus(line.shipped());
            orderLine.delivered = orderLine.delivered.plus(line.shipped());
        }
        delivery.issuedAt = clock.instant();
        delivery.cost = cost.amount();
        deliveries.save(delivery);
    }

    private void postCost(Delivery delivery, LocalDate today, Money cost) {
        if (cost.isPositive()) {
            ledger.post(new Posting(
                    delivery.number,
                    "goods-issue",
                    today,
                    "Goods issue " + delivery.number,
                    delivery.order.value(),
                    List.of(
                            Posting.Line.debit(Accounts.COST_OF_GOODS_SOLD, cost),
                            Posting.Line.credit(Accounts.INVENTORY, cost))));
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void sendDespatchAdvice(String number) {
        outbox.put(new OutboundMessage(number + ":despatch-advice", "customer", "despatch-advice", number));
    }
}
