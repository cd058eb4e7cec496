package io.orion.procuretopay.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one revision of a purchase order changed of one line.
 *
 * @param code UNCL1229: 2 deleted, 3 changed
 */
public record OrderChange(
        String order,
        int revision,
        int line,
        String code,
        Terms before,
        Terms after,
        String reason,
        String changedBy,
        Instant changedAt) {

    /** What is wanted in all, at which price, until when. */
    public record Terms(
            BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable LocalDate promisedOn) {}
}
