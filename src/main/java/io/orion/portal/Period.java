package io.orion.portal;

import io.orion.kernel.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days that figures are shown for, the first and the last among them (UTC). */
record Period(LocalDate from, LocalDate to) {

    private static final int WEEKS = 13;
    private static final int MOST_DAYS = 1_100;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2999;

    /** What was asked for; where a day is missing, the quarter of a year until the last one, or until today. */
    static Period of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        Stream.of(from == null ? today : from, to == null ? today : to).forEach(day -> {
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new InvalidInput("period", "lies outside the years " + FIRST_YEAR + " to " + LAST_YEAR);
            }
        });
        var last = to == null ? today : to;
        var first = from == null ? last.minusWeeks(WEEKS).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw new InvalidInput("from", "is after the end of the period");
        }
        if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            throw new InvalidInput("period", "is longer than three years");
        }
        return new Period(first, last);
    }

    /** The first day that no longer counts. */
    public LocalDate before() {
        return to.plusDays(1);
    }
}
