package io.orion.inventory.domain;

import io.orion.inventory.StockLevel;
import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stock as it is stored. What is locked stays locked until the transaction ends. */
public interface Stock {

    Map<String, Quantity> available(String warehouse, Collection<String> skus);

    List<StockLevel> levels(String sku);

    /** Locks in the order of the SKU; products that were never received are missing from the answer. */
    Map<String, StockState> lock(String warehouse, Collection<String> skus);

    /**
     * Begins an empty stock for products that are new in the warehouse. Before {@link #lock}, or two could wait in
     * turn.
     */
    void begin(String warehouse, Map<String, Boolean> serialTrackedBySku);

    void update(String warehouse, Collection<StockState> states);

    Map<LineId, Held> held(Collection<LineId> lines);

    void hold(Collection<Held> reservations);

    /** Stores a goods movement. False when there is one of this number and kind already. */
    boolean record(Document document, List<Movement> lines);

    /** What the document's movement of this kind was worth in all, if there was one. */
    Optional<BigDecimal> valueOf(String document, Document.Kind kind);

    /** What left for a document's line, ever. */
    Moved issued(LineId line, String sku);

    /** What of it came back. */
    Moved takenBack(LineId line, String sku);

    /** Which of these serial numbers are in stock, with their warehouse. */
    Map<String, String> warehouseOfSerials(String sku, Collection<String> serials);

    /** Serial numbers in the warehouse, in their order. */
    List<String> serials(String warehouse, String sku, int limit);

    void ship(String issue, String sku, Collection<String> serials);

    void store(String receipt, String warehouse, String sku, Collection<String> serials);
}
