package io.orion.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DrainTest {

    @Test
    void holdsUpWhatStopsNext() throws Exception {
        var stopped = new CompletableFuture<Void>();
        new Drain(Duration.ofHours(1)).stop(() -> stopped.complete(null));
        assertThat(stopped).isNotDone();

        var soon = new CompletableFuture<Void>();
        new Drain(Duration.ofMillis(1)).stop(() -> soon.complete(null));
        soon.get(30, TimeUnit.SECONDS);
    }

    @Test
    void holdsUpNothingUnlessToldTo() {
        var stopped = new CompletableFuture<Void>();
        new Drain(Duration.ZERO).stop(() -> stopped.complete(null));
        assertThat(stopped).isDone();
    }
}
