package io.orion.ordertocash;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says against an invoice.
 *
 * @param reasonCode a code of Peppol's list OPStatusReason: PRI price, QTY quantity, DEL delivery, QUA quality, REF
 *     references, PAY payment terms, OTH anything else
 * @param reason in words, at most 500 characters
 * @param amount what of the invoice is disputed, tax included, in its currency; at most what is open
 */
public record DisputeRequest(
        @Nullable String reasonCode,
        @Nullable String reason,
        @Nullable BigDecimal amount) {}
