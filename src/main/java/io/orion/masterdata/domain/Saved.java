package io.orion.masterdata.domain;

import io.orion.kernel.Violation;
import io.orion.masterdata.MasterDataChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What saving one draft did.
 *
 * @param refusal why nothing was stored; null for every other outcome
 * @param events what has to be published once it is certain that the change stays
 */
public record Saved(Outcome outcome, long version, @Nullable Violation refusal, List<MasterDataChanged> events) {

    /** Exactly one for each draft. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    static Saved refused(Violation why) {
        return new Saved(Outcome.REFUSED, 0, why, List.of());
    }
}
