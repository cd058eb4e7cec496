package io.orion.inventory.domain;

import io.orion.inventory.ReceiptLine;
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
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings goods in, into the stock and into the books. */
@Component
class Receiving {

    private final Stock stock;
    private final StockPosting posting;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Receiving(Stock stock, StockPosting posting, Ledger ledger, ApplicationEventPublisher events) {
        this.stock = stock;
        this.posting = posting;
        this.ledger = ledger;
        this.events = events;
    }

    void receive(String receipt, String warehouse, LocalDate day, List<ReceiptLine> lines) {
        check(receipt, warehouse, lines);
        var movements = lines.stream().map(Receiving::movement).toList();
        if (!stock.record(new Document(receipt, Document.Kind.RECEIPT, warehouse, day, null), movements)) {
            return;
        }
        var states = lock(warehouse, lines);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            checkTracking(states, line);
            checkSerials(line);
            var movement = movements.get(i);
            states.computeIfPresent(line.sku(), (sku, state) -> state.add(movement.quantity(), movement.value()));
        }
        stock.update(warehouse, states.values());
        lines.forEach(line -> stock.store(receipt, warehouse, line.sku(), line.serials()));
        var value = movements.stream().map(Movement::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        posting.post(
                receipt,
                "goods-receipt",
                day,
                "Goods receipt " + receipt,
                value,
                Accounts.GOODS_RECEIVED_INVOICE_RECEIVED);
        events.publishEvent(new StockArrived(warehouse, states.keySet()));
    }

    private void check(String receipt, String warehouse, List<ReceiptLine> lines) {
        var checks = new Checks()
                .notBlank("receipt", receipt)
                .notBlank("warehouse", warehouse)
                .that(!lines.isEmpty(), "lines", "are missing");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "lines[" + i + "].";
            checks.notBlank(path + "sku", line.sku())
                    .positive(path + "quantity", line.quantity())
                    .that(!line.unitCost().isNegative(), path + "unitCost", "is negative")
                    .that(
                            line.unitCost().currency().equals(ledger.currency()),
                            path + "unitCost",
                            "is not in " + ledger.currency())
                    .serials(path + "serials", line.sku(), line.quantity(), line.serials());
        }
        checks.refuse();
    }

    private static Movement movement(ReceiptLine line) {
        Money worth = line.unitCost().times(line.quantity().value());
        return new Movement(line.sku(), line.quantity(), worth.amount(), null);
    }

    private Map<String, StockState> lock(String warehouse, List<ReceiptLine> lines) {
        Map<String, Boolean> tracked = new TreeMap<>();
        lines.forEach(line -> tracked.put(line.sku(), !line.serials().isEmpty()));
        stock.begin(warehouse, tracked);
        return new HashMap<>(stock.lock(warehouse, new ArrayList<>(tracked.keySet())));
    }

    private static void checkTracking(Map<String, StockState> states, ReceiptLine line) {
        var state = states.get(line.sku());
        if (state != null && state.serialTracked() == line.serials().isEmpty()) {
            throw new Refused(line.sku()
                    + (state.serialTracked() ? " arrives with its serial numbers" : " has no serial numbers"));
        }
    }

    private void checkSerials(ReceiptLine line) {
        if (!line.serials().isEmpty()) {
            stock.warehouseOfSerials(line.sku(), line.serials()).forEach((serial, warehouse) -> {
                throw new Refused(line.sku() + " " + serial + " is in " + warehouse + " already");
            });
        }
    }
}
