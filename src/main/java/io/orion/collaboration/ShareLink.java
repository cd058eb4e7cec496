package io.orion.collaboration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link that was given to a partner. The link itself is known to whoever was given it only.
 *
 * @param acts whether whoever has it may act on the case, too
 */
public record ShareLink(
        long id,
        String caseNumber,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        boolean acts,
        @Nullable Instant revokedAt) {

    public boolean works(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
