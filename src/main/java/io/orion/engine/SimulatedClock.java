package io.orion.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's clock: the given one, except while a simulation has taken it over. Then it stands still between two
 * moves, and the engine's own clock goes with it.
 *
 * <p>Whoever takes it over makes sure that nobody else works meanwhile: no port is open, no job executor runs.
 */
public final class SimulatedClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant simulated;

    public SimulatedClock(Clock real) {
        this.real = real;
    }

    public void moveTo(Instant instant) {
        simulated = instant;
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Gives the time back to the real clock. */
    public void release() {
        simulated = null;
        ClockUtil.reset();
    }

    /** The real time, whatever is simulated. */
    public Instant realTime() {
        return real.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var now = simulated;
        return now == null ? real.withZone(zone) : Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        var now = simulated;
        return now == null ? real.instant() : now;
    }
}
