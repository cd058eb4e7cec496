package io.orion.inventory;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The door of stock. Commands join the caller's transaction and fail without one.
 *
 * <p>A reservation is identified by the document and line it is for, such as {@code SO-2026-000042} line 1, so that
 * doing the same again has no second effect.
 */
public interface Inventory {

    /** What can still be promised, per SKU; products without stock in the warehouse count as zero. */
    Map<String, Quantity> available(String warehouse, Collection<String> skus);

    /**
     * Reserves for each line as much as is available, up to what it asks for; what it already holds counts. Lines are
     * locked in the order of their SKU, so that two orders cannot block each other.
     *
     * @return what each line holds afterwards, in the order asked
     */
    List<Reservation> reserve(String warehouse, List<ReservationLine> lines);

    /** Gives back what the line holds, all of it or down to the given quantity. Nothing happens where it holds less. */
    void release(String document, int line, Quantity keep);

    /**
     * Takes reserved goods out of the warehouse, for good.
     *
     * @param issue the document that moves them, such as a delivery's number; a second call for it changes nothing
     * @return the cost of what left, in the company's currency
     * @throws io.orion.kernel.Refused when a line holds less than is issued, or serial numbers do not fit
     */
    Money issue(String issue, String warehouse, LocalDate day, List<IssueLine> lines);

    /**
     * Brings goods in at a cost per unit.
     *
     * @param receipt the document that brings them; a second call for it changes nothing
     */
    void receive(String receipt, String warehouse, LocalDate day, List<ReceiptLine> lines);

    /**
     * Brings goods back that had been issued, at the cost at which they left, and books that cost back.
     *
     * @param document the document that brings them; a second call for it changes nothing
     * @return what they are worth, in the company's currency
     * @throws io.orion.kernel.Refused when more comes back than left, or serial numbers do not fit
     */
    Money takeBack(String document, String warehouse, LocalDate day, List<ReturnedLine> lines);

    /** Corrects the stock to what was counted; never below what is reserved, which has to be released first. */
    void adjust(String document, String warehouse, String sku, Quantity counted, String reason);

    /**
     * Takes out of the books what was not found where it should be, such as at picking.
     *
     * @param document says which shortage it is; a second call for it changes nothing
     * @throws io.orion.kernel.Refused when that much is not free, or the product is tracked by serial number
     */
    void writeOff(String document, String warehouse, String sku, Quantity missing);

    /** Serial numbers of a product that are in the warehouse, in their order; at most {@code limit}. */
    List<String> serials(String warehouse, String sku, int limit);

    /** On hand, reserved and available of one product in all warehouses. */
    List<StockLevel> levels(String sku);
}
