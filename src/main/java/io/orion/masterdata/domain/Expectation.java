package io.orion.masterdata.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the caller of a change believes about the record.
 *
 * @param exists whether there is one already
 * @param version the version that it has; null for any
 */
public record Expectation(boolean exists, @Nullable Long version) {

    public static final Expectation ABSENT = new Expectation(false, null);
    public static final Expectation PRESENT = new Expectation(true, null);

    public static Expectation version(long version) {
        return new Expectation(true, version);
    }
}
