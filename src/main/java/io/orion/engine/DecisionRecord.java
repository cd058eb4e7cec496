package io.orion.engine;

import java.time.Instant;

/**
 * A decision that was taken.
 *
 * @param document what it was about
 * @param decision what the table was asked and answered
 */
public record DecisionRecord(long id, String document, Instant at, Decision decision) {}
