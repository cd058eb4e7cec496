package io.orion.inventory.domain;

/** A document's line, which owns a reservation. */
public record LineId(String document, int line) {}
