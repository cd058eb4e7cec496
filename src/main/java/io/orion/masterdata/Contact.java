package io.orion.masterdata;

import org.jspecify.annotations.Nullable;

/** The person to talk to. */
public record Contact(
        String name, @Nullable String telephone, @Nullable String email) {}
