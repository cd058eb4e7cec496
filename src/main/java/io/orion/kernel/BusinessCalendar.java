package io.orion.kernel;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Says which days and hours count as business time in one place.
 *
 * @param zone the zone in which days begin and end
 * @param workdays the days of the week that are worked
 * @param opens the local time at which a working day begins
 * @param closes the local time at which it ends, later than {@code opens}
 * @param holiday answers whether a date is a public holiday
 */
public record BusinessCalendar(
        ZoneId zone, Set<DayOfWeek> workdays, LocalTime opens, LocalTime closes, Predicate<LocalDate> holiday) {

    public BusinessCalendar {
        workdays = Set.copyOf(workdays);
        if (workdays.isEmpty() || !opens.isBefore(closes)) {
            throw new IllegalArgumentException("A calendar needs a working day and opening before closing hours");
        }
    }

    public boolean isBusinessDay(LocalDate date) {
        return workdays.contains(date.getDayOfWeek()) && !holiday.test(date);
    }

    /** Returns the date itself when it is a business day, else the next one. */
    public LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Returns the date that lies the given number of business days later; 0 moves only off a day that is none. */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        var day = onOrAfter(date);
        for (int left = days; left > 0; left--) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /**
     * Returns the instant that lies the given number of business days later, at the same time of day where that is
     * within business hours, else at the opening of that day (after hours: of the next business day).
     */
    public Instant plusBusinessDays(Instant from, int days) {
        var local = from.atZone(zone);
        var day = local.toLocalDate();
        var time = local.toLocalTime();
        if (!isBusinessDay(day)) {
            time = opens;
        } else if (time.isBefore(opens)) {
            time = opens;
        } else if (!time.isBefore(closes)) {
            day = day.plusDays(1);
            time = opens;
        }
        return plusBusinessDays(day, days).atTime(time).atZone(zone).toInstant();
    }
}
