package io.orion.treasury;

import org.jspecify.annotations.Nullable;

/**
 * A supplier's wish to be paid to another account.
 *
 * @param holder the name on the account
 * @param requestedVia how it came: {@code mail}, {@code portal} or {@code letter}
 * @param reason what the supplier says
 */
public record BankChangeRequest(
        @Nullable String supplier,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String holder,
        @Nullable String requestedVia,
        @Nullable String reason) {}
