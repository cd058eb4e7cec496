package io.orion.collaboration;

import io.orion.kernel.Actor;
import java.util.List;
import java.util.UUID;

/** The door of files at cases. */
public interface Attachments {

    /** The largest file that is taken, in bytes. */
    int LARGEST = 10 * 1024 * 1024;

    /**
     * Keeps a file: PDF, PNG, JPEG, office documents (OOXML, ODF) and text (also CSV, JSON, XML, mail).
     *
     * @throws io.orion.kernel.InvalidInput when it is empty, too large, of another kind, or not what its name says
     */
    Attachment attach(String caseNumber, String name, byte[] content, Actor by);

    List<Attachment> of(String caseNumber);

    /**
     * The bytes of a file.
     *
     * @throws io.orion.kernel.UnknownRecord when the case has no such file
     */
    byte[] content(String caseNumber, UUID id);
}
