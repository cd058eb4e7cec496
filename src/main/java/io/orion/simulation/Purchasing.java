package io.orion.simulation;

import io.orion.kernel.BusinessCalendar;
import io.orion.treasury.BankChangeRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What purchasing does on which day: a need for three orders, a payment run a week, another account at times. */
final class Purchasing {

    private static final int ORDERS_PER_NEED = 3;
    private static final int LAST_DAYS = 9;
    private static final LocalTime FIRST = LocalTime.of(8, 15);
    private static final int SECONDS_OF_DAY = 6 * 3_600;
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final LocalTime POST = LocalTime.of(8, 30);
    private static final LocalTime RUN = LocalTime.of(11, 45);
    private static final int CHANGE_DAYS = 55;

    private final Doors doors;
    private final Memory memory;
    private final Vendors vendors;
    private final VendorInvoices invoices;
    private final HouseBank bank;
    private final BusinessCalendar calendar;
    private final Time time;
    private final Dice dice;
    private final List<LocalDate> days;
    private final Map<LocalDate, Integer> usual = new HashMap<>();
    private final boolean possible;
    private int needs;

    Purchasing(
            Doors doors,
            Memory memory,
            Scenario scenario,
            Vendors vendors,
            VendorInvoices invoices,
            HouseBank bank,
            BusinessCalendar calendar,
            Time time,
            Dice dice) {
        this.doors = doors;
        this.memory = memory;
        this.vendors = vendors;
        this.invoices = invoices;
        this.bank = bank;
        this.calendar = calendar;
        this.time = time;
        this.dice = dice;
        this.days = days(scenario);
        this.possible = Vendors.ALL.stream()
                        .allMatch(supplier ->
                                doors.masterData().supplier(supplier).isPresent())
                && Requesters.CENTERS.stream()
                        .allMatch(
                                center -> doors.masterData().costCenter(center).isPresent())
                && doors.masterData().products(Requesters.ARTICLES).size() == Requesters.ARTICLES.size();
        int early = Math.max(days.size() - LAST_DAYS, 1);
        for (int i = 0; i < scenario.orders() / ORDERS_PER_NEED && !days.isEmpty(); i++) {
            usual.merge(days.get(dice.of("day" + i).between(0, early - 1)), 1, Integer::sum);
        }
    }

    /** Business days that are over at the end. */
    private List<LocalDate> days(Scenario scenario) {
        var first = LocalDate.ofInstant(scenario.begins(), calendar.zone());
        var last = LocalDate.ofInstant(scenario.ends(), calendar.zone());
        return first.datesUntil(last.plusDays(1))
                .filter(calendar::isBusinessDay)
                .filter(day -> at(day, EVENING).isBefore(scenario.ends()))
                .toList();
    }

    /** Something to do at a moment. */
    record Deed(Instant at, Runnable what) {}

    /** Nothing where the suppliers, articles and cost centers are not those of the demo: they cannot be made up. */
    List<Deed> of(LocalDate day) {
        if (!possible) {
            return List.of();
        }
        List<Deed> deeds = new ArrayList<>();
        deeds.add(new Deed(at(day, POST), vendors::work));
        for (int i = 0; i < usual.getOrDefault(day, 0); i++) {
            deeds.add(new Deed(moment(day, "usual" + i), this::usual));
        }
        int left = days.size() - days.indexOf(day);
        if (days.contains(day) && left <= LAST_DAYS) {
            lasts(day, left, deeds);
        } else if (day.getDayOfWeek() == DayOfWeek.THURSDAY) {
            deeds.add(new Deed(at(day, RUN), () -> bank.start(0)));
        }
        if (days.contains(day)
                && (days.indexOf(day) == 0 || day.getMonth() != before(day).getMonth())) {
            deeds.add(new Deed(at(day, POST), invoices::monthly));
        }
        if (days.indexOf(day) == CHANGE_DAYS) {
            deeds.add(new Deed(at(day, RUN), () -> change("S507", "SE9399990000000000000607")));
        }
        return deeds;
    }

    private LocalDate before(LocalDate day) {
        return days.get(days.indexOf(day) - 1);
    }

    /** Of the last days: needs that stop at somebody, runs that are left, another account. */
    private void lasts(LocalDate day, int left, List<Deed> deeds) {
        var all = NeedKind.last();
        for (int i = 0; i < all.size(); i++) {
            var next = all.get(i);
            if (next.days() == left) {
                deeds.add(new Deed(at(day, FIRST).plusSeconds(i), () -> last(next)));
            }
        }
        switch (left) {
            case 9 -> deeds.add(new Deed(at(day, RUN), () -> bank.start(0)));
            case 6 -> deeds.add(new Deed(at(day, RUN), bank::startRefused));
            case 3 -> deeds.add(new Deed(at(day, POST), invoices::leaveSomething));
            case 2 -> deeds.add(new Deed(at(day, RUN), () -> leaveChange("S505", "FR7599999999990000000060505")));
            case 1 -> {
                deeds.add(new Deed(at(day, RUN), () -> leaveRun(14, "treasury-release")));
                deeds.add(new Deed(at(day, RUN), () -> leaveRun(60, "userTask_revisePaymentRun")));
            }
            default -> {}
        }
    }

    private void leaveRun(int daysAhead, String left) {
        var run = bank.start(daysAhead);
        memory.press(run);
        memory.leave(run, left);
    }

    private void usual() {
        var roll = dice.of("need" + needs++);
        request(NeedKind.of(roll), List.of(), roll);
    }

    private void last(NeedKind.Last last) {
        memory.press(request(last.kind(), last.left(), dice.of("last need" + needs++)));
    }

    private String request(NeedKind kind, List<String> left, Dice roll) {
        var by = left.contains("userTask_reworkRequisition") ? People.actor("requester") : Requesters.anyone(roll);
        var need = doors.purchasing()
                .request(Requesters.draft(kind, time.today(), roll), by)
                .value();
        left.forEach(task -> memory.leave(need, task));
        vendors.watch(need, left);
        return need;
    }

    private String change(String supplier, String iban) {
        var holder = doors.masterData().supplier(supplier).orElseThrow().legalName();
        var request = new BankChangeRequest(supplier, iban, "EXMPDEFFXXX", holder, "letter", "We have changed banks");
        return doors.treasury().requestBankChange(request, People.actor("buyer"));
    }

    private void leaveChange(String supplier, String iban) {
        memory.leave(change(supplier, iban), "userTask_callBack");
    }

    private Instant moment(LocalDate day, String what) {
        return at(day, FIRST).plusSeconds(dice.of(what + day).between(0, SECONDS_OF_DAY));
    }

    private Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(calendar.zone()).toInstant();
    }
}
