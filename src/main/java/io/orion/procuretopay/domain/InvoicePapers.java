package io.orion.procuretopay.domain;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What suppliers sent as invoices, and what they were told about them. */
public interface InvoicePapers {

    void addFile(String invoice, StoredFile file);

    List<StoredFile> files(String invoice);

    /** Whether exactly this came before. */
    boolean known(byte[] content);

    void addResponse(Response response);

    Optional<Response> response(String number);

    int responses(String invoice);

    /** A file as it came. */
    record StoredFile(String name, String mediaType, String sha256, byte[] content) {

        /** With the fingerprint of its content. */
        public static StoredFile of(String name, String mediaType, byte[] content) {
            return new StoredFile(name, mediaType, sha256(content), content);
        }

        /** SHA-256 of the content, in 64 hexadecimal digits. */
        public static String sha256(byte[] content) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What a supplier is told: the code, its reason and what to do, in the lists of Peppol. */
    record Response(
            String number,
            String invoice,
            String code,
            String reason,
            String action,
            @Nullable String note,
            Instant issuedAt) {}
}
