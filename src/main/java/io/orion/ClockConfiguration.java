package io.orion;

import io.orion.engine.SimulatedClock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time for everyone: UTC, injected, so that a test or a simulation can move it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    SimulatedClock clock() {
        return new SimulatedClock(Clock.systemUTC());
    }
}
