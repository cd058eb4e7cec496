package io.orion.treasury.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a supplier is paid to.
 *
 * @param version 1 is what master data had on file when the supplier was first to be paid
 * @param change the bank change that brought it; null for the first
 * @param blockedReason why nothing is paid there, such as money that came back
 */
public record SupplierAccount(
        long id,
        String supplier,
        int version,
        String iban,
        @Nullable String bic,
        String holder,
        @Nullable String change,
        Instant activeFrom,
        @Nullable String blockedReason) {}
