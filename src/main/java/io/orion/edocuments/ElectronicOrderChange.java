package io.orion.edocuments;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's wish to change or cancel an order (Peppol BIS Advanced Ordering 3).
 *
 * @param number the buyer's number of the message
 * @param order the buyer's number of the order
 * @param lines what is changed; null when the whole order is cancelled
 */
public record ElectronicOrderChange(
        String number,
        String order,
        @Nullable String note,
        DocumentParty buyer,
        @Nullable List<Line> lines) {

    public ElectronicOrderChange {
        lines = lines == null ? null : List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param id of the line in the order
     * @param status UNCL1229: 1 added, 2 deleted, 3 changed, 4 as before; null is read as changed
     * @param price of {@code priceBaseQuantity} units
     */
    public record Line(
            String id,
            @Nullable String status,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            BigDecimal priceBaseQuantity,
            DocumentItem item) {}
}
