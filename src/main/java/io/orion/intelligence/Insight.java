package io.orion.intelligence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figures of processes. Days are those of UTC; {@code before} is the first day that no longer counts. */
public interface Insight {

    /** The figures of each process of which anything started or ended in the period, or is open. */
    List<Figures> figures(Set<String> processes, LocalDate from, LocalDate before);

    /** What started and ended in each week of the period, Mondays, the oldest first. */
    List<Week> weeks(String process, LocalDate from, LocalDate before);

    /** Where cases of the leading processes waited in a process: what ended in the period, and what waits now. */
    List<Wait> waits(String process, Set<String> leads, LocalDate from, LocalDate before);

    /** Tasks in cases of the leading processes, and how those completed in the period and those open stand. */
    List<Due> dues(Set<String> leads, LocalDate from, LocalDate before);

    /**
     * A process in a period.
     *
     * @param started cases that started in the period
     * @param closed cases that ended in it; the following are of these
     * @param touchless those in which no person completed a task
     * @param cycle from start to end; null where none ended
     * @param open cases that are open now
     */
    record Figures(
            String process,
            int started,
            int closed,
            int touchless,
            @Nullable Cycle cycle,
            Age open) {

        /** Touchless ÷ closed, in percent; null where none ended. */
        public @Nullable Double touchlessRate() {
            return closed == 0 ? null : 100.0 * touchless / closed;
        }
    }

    /** How many seconds half, four fifths and nineteen twentieths of the cases took at most (interpolated). */
    record Cycle(double p50, double p80, double p95) {}

    /** Open cases by the time since they started. */
    record Age(int day, int week, int month, int older) {

        public int all() {
            return day + week + month + older;
        }

        /** The same one by one, the youngest first, with the instants between which their cases started. */
        public List<Bucket> buckets(Instant now) {
            var lastDay = now.minus(Duration.ofDays(1));
            var lastWeek = now.minus(Duration.ofDays(7));
            var lastMonth = now.minus(Duration.ofDays(30));
            return List.of(
                    new Bucket("day", day, lastDay, null),
                    new Bucket("week", week, lastWeek, lastDay),
                    new Bucket("month", month, lastMonth, lastWeek),
                    new Bucket("older", older, null, lastMonth));
        }
    }

    /** Open cases of about the same age, started from an instant to just before another; null is without end. */
    record Bucket(
            String name,
            int cases,
            @Nullable Instant from,
            @Nullable Instant before) {}

    /**
     * Waiting at an element of a model.
     *
     * @param ended how often waiting there ended in the period
     * @param total how long that was in all, in seconds
     * @param median how long half of them took at most, in seconds (interpolated)
     * @param waiting how many wait now
     * @param since when the first of these began to; null where none waits
     */
    record Wait(
            String element,
            int ended,
            long total,
            double median,
            int waiting,
            @Nullable Instant since) {}

    /**
     * A user task and its due instants.
     *
     * @param completed how many people completed in the period
     * @param due those of them that had a due instant
     * @param onTime those of them that were completed by then
     * @param open how many are open now
     * @param overdue those of them whose due instant has passed
     */
    record Due(String process, String task, int completed, int due, int onTime, int open, int overdue) {

        /** On time ÷ completed with a due instant, in percent; null where there is none. */
        public @Nullable Double attainment() {
            return due == 0 ? null : 100.0 * onTime / due;
        }
    }

    /** A week of a process. */
    record Week(LocalDate monday, int started, int closed) {}
}
