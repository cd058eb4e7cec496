package io.orion.inventory.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The head of a goods movement. */
public record Document(
        String number,
        Kind kind,
        String warehouse,
        LocalDate day,
        @Nullable String reason) {

    public enum Kind {
        RECEIPT,
        ISSUE,
        ADJUSTMENT,
        RETURN
    }
}
