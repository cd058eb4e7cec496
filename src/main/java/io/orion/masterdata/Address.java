package io.orion.masterdata;

import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param country ISO 3166-1 alpha-2 code, such as {@code DE}
 */
public record Address(
        String street,
        @Nullable String additionalStreet,
        String city,
        @Nullable String postalCode,
        @Nullable String subdivision,
        String country) {}
