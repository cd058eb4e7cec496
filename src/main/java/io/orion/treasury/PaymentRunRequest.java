package io.orion.treasury;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish to pay.
 *
 * @param dueUntil what is due on that day or before is proposed; null for today
 * @param currency ISO 4217; null for the company's
 */
public record PaymentRunRequest(
        @Nullable LocalDate dueUntil, @Nullable String currency) {}
