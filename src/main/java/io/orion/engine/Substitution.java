package io.orion.engine;

import java.time.LocalDate;

/** Somebody stands in for somebody else on these days, both included, in UTC. */
public record Substitution(long id, String person, String substitute, LocalDate firstDay, LocalDate lastDay) {}
