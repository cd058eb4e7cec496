package io.orion.inventory.domain;

import io.orion.inventory.StockArrived;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Corrects the stock to what was counted, and books the difference. */
@Component
class Counting {

    private final Stock stock;
    private final StockPosting posting;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Counting(Stock stock, StockPosting posting, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.stock = stock;
        this.posting = posting;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    void adjust(String document, String warehouse, String sku, Quantity counted, String reason) {
        new Checks()
                .notBlank("document", document)
                .that(!counted.isNegative(), "counted", "is negative")
                .refuse();
        var state = stock.lock(warehouse, List.of(sku)).get(sku);
        if (stock.valueOf(document, Document.Kind.ADJUSTMENT).isPresent()) {
            return;
        }
        if (state == null) {
            throw new Refused(sku + " was never received in " + warehouse + "; receive it with its cost");
        }
        var change = counted.minus(state.onHand());
        checkChange(state, counted, change, warehouse);
        var worth = worth(state, change);
        var day = LocalDate.now(clock);
        var movements = change.isZero() ? List.<Movement>of() : List.of(new Movement(sku, change, worth, null));
        if (!stock.record(new Document(document, Document.Kind.ADJUSTMENT, warehouse, day, reason), movements)) {
            throw new Refused("Count " + document + " is being recorded for another product");
        }
        stock.update(warehouse, List.of(state.add(change, worth)));
        posting.post(document, "stock-adjustment", day, reason, worth, Accounts.INVENTORY_ADJUSTMENT);
        if (change.isPositive()) {
            events.publishEvent(new StockArrived(warehouse, Set.of(sku)));
        }
    }

    /** Counts what is left when some was not found. */
    void writeOff(String document, String warehouse, String sku, Quantity missing) {
        var state = stock.lock(warehouse, List.of(sku)).get(sku);
        if (state == null) {
            throw new Refused(sku + " was never received in " + warehouse);
        }
        if (stock.valueOf(document, Document.Kind.ADJUSTMENT).isEmpty()) {
            adjust(document, warehouse, sku, state.onHand().minus(missing), "Not found: " + missing);
        }
    }

    private static void checkChange(StockState state, Quantity counted, Quantity change, String warehouse) {
        if (counted.compareTo(state.reserved()) < 0) {
            throw new Refused(state.reserved() + " of " + state.sku() + " in " + warehouse
                    + " are reserved; release what exceeds " + counted + " first");
        }
        if (state.serialTracked() && !change.isZero()) {
            throw new Refused(state.sku() + " is tracked by serial number; receive or issue the pieces by theirs");
        }
    }

    private BigDecimal worth(StockState state, Quantity change) {
        int scale = ledger.currency().getDefaultFractionDigits();
        if (change.isNegative()) {
            return state.worthOf(Quantity.ZERO.minus(change), scale).negate();
        }
        return state.averageCost().multiply(change.value()).setScale(scale, RoundingMode.HALF_UP);
    }
}
