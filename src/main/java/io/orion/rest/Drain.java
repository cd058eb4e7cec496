package io.orion.rest;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop says so by its readiness and goes on answering for a while, until the balancer has seen
 * it. Without that, connections under way to it are lost.
 */
@Component
class Drain implements SmartLifecycle {

    private final Duration pause;
    private volatile boolean running;

    Drain(@Value("${orion.rest.drain:0s}") Duration pause) {
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    /** What stops next waits for the callback, for as long as {@code spring.lifecycle.timeout-per-shutdown-phase}. */
    @Override
    public void stop(Runnable stopped) {
        stop();
        if (pause.isZero()) {
            stopped.run();
        } else {
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(stopped);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The first to stop; by then readiness has gone already. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
