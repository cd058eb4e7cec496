package io.orion.edocuments;

import org.jspecify.annotations.Nullable;

/** A value in a scheme of identifiers, such as {@code 0088} (GLN) for parties or {@code 0160} (GTIN) for items. */
public record Identifier(@Nullable String scheme, String value) {}
