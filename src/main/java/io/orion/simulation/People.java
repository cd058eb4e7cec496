package io.orion.simulation;

import io.orion.engine.Actors;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.kernel.Actor;
import io.orion.kernel.BusinessCalendar;
import io.orion.kernel.Refused;
import io.orion.procuretopay.RequisitionNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Those who work: each looks into the list, takes what is there and does it, unless they are on holiday. */
final class People {

    private static final List<String> ROLES =
            List.of("order-desk", "sales-manager", "sales-director", "credit", "warehouse", "billing", "collections");
    private static final List<String> BUYING = List.of(
            "requester",
            "budget-owner",
            "it-manager",
            "finance",
            "department-head",
            "finance-director",
            "controller",
            "buyer",
            "purchasing-manager",
            "receiving",
            "quality",
            "accounts-payable",
            "treasury",
            "treasury-release");
    private static final Set<String> ON_ARRIVAL = Set.of("userTask_countGoods", "userTask_acceptService");

    private static final Set<String> VOTES = Set.of("userTask_decideApproval", "userTask_decideEscalatedApproval");
    private static final String PRICES = "userTask_resolvePriceVariance";

    /** Who does what the first of a group may not do: vote twice, or judge the price of an own order. */
    private static final Map<String, String> SECOND = Map.of(
            "buyer", "priya.raman",
            "treasury", "ingrid.solberg",
            "treasury-release", "sofia.keller",
            "accounts-payable", "lucas.moreau",
            "department-head", "jonas.weber",
            "finance-director", "helena.brandt",
            "controller", "marc.lindqvist");

    private static final Map<String, String> STAND_IN = Map.of("order-desk", "billing", "credit", "collections");
    private static final int MOST_TASKS = 5_000;
    private static final int LAST_DAYS = 4;
    private static final int LAST_GOODS = 2;
    private static final int LONGEST_HOLIDAY = 5;
    private static final Duration LONGEST_PER_TASK = Duration.ofMinutes(4);
    private static final Comparator<WorkItem> OLDEST_FIRST = Comparator.comparing(WorkItem::createdAt)
            .thenComparing(WorkItem::document)
            .thenComparing(WorkItem::taskKey);

    private final Doors doors;
    private final Memory memory;
    private final Answers answers;
    private final Time time;
    private final Dice dice;
    private final LocalDate lastDays;
    private final LocalDate lastGoods;
    private final Map<String, List<LocalDate>> holidays = new HashMap<>();

    People(Doors doors, Memory memory, Answers answers, Time time, BusinessCalendar calendar, Dice dice) {
        this.doors = doors;
        this.memory = memory;
        this.answers = answers;
        this.time = time;
        this.dice = dice;
        this.lastDays = businessDayBefore(calendar, LAST_DAYS);
        this.lastGoods = businessDayBefore(calendar, LAST_GOODS);
        ROLES.forEach(role -> holidays.put(role, holiday(role, calendar)));
    }

    /** The first of the last so many business days. */
    private LocalDate businessDayBefore(BusinessCalendar calendar, int days) {
        var day = LocalDate.ofInstant(time.end(), calendar.zone());
        for (int left = calendar.isBusinessDay(day) ? days - 1 : days; left > 0; ) {
            day = day.minusDays(1);
            left -= calendar.isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }

    /** One absence per half year or so, never in the last days; where goods leave, only a day. */
    private List<LocalDate> holiday(String role, BusinessCalendar calendar) {
        var first = time.today();
        int days = (int) first.until(lastDays, ChronoUnit.DAYS);
        if (days < LONGEST_HOLIDAY * 4) {
            return List.of();
        }
        var roll = dice.of("holiday of " + role);
        var begins = first.plusDays(roll.between(10, days - LONGEST_HOLIDAY * 2));
        int length = role.equals("warehouse") ? 1 : roll.between(3, LONGEST_HOLIDAY);
        return begins.datesUntil(lastDays)
                .filter(calendar::isBusinessDay)
                .limit(length)
                .toList();
    }

    /** Whoever is away from tomorrow on says who stands in. */
    void planAbsences(LocalDate tomorrow) {
        STAND_IN.forEach((person, substitute) -> {
            var days = holidays.getOrDefault(person, List.of());
            if (!days.isEmpty()
                    && days.get(0).equals(tomorrow)
                    && doors.accounts().exists(person)
                    && doors.accounts().exists(substitute)) {
                doors.substitutes().appoint(person, substitute, days.get(0), days.get(days.size() - 1), actor(person));
            }
        });
    }

    static Actor actor(String role) {
        return new Actor(role, Set.of(role));
    }

    /** Everyone goes through their list once, within a span of time; who stands in does the other's, too. */
    void work(Duration span) {
        var tasks = open();
        if (tasks.isEmpty()) {
            return;
        }
        var step = span.dividedBy(tasks.size() * 2L + 1);
        var each = step.compareTo(LONGEST_PER_TASK) > 0 ? LONGEST_PER_TASK : step;
        for (String role : BUYING) {
            tasks.stream()
                    .filter(task -> role.equals(task.group()) && buys(task))
                    .forEach(task -> attend(task, buyer(task, role), each));
        }
        for (String role : ROLES) {
            var person = actor(isAway(role) ? STAND_IN.getOrDefault(role, role) : role);
            if (!isAway(person.id()) && (person.id().equals(role) || canStandIn(role, person.id()))) {
                tasks.stream()
                        .filter(task -> role.equals(task.group()) && !buys(task))
                        .forEach(task -> attend(task, person, each));
            }
        }
    }

    /** Whether it is about buying, not selling. */
    static boolean buys(WorkItem task) {
        return !task.caseNumber().startsWith("SO-") && !task.taskKey().equals("userTask_clarifyReceipt");
    }

    /** Whoever asked reworks and accepts it; whoever has it already goes on. */
    private Actor buyer(WorkItem task, String role) {
        var assignee = task.assignee();
        if (assignee == null && role.equals("requester")) {
            assignee = doors.purchasing()
                    .view(new RequisitionNumber(task.caseNumber()))
                    .requestedBy();
        }
        boolean involved = memory.hasActed(task.document(), role) && VOTES.contains(task.taskKey())
                || task.taskKey().equals(PRICES);
        var usual = involved ? SECOND.getOrDefault(role, role) : role;
        return new Actor(assignee == null ? usual : assignee, Set.of(role));
    }

    private boolean isAway(String person) {
        return holidays.getOrDefault(person, List.of()).contains(time.today());
    }

    private boolean canStandIn(String person, String substitute) {
        return doors.substitutes().principalsOf(actor(substitute)).contains(person);
    }

    private void attend(WorkItem task, Actor person, Duration each) {
        if (time.now().plus(each).isBefore(time.end()) && getsTo(task)) {
            Actors.as(person, () -> work(task, person, each));
        }
    }

    /** All that is open, in one look; whether somebody may do it, the doors decide. */
    private List<WorkItem> open() {
        return doors.worklist().list(Worklist.Query.of(Worklist.Whose.ALL), actor("process-owner"), MOST_TASKS).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Nobody gets to everything on the same day, and in the last days to less. */
    private boolean getsTo(WorkItem task) {
        boolean early = ON_ARRIVAL.contains(task.taskKey()) && !memory.isDelivered(task.caseNumber());
        if (memory.isLeft(task) || early) {
            return false;
        }
        if (memory.isPressing(task.caseNumber())) {
            return true;
        }
        boolean goods = task.processId().equals("fulfilShipment");
        boolean last = !time.today().isBefore(goods ? lastGoods : lastDays);
        String when = last ? "" : time.now().toString();
        return dice.of(task.document() + task.taskKey() + when).chance(last ? 0.5 : 0.75);
    }

    private void work(WorkItem task, Actor person, Duration each) {
        time.pass(each);
        boolean withdrawn = VOTES.contains(task.taskKey())
                && doors.worklist().find(task.id(), actor("process-owner")).isEmpty();
        if (!withdrawn && done(task, person)) {
            memory.acted(task.document(), person.id());
            time.settle();
            talk(task, person);
        }
    }

    private boolean done(WorkItem task, Actor person) {
        try {
            doors.tasks().claim(task.id(), person);
            prepare(task);
            doors.tasks().complete(task.id(), answers.to(task), person);
            return true;
        } catch (Refused e) {
            return false; // somebody was faster: the money came, the order was withdrawn
        }
    }

    /** Somebody has deleted a VAT id by mistake before the invoice is written, and billing asks for it. */
    private void prepare(WorkItem task) {
        var lost = memory.losesOf(task.caseNumber());
        if (lost == null) {
            return;
        }
        if (task.taskKey().equals("userTask_packGoods")) {
            change(lost, null);
        } else if (task.taskKey().equals("userTask_correctInvoice")) {
            change(lost, lost.vatId());
        }
    }

    private void change(Memory.LostVatId lost, @Nullable String vatId) {
        doors.records()
                .change("customers", lost.customer(), Collections.singletonMap("vatId", vatId), null, "master-data");
    }

    private void talk(WorkItem task, Actor person) {
        var roll = dice.of("talk" + task.document() + task.taskKey());
        var text = switch (task.taskKey()) {
            case "userTask_releaseCreditHold" -> "@collections please keep an eye on this one.";
            case "userTask_collectOverdue" -> "@credit they still owe us this; mind it with new orders.";
            case "userTask_correctOrder" -> "@sales-manager they ordered what we do not sell under this name.";
            default -> "";
        };
        if (!text.isEmpty() && roll.chance(0.3)) {
            doors.conversations().say(task.caseNumber(), text, person);
        }
    }

    /** At the end everyone has begun with something. */
    void beginSomething() {
        var tasks = open();
        for (String role : Stream.concat(ROLES.stream(), BUYING.stream()).toList()) {
            var person = actor(role);
            tasks.stream()
                    .filter(task -> role.equals(task.group()) && task.assignee() == null)
                    .skip(1)
                    .findFirst()
                    .ifPresent(task -> Actors.as(person, () -> begin(task, person)));
        }
    }

    private void begin(WorkItem task, Actor person) {
        try {
            doors.tasks().claim(task.id(), person);
        } catch (Refused e) {
            return; // a vote that is somebody else's: it stays for them
        }
    }
}
