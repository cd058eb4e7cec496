package io.orion.inventory.domain;

import io.orion.inventory.IssueLine;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ledger.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes reserved goods out, at the moving average cost. Whoever sells them posts that cost. */
@Component
class Issuing {

    private final Stock stock;
    private final Ledger ledger;

    Issuing(Stock stock, Ledger ledger) {
        this.stock = stock;
        this.ledger = ledger;
    }

    Money issue(String issue, String warehouse, LocalDate day, List<IssueLine> lines) {
        check(issue, lines);
        var states = new HashMap<>(
                stock.lock(warehouse, lines.stream().map(IssueLine::sku).toList()));
        var done = stock.valueOf(issue, Document.Kind.ISSUE);
        if (done.isPresent()) {
            return cost(done.get());
        }
        var held = stock.held(lines.stream().map(Issuing::id).toList());
        checkSerials(warehouse, lines, states);
        List<Held> left = new ArrayList<>();
        List<Movement> movements = new ArrayList<>();
        for (var line : lines) {
            left.add(leftOf(line, warehouse, held.get(id(line))));
            movements.add(take(line, states));
        }
        if (!stock.record(new Document(issue, Document.Kind.ISSUE, warehouse, day, null), movements)) {
            throw new Refused("Issue " + issue + " is being recorded with other lines");
        }
        stock.update(warehouse, states.values());
        stock.hold(left);
        lines.forEach(line -> stock.ship(issue, line.sku(), line.serials()));
        return cost(movements.stream().map(Movement::value).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void check(String issue, List<IssueLine> lines) {
        var checks = new Checks().notBlank("issue", issue).that(!lines.isEmpty(), "lines", "are missing");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            checks.positive("lines[" + i + "].quantity", line.quantity())
                    .serials("lines[" + i + "].serials", line.sku(), line.quantity(), line.serials());
        }
        long documents = lines.stream().map(Issuing::id).distinct().count();
        checks.that(documents == lines.size(), "lines", "name a document's line twice");
        checks.refuse();
    }

    private void checkSerials(String warehouse, List<IssueLine> lines, Map<String, StockState> states) {
        for (var line : lines) {
            var state = states.get(line.sku());
            boolean tracked = state != null && state.serialTracked();
            if (tracked == line.serials().isEmpty()) {
                throw new Refused(
                        line.sku() + (tracked ? " leaves with its serial numbers" : " has no serial numbers"));
            }
            if (tracked) {
                var known = stock.warehouseOfSerials(line.sku(), line.serials());
                line.serials().stream()
                        .filter(serial -> !warehouse.equals(known.get(serial)))
                        .findFirst()
                        .ifPresent(serial -> {
                            throw new Refused(line.sku() + " " + serial + " is not in " + warehouse);
                        });
            }
        }
    }

    private static Held leftOf(IssueLine line, String warehouse, @Nullable Held held) {
        boolean fits = held != null
                && held.warehouse().equals(warehouse)
                && held.sku().equals(line.sku())
                && held.quantity().compareTo(line.quantity()) >= 0;
        if (held == null || !fits) {
            throw new Refused(line.document() + " line " + line.line() + " does not hold " + line.quantity() + " of "
                    + line.sku() + " in " + warehouse);
        }
        return new Held(held.id(), warehouse, line.sku(), held.quantity().minus(line.quantity()));
    }

    private Movement take(IssueLine line, Map<String, StockState> states) {
        var state = states.get(line.sku());
        if (state == null) {
            throw new IllegalStateException("A reservation without stock: " + line);
        }
        var out = Quantity.ZERO.minus(line.quantity());
        var worth = state.worthOf(line.quantity(), ledger.currency().getDefaultFractionDigits())
                .negate();
        states.put(line.sku(), state.reserve(out).add(out, worth));
        return new Movement(line.sku(), out, worth, id(line));
    }

    private Money cost(BigDecimal movedValue) {
        return new Money(movedValue.negate(), ledger.currency());
    }

    private static LineId id(IssueLine line) {
        return new LineId(line.document(), line.line());
    }
}
