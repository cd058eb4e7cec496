package io.orion.banking.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a receipt that could not be applied, as they wrote it.
 *
 * @param action {@code pay}, {@code account} or {@code same}
 * @param customer whose money it is
 * @param invoices such as {@code INV-2026-000001=100.00, INV-2026-000002}; a bare number takes all that is open
 * @param restOnAccount whether what the invoices leave over stays on the customer's account
 * @param transaction the one that brought the same money first
 */
public record ClarificationAnswer(
        String action,
        @Nullable String customer,
        @Nullable String invoices,
        @Nullable Boolean restOnAccount,
        @Nullable String transaction) {}
