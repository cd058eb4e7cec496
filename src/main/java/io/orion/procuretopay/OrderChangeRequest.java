package io.orion.procuretopay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different in a purchase order that was confirmed; lines that are left out stay as they are.
 *
 * @param reason why, in the buyer's words
 */
public record OrderChangeRequest(@Nullable String reason, List<Line> lines) {

    public OrderChangeRequest {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /**
     * What changes of a line; null for what stays.
     *
     * @param quantity what is wanted in all, at least what has been received; 0 deletes a line of which nothing has
     */
    public record Line(
            int line,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable LocalDate promisedOn) {}
}
