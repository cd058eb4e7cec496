package io.orion.ledger;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of the books.
 *
 * @param locked whether postings into it are refused
 * @param reason why it was locked or opened again last; null while nobody has done either
 */
public record AccountingPeriod(
        YearMonth month,
        boolean locked,
        @Nullable String reason,
        @Nullable Instant changedAt) {}
