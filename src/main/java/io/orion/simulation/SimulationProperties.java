package io.orion.simulation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is simulated at the first start of the demo, or by the command {@code simulate}.
 *
 * @param orders how many orders; 0 switches it off
 * @param months how many months before now the first of them comes in
 * @param seed the same seed on the same day gives the same business
 */
@ConfigurationProperties("orion.simulation")
record SimulationProperties(
        @DefaultValue("100") int orders,
        @DefaultValue("6") int months,
        @DefaultValue("1") long seed) {

    SimulationProperties {
        if (orders < 0 || months < 1 || months > 60) {
            throw new IllegalArgumentException("orion.simulation: orders are 0 or more, months 1 to 60");
        }
    }
}
