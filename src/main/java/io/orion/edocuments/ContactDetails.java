package io.orion.edocuments;

import org.jspecify.annotations.Nullable;

/** Whom to ask. */
public record ContactDetails(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
