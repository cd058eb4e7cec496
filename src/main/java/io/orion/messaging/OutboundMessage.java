package io.orion.messaging;

/**
 * Something to tell another system, once.
 *
 * @param key stable across every attempt and re-run: document, step, line; receivers recognise repetitions by it
 * @param channel who gets it, such as {@code customer}
 * @param kind what it is, such as {@code invoice}; decides how it is written
 * @param document the number of the document to be sent
 */
public record OutboundMessage(String key, String channel, String kind, String document) {}
