package io.orion.intelligence;

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
    }

    /** A week of a process. */
    record Week(LocalDate monday, int started, int closed) {}
}
