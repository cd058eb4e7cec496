package io.orion.collaboration;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a case.
 *
 * @param mediaType found from the content, not from what the sender says
 * @param size in bytes
 */
public record Attachment(
        UUID id, String caseNumber, String name, String mediaType, int size, String author, Instant at) {}
