package io.orion.ordertocash;

import org.jspecify.annotations.Nullable;

/**
 * Asks to give up what is open of an invoice.
 *
 * @param reasonCode {@code SMALL} for a difference that is not worth collecting, {@code BAD_DEBT} for what is lost
 * @param reason in words, at most 500 characters
 */
public record WriteOffRequest(
        @Nullable String reasonCode, @Nullable String reason) {}
