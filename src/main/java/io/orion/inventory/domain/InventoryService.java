package io.orion.inventory.domain;

import io.orion.inventory.Inventory;
import io.orion.inventory.IssueLine;
import io.orion.inventory.ReceiptLine;
import io.orion.inventory.Reservation;
import io.orion.inventory.ReservationLine;
import io.orion.inventory.ReturnedLine;
import io.orion.inventory.StockLevel;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receipts and counts also post to the ledger, so what refuses them there undoes the whole transaction. */
@Service
class InventoryService implements Inventory {

    private final Stock stock;
    private final Reserving reserving;
    private final Issuing issuing;
    private final Receiving receiving;
    private final TakingBack takingBack;
    private final Counting counting;

    InventoryService(
            Stock stock,
            Reserving reserving,
            Issuing issuing,
            Receiving receiving,
            TakingBack takingBack,
            Counting counting) {
        this.stock = stock;
        this.reserving = reserving;
        this.issuing = issuing;
        this.receiving = receiving;
        this.takingBack = takingBack;
        this.counting = counting;
    }

    @Override
    public Map<String, Quantity> available(String warehouse, Collection<String> skus) {
        return stock.available(warehouse, skus);
    }

    @Override
    public List<String> serials(String warehouse, String sku, int limit) {
        return stock.serials(warehouse, sku, limit);
    }

    @Override
    public List<StockLevel> levels(String sku) {
        return stock.levels(sku);
    }

    @Override
    @Command
    public List<Reservation> reserve(String warehouse, List<ReservationLine> lines) {
        return reserving.reserve(warehouse, lines);
    }

    @Override
    @Command
    public void release(String document, int line, Quantity keep) {
        reserving.release(new LineId(document, line), keep);
    }

    @Override
    @Command
    public Money issue(String issue, String warehouse, LocalDate day, List<IssueLine> lines) {
        return issuing.issue(issue, warehouse, day, lines);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(String receipt, String warehouse, LocalDate day, List<ReceiptLine> lines) {
        receiving.receive(receipt, warehouse, day, lines);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Money takeBack(String document, String warehouse, LocalDate day, List<ReturnedLine> lines) {
        return takingBack.takeBack(document, warehouse, day, lines);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void adjust(String document, String warehouse, String sku, Quantity counted, String reason) {
        counting.adjust(document, warehouse, sku, counted, reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeOff(String document, String warehouse, String sku, Quantity missing) {
        counting.writeOff(document, warehouse, sku, missing);
    }
}
