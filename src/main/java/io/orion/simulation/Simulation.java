package io.orion.simulation;

import io.orion.engine.DueJobs;
import io.orion.engine.SimulatedClock;
import io.orion.kernel.Actor;
import io.orion.kernel.BusinessCalendar;
import io.orion.masterdata.Customer;
import io.orion.masterdata.Region;
import io.orion.messaging.InboxDispatcher;
import io.orion.messaging.OutboxDispatcher;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** Runs a scenario day by day. The clock has been moved to its beginning, and nobody else works. */
@Component
class Simulation {

    private static final Actor SYSTEM = new Actor("integration", Set.of("integration"));
    private static final LocalTime DELIVERIES = LocalTime.of(7, 0);
    private static final LocalTime BANK = LocalTime.of(9, 15);
    private static final Set<DayOfWeek> BANK_DAYS = Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    private static final LocalTime REVIEW = LocalTime.of(17, 15);
    private static final List<LocalTime> ROUNDS =
            List.of(LocalTime.of(9, 30), LocalTime.of(12, 0), LocalTime.of(14, 30));
    private static final Duration ROUND = Duration.ofMinutes(110);

    private final Doors doors;
    private final SimulatedClock clock;
    private final DueJobs jobs;
    private final InboxDispatcher inbox;
    private final OutboxDispatcher outbox;

    Simulation(Doors doors, SimulatedClock clock, DueJobs jobs, InboxDispatcher inbox, OutboxDispatcher outbox) {
        this.doors = doors;
        this.clock = clock;
        this.jobs = jobs;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /** @param progress told after each day: the time reached, and how many orders there are */
    void run(Scenario scenario, BiConsumer<Instant, Integer> progress) {
        new Run(scenario).run(progress);
    }

    /** Something that happens at a moment of a day. */
    private record Happening(Instant at, Runnable what) {}

    /** One run with all that it remembers. */
    private final class Run {

        private final Scenario scenario;
        private final BusinessCalendar calendar = doors.masterData().calendar(Region.EMEA);
        private final Memory memory = new Memory();
        private final Assortment assortment = new Assortment(doors);
        private final Dice dice;
        private final Time time;
        private final Rates rates;
        private final Supplies supplies;
        private final Payers payers;
        private final People people;
        private final Buyers buyers;
        private final HouseBank bank;
        private final Purchasing purchasing;
        private final List<Instant> arrivals;
        private int placed;

        Run(Scenario scenario) {
            this.scenario = scenario;
            this.dice = new Dice(scenario.seed());
            this.time = new Time(clock, jobs, inbox, outbox, scenario.ends());
            var currencies = assortment.customers().stream()
                    .map(Customer::currency)
                    .distinct()
                    .toList();
            this.rates = new Rates(doors, currencies, dice);
            this.supplies = new Supplies(doors, assortment, calendar, time, dice.of("supplies"));
            this.payers = new Payers(doors, assortment, memory, time, dice.of("payers"));
            var invoices = new VendorInvoices(doors, memory, time, dice.of("vendor invoices"));
            var vendors = new Vendors(doors, memory, invoices, calendar, time, dice.of("vendors"));
            this.bank = new HouseBank(doors, memory, time, dice.of("bank"));
            this.purchasing = new Purchasing(
                    doors, memory, scenario, vendors, invoices, bank, calendar, time, dice.of("purchasing"));
            var forms = new PurchaseAnswers(doors, assortment, memory, vendors, time, dice.of("forms"));
            var answers = new Answers(doors, forms, assortment, memory, time, dice.of("answers"));
            this.people = new People(doors, memory, answers, time, calendar, dice.of("people"));
            this.buyers = new Buyers(doors, assortment, scenario);
            this.arrivals = new Demand(scenario, calendar, dice.of("demand")).arrivals();
        }

        void run(BiConsumer<Instant, Integer> progress) {
            supplies.open();
            var last = LocalDate.ofInstant(scenario.ends(), calendar.zone());
            for (var day = LocalDate.ofInstant(scenario.begins(), calendar.zone());
                    !day.isAfter(last);
                    day = day.plusDays(1)) {
                if (calendar.isBusinessDay(day)) {
                    work(day);
                }
                time.passUntil(at(day.plusDays(1), LocalTime.MIDNIGHT));
                time.send();
                progress.accept(time.now(), placed);
            }
            people.beginSomething();
        }

        private void work(LocalDate day) {
            var today = new ArrayList<Happening>();
            today.add(new Happening(at(day, DELIVERIES), () -> {
                rates.note(day);
                supplies.arrive();
            }));
            if (BANK_DAYS.contains(day.getDayOfWeek())) {
                today.add(new Happening(at(day, BANK), payers::bankDay));
                today.add(new Happening(at(day, BANK), bank::tell));
            }
            purchasing.of(day).forEach(deed -> today.add(new Happening(deed.at(), deed.what())));
            ROUNDS.forEach(round -> today.add(new Happening(at(day, round), () -> people.work(ROUND))));
            today.add(new Happening(at(day, REVIEW), () -> closeDay(day)));
            var evening = at(day.plusDays(1), LocalTime.MIDNIGHT);
            for (int index = placed;
                    index < arrivals.size() && arrivals.get(index).isBefore(evening);
                    index++) {
                today.add(new Happening(arrivals.get(index), this::place));
            }
            today.sort(Comparator.comparing(Happening::at));
            for (Happening next : today) {
                if (next.at().isBefore(scenario.ends())) {
                    time.passUntil(next.at());
                    next.what().run();
                    time.settle();
                }
            }
        }

        private void closeDay(LocalDate day) {
            supplies.review();
            people.planAbsences(day.plusDays(1));
        }

        private void place() {
            int index = placed++;
            var roll = dice.of("order " + index);
            var kind = OrderKind.of(index, scenario.orders(), roll);
            var draft = buyers.draft(index, kind, time.today(), roll);
            var by = roll.chance(0.6) ? SYSTEM : People.actor("order-desk");
            var number = doors.orders().accept(draft.request(), by).value();
            draft.remember(number, memory);
            if (kind.task != null && OrderKind.isLast(index, scenario.orders())) {
                memory.leave(number, kind.task);
            }
            payers.expectPrepayment(number);
        }

        private Instant at(LocalDate day, LocalTime hour) {
            return day.atTime(hour).atZone(calendar.zone()).toInstant();
        }
    }
}
