package io.orion.ordertocash.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the order desk says about an order that could not go on.
 *
 * @param corrected whether it was mended
 * @param customer the customer's account number, where it had to be found
 * @param corrections one per line of text, such as {@code 2 sku=NW-11} or {@code 3 quantity=5}
 * @param reason why it will not be carried out, where it was not mended
 */
public record OrderDeskAnswer(
        boolean corrected,
        @Nullable String customer,
        @Nullable String corrections,
        @Nullable String reason) {}
