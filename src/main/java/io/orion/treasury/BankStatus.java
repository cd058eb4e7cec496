package io.orion.treasury;

import org.jspecify.annotations.Nullable;

/**
 * What became of one payment that the bank reported on.
 *
 * @param endToEnd our identity of the payment, as the bank repeats it
 * @param outcome what the report changed
 * @param payment the payment's number; null where it is not one of ours
 */
public record BankStatus(
        String endToEnd, Outcome outcome, @Nullable String payment) {

    /** The effect of a report. A repeated one has none. */
    public enum Outcome {
        ACCEPTED,
        REJECTED,
        UNCHANGED,
        UNKNOWN
    }
}
