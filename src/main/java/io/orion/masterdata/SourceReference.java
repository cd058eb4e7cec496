package io.orion.masterdata;

/** Where a record came from: the system's name and the record's key there. */
public record SourceReference(String system, String key) {}
