package io.orion.ordertocash.domain;

import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Product;
import io.orion.ordertocash.SalesOrderChange;
import io.orion.ordertocash.SalesOrderNumber;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes wishes to change orders in, and asks the table {@code decideChangeImpact} what of them is possible. */
@Service
public class AmendmentIntake {

    private final SalesOrders orders;
    private final Amendments amendments;
    private final DeliveryStore deliveries;
    private final MasterData masterData;
    private final Decisions decisions;
    private final ProcessInstances processes;
    private final Clock clock;

    AmendmentIntake(
            SalesOrders orders,
            Amendments amendments,
            DeliveryStore deliveries,
            MasterData masterData,
            Decisions decisions,
            ProcessInstances processes,
            Clock clock) {
        this.orders = orders;
        this.amendments = amendments;
        this.deliveries = deliveries;
        this.masterData = masterData;
        this.decisions = decisions;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * Keeps a wish and wakes the order's process, which decides about it. Returns its number.
     *
     * @throws Refused when the order is not confirmed, over, or is being changed or cancelled
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int ask(SalesOrderNumber number, SalesOrderChange change, Actor by) {
        var asked = change.checked();
        var order = orders.get(number);
        var before = amendments.of(number);
        var same = before.stream()
                .filter(it -> it.reference != null && it.reference.equals(asked.reference()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().number;
        }
        requireChangeable(order);
        if (before.stream().anyMatch(Amendment::isOpen)) {
            throw new Refused(number + " is being changed already; wait until that is decided");
        }
        var amendment = new Amendment(
                number,
                before.size() + 1,
                asked.reference(),
                asked.reason().strip(),
                by.id(),
                clock.instant(),
                lines(order, asked));
        amendments.add(amendment);
        order.row().changes = amendment.number;
        processes.changeAsked(number);
        return amendment.number;
    }

    private static void requireChangeable(SalesOrder order) {
        if (order.isOver() || order.isBeingCancelled()) {
            throw new Refused(order.number() + " is over and cannot be changed");
        }
        if (order.row().confirmedAt == null) {
            throw new Refused(order.number() + " is not confirmed yet; cancel it and send it anew");
        }
    }

    private List<Amendment.Line> lines(SalesOrder order, SalesOrderChange asked) {
        var problems = new ArrayList<Violation>();
        var lines = new ArrayList<Amendment.Line>();
        int next = order.lines().stream().mapToInt(line -> line.line).max().orElse(0);
        for (int i = 0; i < asked.lines().size(); i++) {
            var wish = asked.lines().get(i);
            var path = "lines[" + i + "].";
            var line = wish.line() == null ? added(path, ++next, wish, problems) : changed(path, order, wish, problems);
            if (line != null) {
                lines.add(line);
            }
        }
        if (problems.isEmpty() && lines.stream().allMatch(line -> line.kinds().isEmpty())) {
            problems.add(new Violation("lines", "change nothing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return lines.stream().filter(line -> !line.kinds().isEmpty()).toList();
    }

    private Amendment.@Nullable Line added(
            String path, int number, SalesOrderChange.Line wish, List<Violation> problems) {
        var sku = Objects.requireNonNull(wish.sku()).strip();
        var product = masterData.product(sku).filter(it -> it.blockReason() == null);
        var quantity = new Quantity(Objects.requireNonNull(wish.quantity()));
        if (product.isEmpty()) {
            problems.add(new Violation(path + "sku", "is not an article that is sold: " + sku));
            return null;
        }
        var minimum = product.map(Product::minimumQuantity).orElseThrow();
        if (quantity.compareTo(minimum) < 0) {
            problems.add(new Violation(path + "quantity", "is below the minimum of " + minimum + " for " + sku));
            return null;
        }
        return new Amendment.Line(number, true, sku, Quantity.ZERO, quantity, null, wish.unitPrice());
    }

    private static Amendment.@Nullable Line changed(
            String path, SalesOrder order, SalesOrderChange.Line wish, List<Violation> problems) {
        var found = order.lines().stream()
                .filter(line -> Objects.equals(line.line, wish.line()))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(new Violation(path + "line", "is no line of " + order.number() + ": " + wish.line()));
            return null;
        }
        var line = found.get();
        var quantity = wish.quantity() == null ? line.due() : new Quantity(wish.quantity());
        return new Amendment.Line(
                line.line, false, line.requiredSku(), line.due(), quantity, line.unitPrice, wish.unitPrice());
    }

    /** Judges each line by itself. Returns whether anything is possible. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean judge(SalesOrderNumber number) {
        var order = orders.get(number);
        var amendment = amendments.open(number).orElseThrow();
        var sent = deliveries.of(number);
        for (Amendment.Line line : amendment.lines) {
            line.possible = true;
            for (String kind : line.kinds()) {
                judge(order, line, kind, sent);
            }
        }
        amendments.save(amendment);
        return amendment.isPossible();
    }

    private void judge(SalesOrder order, Amendment.Line change, String kind, List<Delivery> sent) {
        var line = change.added ? null : order.line(change.line);
        var delivered = line == null ? Quantity.ZERO : line.delivered;
        var invoiced = line == null ? Quantity.ZERO : line.invoiced;
        var onItsWay = line == null ? Quantity.ZERO : line.inDelivery;
        boolean below = change.quantity.compareTo(delivered) < 0;
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("kind", kind);
        facts.put("delivered", delivered.value());
        facts.put("belowDelivered", below);
        facts.put("picked", touchesPicked(change, delivered, onItsWay, Amending.picked(sent, change.line)));
        facts.put("invoiced", invoiced.value());
        var decision = decisions.decide(order.row().number, "decideChangeImpact", facts);
        if (!decision.flag("possible")) {
            change.refuse(decision.text("reason"), decision.text("alternative"));
        } else if (below) {
            change.refuse("is already delivered", "send it back"); // whatever the table says
        } else if (kind.equals("price") && invoiced.isPositive()) {
            change.refuse("is invoiced in part at the old price", "ask for a credit note");
        }
        change.alreadyDelivered = below;
    }

    /** Whether the change needs goods that lie picked: less of them leave, or they are billed at another price. */
    private static boolean touchesPicked(
            Amendment.Line change, Quantity delivered, Quantity onItsWay, Quantity picked) {
        return picked.isPositive()
                && (change.changesPrice() || delivered.plus(onItsWay).compareTo(change.quantity) > 0);
    }
}
