package io.orion.inventory.domain;

import io.orion.inventory.Reservation;
import io.orion.inventory.ReservationLine;
import io.orion.inventory.StockArrived;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Promises stock to documents and takes promises back. */
@Component
class Reserving {

    private final Stock stock;
    private final ApplicationEventPublisher events;

    Reserving(Stock stock, ApplicationEventPublisher events) {
        this.stock = stock;
        this.events = events;
    }

    List<Reservation> reserve(String warehouse, List<ReservationLine> lines) {
        check(lines);
        var states = new HashMap<>(
                stock.lock(warehouse, lines.stream().map(ReservationLine::sku).toList()));
        var before = stock.held(lines.stream().map(Reserving::id).toList());
        Map<LineId, Held> after = new LinkedHashMap<>();
        List<Held> changed = new ArrayList<>();
        Map<String, StockState> touched = new HashMap<>();
        for (var line : lines) {
            var held = heldBy(before.get(id(line)), line, warehouse);
            var granted = grant(states.get(line.sku()), line.wanted().minus(held.quantity()));
            if (granted.isPositive()) {
                touched.put(line.sku(), requireState(states, line.sku()).reserve(granted));
                states.put(line.sku(), requireState(touched, line.sku()));
                held = new Held(
                        held.id(), warehouse, line.sku(), held.quantity().plus(granted));
                changed.add(held);
            }
            after.put(held.id(), held);
        }
        store(warehouse, touched.values(), changed);
        return after.values().stream()
                .map(held -> new Reservation(held.id().document(), held.id().line(), held.sku(), held.quantity()))
                .toList();
    }

    void release(LineId id, Quantity keep) {
        new Checks().that(!keep.isNegative(), "keep", "is negative").refuse();
        var known = stock.held(List.of(id)).get(id);
        if (known == null) {
            return;
        }
        var states = stock.lock(known.warehouse(), List.of(known.sku()));
        var held = stock.held(List.of(id)).getOrDefault(id, known);
        var freed = held.quantity().minus(keep);
        if (freed.isPositive()) {
            var state = requireState(states, held.sku()).reserve(Quantity.ZERO.minus(freed));
            store(held.warehouse(), List.of(state), List.of(new Held(id, held.warehouse(), held.sku(), keep)));
            events.publishEvent(new StockArrived(held.warehouse(), Set.of(held.sku())));
        }
    }

    private static void check(List<ReservationLine> lines) {
        var checks = new Checks();
        for (int i = 0; i < lines.size(); i++) {
            checks.notBlank("lines[" + i + "].document", lines.get(i).document());
            checks.positive("lines[" + i + "].wanted", lines.get(i).wanted());
        }
        long documents = lines.stream().map(Reserving::id).distinct().count();
        checks.that(documents == lines.size(), "lines", "name a document's line twice");
        checks.refuse();
    }

    private static Held heldBy(@Nullable Held held, ReservationLine line, String warehouse) {
        if (held == null || held.quantity().isZero()) {
            return new Held(id(line), warehouse, line.sku(), Quantity.ZERO);
        }
        if (!held.warehouse().equals(warehouse) || !held.sku().equals(line.sku())) {
            throw new Refused(line.document() + " line " + line.line() + " holds " + held.sku() + " in "
                    + held.warehouse() + "; release that first");
        }
        return held;
    }

    private static Quantity grant(@Nullable StockState state, Quantity missing) {
        return state == null || missing.isNegative() ? Quantity.ZERO : missing.min(state.available());
    }

    private static StockState requireState(Map<String, StockState> states, String sku) {
        var state = states.get(sku);
        if (state == null) {
            throw new IllegalStateException("No stock of " + sku + " is locked");
        }
        return state;
    }

    private void store(String warehouse, Collection<StockState> states, List<Held> reservations) {
        if (!reservations.isEmpty()) {
            stock.update(warehouse, states);
            stock.hold(reservations);
        }
    }

    private static LineId id(ReservationLine line) {
        return new LineId(line.document(), line.line());
    }
}
