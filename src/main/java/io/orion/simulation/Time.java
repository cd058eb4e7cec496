package io.orion.simulation;

import io.orion.engine.DueJobs;
import io.orion.engine.SimulatedClock;
import io.orion.messaging.InboxDispatcher;
import io.orion.messaging.OutboxDispatcher;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The simulated time. It passes by what is done; timers on the way go off when they are due. */
final class Time {

    private final SimulatedClock clock;
    private final DueJobs jobs;
    private final InboxDispatcher inbox;
    private final OutboxDispatcher outbox;
    private final Instant end;

    Time(SimulatedClock clock, DueJobs jobs, InboxDispatcher inbox, OutboxDispatcher outbox, Instant end) {
        this.clock = clock;
        this.jobs = jobs;
        this.inbox = inbox;
        this.outbox = outbox;
        this.end = end;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    Instant end() {
        return end;
    }

    /** Lets time pass until a moment, but never beyond the end. What is past already is now. */
    void passUntil(Instant moment) {
        var until = moment.isBefore(end) ? moment : end;
        for (var due = jobs.nextDue(); due.isPresent() && !due.get().isAfter(until); due = jobs.nextDue()) {
            moveTo(due.get());
            settle();
        }
        moveTo(until);
    }

    void pass(Duration duration) {
        passUntil(now().plus(duration));
    }

    private void moveTo(Instant moment) {
        if (moment.isAfter(now())) {
            clock.moveTo(moment);
        }
    }

    /** Runs what is due, until nothing moves any more. */
    void settle() {
        boolean moved = true;
        while (moved) {
            moved = jobs.run() > 0 | inbox.dispatchDue() > 0;
        }
    }

    /** Sends the documents that have been written. */
    void send() {
        while (outbox.dispatchDue() > 0) {
            settle();
        }
    }
}
