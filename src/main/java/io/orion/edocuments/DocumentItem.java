package io.orion.edocuments;

import org.jspecify.annotations.Nullable;

/**
 * What a line is about.
 *
 * @param sellersId the seller's article number
 * @param standardId such as a GTIN, scheme {@code 0160}
 */
public record DocumentItem(
        String name,
        @Nullable String description,
        @Nullable String buyersId,
        @Nullable String sellersId,
        @Nullable Identifier standardId,
        @Nullable DocumentTax tax) {

    public static DocumentItem named(String name) {
        return new DocumentItem(name, null, null, null, null, null);
    }

    /** The same item under another tax. */
    DocumentItem taxed(DocumentTax other) {
        return new DocumentItem(name, description, buyersId, sellersId, standardId, other);
    }
}
