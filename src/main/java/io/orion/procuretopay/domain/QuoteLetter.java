package io.orion.procuretopay.domain;

import io.orion.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a supplier is told about a request for quotation. */
public record QuoteLetter(
        String rfq, String supplier, @Nullable Instant deadline, String currency, List<Line> lines) {

    /** What is needed. */
    public record Line(int line, Quantity quantity, String unit, String description) {}
}
