package io.orion.procuretopay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier says to an order (Peppol BIS order response).
 *
 * @param code UNCL4343: {@code AB} received, {@code AP} accepted, {@code CA} accepted with changes, {@code RE} rejected
 * @param lines what is different; lines that are left out are as ordered
 */
public record SupplierAnswer(String code, @Nullable String note, List<Line> lines) {

    public SupplierAnswer {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    /** What the supplier offers instead; null for what stays. */
    public record Line(
            int line,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable LocalDate promisedOn) {}
}
