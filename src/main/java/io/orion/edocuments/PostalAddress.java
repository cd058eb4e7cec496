package io.orion.edocuments;

import org.jspecify.annotations.Nullable;

/** An address as documents carry it, in parts that may be missing; the country is an ISO 3166-1 alpha-2 code. */
public record PostalAddress(
        @Nullable String street,
        @Nullable String additionalStreet,
        @Nullable String addressLine,
        @Nullable String city,
        @Nullable String postalCode,
        @Nullable String subdivision,
        @Nullable String country) {}
