package io.orion.engine;

import java.util.List;

/** Documents that a process module can write for a case, such as its invoices. One bean per leading process at most. */
public interface CaseFiles {

    /** The process that leads these cases, such as {@code orderToCash}. */
    String processId();

    /** What there is, the oldest first. */
    List<CaseFile> of(String caseNumber);

    /**
     * Writes one of them.
     *
     * @throws io.orion.kernel.UnknownRecord when the case has no such document
     */
    byte[] write(String caseNumber, String name);

    /**
     * A document.
     *
     * @param name of the file, such as {@code INV-2026-000001.pdf}
     * @param kind a key of the portal's texts, such as {@code invoice}
     */
    record CaseFile(String name, String kind, String mediaType) {}
}
