package io.orion.messaging;

import java.nio.charset.StandardCharsets;

/** The bytes of a document in the form in which it leaves. */
public record OutboundContent(String contentType, String fileExtension, byte[] bytes) {

    /** Plain text, in UTF-8. */
    public static OutboundContent text(String text) {
        return new OutboundContent("text/plain;charset=UTF-8", "txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
