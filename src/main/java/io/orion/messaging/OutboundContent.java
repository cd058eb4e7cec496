package io.orion.messaging;

/** The bytes of a document in the form in which it leaves. */
public record OutboundContent(String contentType, String fileExtension, byte[] bytes) {}
