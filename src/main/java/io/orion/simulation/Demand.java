package io.orion.simulation;

import io.orion.kernel.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * When orders come in: more of them every month, many at the end of a quarter, few in August, none when nobody works.
 */
final class Demand {

    private static final double GROWTH_PER_MONTH = 0.04;
    private static final double END_OF_QUARTER = 1.7;
    private static final double HOLIDAYS = 0.65;
    private static final int DAYS_OF_END = 10;
    private static final int BUSY_DAYS = 6;
    private static final LocalTime FIRST = LocalTime.of(7, 30);
    private static final LocalTime LAST = LocalTime.of(16, 30);
    private static final double DAYS_PER_MONTH = 30.4;

    private final Scenario scenario;
    private final BusinessCalendar calendar;
    private final Dice dice;

    Demand(Scenario scenario, BusinessCalendar calendar, Dice dice) {
        this.scenario = scenario;
        this.calendar = calendar;
        this.dice = dice;
    }

    /**
     * As many moments as there are to be orders, in their order. A few more come in at the end, for work that is left.
     */
    List<Instant> arrivals() {
        var days = days();
        int last = Math.min(OrderKind.last(), scenario.orders());
        int others = scenario.orders() - last;
        double total = days.stream().mapToDouble(this::weight).sum();
        List<Instant> moments = new ArrayList<>(scenario.orders());
        double sum = 0;
        for (LocalDate day : days) {
            sum += weight(day);
            long due = Math.round(others * sum / total);
            while (moments.size() < due) {
                moments.add(within(day));
            }
        }
        var busy = days.subList(Math.max(days.size() - BUSY_DAYS, 0), days.size());
        for (int i = 0; i < last; i++) {
            moments.add(within(busy.get(i * busy.size() / last)));
        }
        Collections.sort(moments);
        return moments;
    }

    /** Business days on which orders can come in before the end. */
    private List<LocalDate> days() {
        var first = LocalDate.ofInstant(scenario.begins(), calendar.zone());
        var last = LocalDate.ofInstant(scenario.ends(), calendar.zone());
        return first.datesUntil(last.plusDays(1))
                .filter(calendar::isBusinessDay)
                .filter(day -> at(day, FIRST).plus(1, ChronoUnit.HOURS).isBefore(scenario.ends()))
                .toList();
    }

    private double weight(LocalDate day) {
        double months =
                ChronoUnit.DAYS.between(LocalDate.ofInstant(scenario.begins(), calendar.zone()), day) / DAYS_PER_MONTH;
        return Math.pow(1 + GROWTH_PER_MONTH, months)
                * season(day)
                * dice.of(day.toString()).between(0.6, 1.4);
    }

    private static double season(LocalDate day) {
        var month = YearMonth.from(day);
        if (month.getMonthValue() % 3 == 0 && day.getDayOfMonth() > month.lengthOfMonth() - DAYS_OF_END) {
            return END_OF_QUARTER;
        }
        return month.getMonthValue() == 8 ? HOLIDAYS : 1;
    }

    private Instant within(LocalDate day) {
        var opens = at(day, FIRST);
        var closes = at(day, LAST);
        var until = closes.isBefore(scenario.ends()) ? closes : scenario.ends();
        return opens.plusSeconds(dice.between(0, (int) opens.until(until, ChronoUnit.SECONDS) - 1));
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }
}
