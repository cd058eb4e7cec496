package io.orion.collaboration.domain;

import io.orion.collaboration.Attachment;
import io.orion.collaboration.Attachments;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class AttachmentService implements Attachments {

    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;

    private final AttachmentStore store;
    private final Clock clock;

    AttachmentService(AttachmentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Attachment attach(String caseNumber, String name, byte[] content, Actor by) {
        if (content.length == 0) {
            throw new InvalidInput("file", "is empty");
        }
        if (content.length > LARGEST) {
            throw new InvalidInput("file", "is larger than " + LARGEST / (1024 * 1024) + " MB");
        }
        var plain = plainName(name);
        var kind = FileKind.of(plain, content)
                .orElseThrow(() -> new InvalidInput(
                        "file",
                        "is not a PDF, PNG, JPEG, office document or text in UTF-8, or not what its name says: "
                                + plain));
        if (store.count(caseNumber) >= MOST) {
            throw new Refused(caseNumber + " has " + MOST + " files already");
        }
        var attachment = new Attachment(
                UUID.randomUUID(), caseNumber, plain, kind.mediaType, content.length, by.id(), clock.instant());
        store.add(attachment, content);
        return attachment;
    }

    /** The last part of a path, without what could mislead a reader or a file system. */
    private static String plainName(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_").strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new InvalidInput("file", "needs a name of at most " + LONGEST_NAME + " characters");
        }
        return plain;
    }

    @Override
    public List<Attachment> of(String caseNumber) {
        return store.of(caseNumber);
    }

    @Override
    public byte[] content(String caseNumber, UUID id) {
        return store.content(caseNumber, id)
                .orElseThrow(() -> new UnknownRecord("file of " + caseNumber, id.toString()));
    }
}
