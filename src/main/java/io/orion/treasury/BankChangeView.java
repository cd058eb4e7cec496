package io.orion.treasury;

import io.orion.approval.CastVote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's change of account, with what was found and who did what.
 *
 * @param oldIban the account on file while the change is open; null where there is none
 * @param numberOnFile the number to call, known before the request
 * @param activeFrom when the pause ends
 */
public record BankChangeView(
        String number,
        Status status,
        String supplier,
        @Nullable String oldIban,
        String iban,
        @Nullable String bic,
        String holder,
        String requestedVia,
        String reason,
        String requestedBy,
        Instant requestedAt,
        List<String> findings,
        @Nullable String risk,
        @Nullable String numberOnFile,
        @Nullable String calledBy,
        @Nullable String calledNumber,
        @Nullable String spokeWith,
        @Nullable Boolean confirmed,
        List<CastVote> votes,
        @Nullable Instant activeFrom,
        @Nullable Instant endedAt,
        @Nullable String endReason) {

    /** How far it is. */
    public enum Status {
        CALL_BACK,
        IN_APPROVAL,
        COOLING_OFF,
        ACTIVATED,
        REFUSED,
        CANCELLED
    }
}
