package io.orion.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What a run is to be: so many orders between two moments. */
record Scenario(int orders, Instant begins, Instant ends, long seed) {

    /** From a morning so many months ago until now. */
    static Scenario until(Instant now, SimulationProperties properties) {
        var begins = now.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusMonths(properties.months())
                .atStartOfDay(ZoneOffset.UTC)
                .plusHours(4)
                .toInstant();
        return new Scenario(properties.orders(), begins, now.truncatedTo(ChronoUnit.SECONDS), properties.seed());
    }
}
