package io.orion.inventory.domain;

import io.orion.inventory.ReturnedLine;
import io.orion.inventory.StockArrived;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings issued goods back, at the cost at which they left; that cost is not one of goods sold any more. */
@Component
class TakingBack {

    private final Stock stock;
    private final StockPosting posting;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    TakingBack(Stock stock, StockPosting posting, Ledger ledger, ApplicationEventPublisher events) {
        this.stock = stock;
        this.posting = posting;
        this.ledger = ledger;
        this.events = events;
    }

    Money takeBack(String document, String warehouse, LocalDate day, List<ReturnedLine> lines) {
        check(document, lines);
        var states = new HashMap<>(
                stock.lock(warehouse, lines.stream().map(ReturnedLine::sku).toList()));
        var done = stock.valueOf(document, Document.Kind.RETURN);
        if (done.isPresent()) {
            return new Money(done.get(), ledger.currency());
        }
        List<Movement> movements = new ArrayList<>();
        for (var line : lines) {
            checkSerials(line, states, warehouse);
            movements.add(back(line));
        }
        if (!stock.record(new Document(document, Document.Kind.RETURN, warehouse, day, null), movements)) {
            throw new Refused("Return " + document + " is being recorded with other lines");
        }
        movements.forEach(
                back -> states.computeIfPresent(back.sku(), (sku, state) -> state.add(back.quantity(), back.value())));
        stock.update(warehouse, states.values());
        lines.forEach(line -> stock.store(document, warehouse, line.sku(), line.serials()));
        var value = movements.stream().map(Movement::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        posting.post(document, "goods-return", day, "Goods return " + document, value, Accounts.COST_OF_GOODS_SOLD);
        events.publishEvent(new StockArrived(warehouse, states.keySet()));
        return new Money(value, ledger.currency());
    }

    private static void check(String document, List<ReturnedLine> lines) {
        var checks = new Checks().notBlank("document", document).that(!lines.isEmpty(), "lines", "are missing");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            checks.positive("lines[" + i + "].quantity", line.quantity())
                    .serials("lines[" + i + "].serials", line.sku(), line.quantity(), line.serials());
        }
        long different = lines.stream().map(TakingBack::id).distinct().count();
        checks.that(different == lines.size(), "lines", "name a document's line twice")
                .refuse();
    }

    private void checkSerials(ReturnedLine line, Map<String, StockState> states, String warehouse) {
        var state = states.get(line.sku());
        if (state == null) {
            throw new Refused(line.sku() + " was never in " + warehouse);
        }
        if (state.serialTracked() == line.serials().isEmpty()) {
            throw new Refused(line.sku()
                    + (state.serialTracked() ? " comes back with its serial numbers" : " has no serial numbers"));
        }
        stock.warehouseOfSerials(line.sku(), line.serials()).forEach((serial, where) -> {
            throw new Refused(line.sku() + " " + serial + " is in " + where + " already");
        });
    }

    private Movement back(ReturnedLine line) {
        var issued = stock.issued(id(line), line.sku());
        var before = stock.takenBack(id(line), line.sku()).quantity();
        if (before.plus(line.quantity()).compareTo(issued.quantity()) > 0) {
            throw new Refused("Of " + line.document() + " line " + line.line() + " " + issued.quantity() + " of "
                    + line.sku() + " left and " + before + " came back; " + line.quantity() + " more cannot");
        }
        int scale = ledger.currency().getDefaultFractionDigits();
        return new Movement(line.sku(), line.quantity(), issued.share(before, line.quantity(), scale), id(line));
    }

    private static LineId id(ReturnedLine line) {
        return new LineId(line.document(), line.line());
    }
}
