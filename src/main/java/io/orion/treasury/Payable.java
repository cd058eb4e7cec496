package io.orion.treasury;

import org.jspecify.annotations.Nullable;

/**
 * What the module that posted an open item knows of it.
 *
 * @param document the open item's
 * @param supplierReference how the supplier calls it; goes to the bank as the text of the payment
 * @param postedBy who posted it and therefore does not release its payment; null for Orion itself
 * @param blockReason why it is not to be paid at present; null when it may
 */
public record Payable(
        String document,
        @Nullable String supplierReference,
        @Nullable String postedBy,
        @Nullable String blockReason) {}
