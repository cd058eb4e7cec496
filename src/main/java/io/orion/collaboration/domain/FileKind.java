package io.orion.collaboration.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Kinds of file that are taken, told by their first bytes and their extension, which must agree (OWASP ASVS 5.2.2). */
enum FileKind {
    PDF("application/pdf", Set.of("pdf"), "%PDF-"),
    PNG("image/png", Set.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    OFFICE("application/octet-stream", Set.of("docx", "xlsx", "pptx", "odt", "ods", "odp"), "PK\u0003\u0004"),
    TEXT("text/plain", Set.of("txt", "csv", "json", "xml", "eml", "md", "log"), "");

    final String mediaType;
    private final Set<String> extensions;
    private final byte[] begins;

    FileKind(String mediaType, Set<String> extensions, String begins) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The kind that both name and content say; empty when they do not agree, or nobody takes it. */
    static Optional<FileKind> of(String name, byte[] content) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension))
                .filter(kind -> kind.fits(content))
                .findFirst();
    }

    private boolean fits(byte[] content) {
        if (this == TEXT) {
            return isText(content);
        }
        return content.length > begins.length && Arrays.equals(content, 0, begins.length, begins, 0, begins.length);
    }

    private static boolean isText(byte[] content) {
        for (byte each : content) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
