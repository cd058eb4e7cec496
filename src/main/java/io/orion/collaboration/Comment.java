package io.orion.collaboration;

import java.time.Instant;

/** Something that was said about a case. */
public record Comment(long id, String caseNumber, String author, String text, Instant at) {}
