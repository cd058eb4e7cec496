package io.orion.collaboration.domain;

import io.orion.collaboration.Attachment;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files at cases. */
public interface AttachmentStore {

    void add(Attachment attachment, byte[] content);

    List<Attachment> of(String caseNumber);

    int count(String caseNumber);

    Optional<byte[]> content(String caseNumber, UUID id);
}
