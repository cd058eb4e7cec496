package io.orion.wrong;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

class TimeComesFromTheClock {

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Instant now() {
        return Clock.systemUTC().instant();
    }

    long millis() {
        return System.currentTimeMillis();
    }
}
