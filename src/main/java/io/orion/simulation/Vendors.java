package io.orion.simulation;

import io.orion.kernel.Actor;
import io.orion.kernel.BusinessCalendar;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.RequisitionView.OrderLine;
import io.orion.procuretopay.SupplierAnswer;
import io.orion.procuretopay.SupplierQuote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The suppliers: they quote, answer orders as asked, otherwise or not at all, deliver in time or late, and send their
 * invoices some days later.
 */
final class Vendors {

    static final String SERVICES = "S508";
    static final String PARTS = "S505";
    static final List<String> ALL = List.of("S501", "S502", PARTS, "S507", SERVICES);

    static final Actor EDI = new Actor("integration", Set.of("integration"));

    private static final int LONGEST_WAIT = 45;
    private static final Set<RequisitionView.Status> ENDED =
            Set.of(RequisitionView.Status.CLOSED, RequisitionView.Status.REFUSED, RequisitionView.Status.CANCELLED);

    private final Doors doors;
    private final Memory memory;
    private final VendorInvoices invoices;
    private final BusinessCalendar calendar;
    private final Time time;
    private final Dice dice;
    private final Map<String, Watched> watched = new TreeMap<>();

    Vendors(Doors doors, Memory memory, VendorInvoices invoices, BusinessCalendar calendar, Time time, Dice dice) {
        this.doors = doors;
        this.memory = memory;
        this.invoices = invoices;
        this.calendar = calendar;
        this.time = time;
        this.dice = dice;
    }

    /** A need with what suppliers have to do with it next, and when somebody looks at it again. */
    private static final class Watched {
        private final List<String> left;
        private LocalDate next;
        private LocalDate arrives = LocalDate.MAX;
        private boolean answered;
        private boolean quoted;
        private BigDecimal invoiced = BigDecimal.ZERO;

        Watched(List<String> left, LocalDate next) {
            this.left = left;
            this.next = next;
        }

        boolean leaves(String task) {
            return left.contains(task);
        }
    }

    void watch(String need, List<String> left) {
        watched.put(need, new Watched(left, time.today()));
    }

    /** All who were asked quote. */
    private void quote(String need, BigDecimal price) {
        for (String supplier : memory.invitedFor(need)) {
            var roll = dice.of(need + supplier);
            var line = new SupplierQuote.Line(
                    1,
                    price.multiply(BigDecimal.valueOf(roll.between(86, 108)))
                            .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP),
                    roll.between(5, 21));
            doors.purchasing()
                    .quote(new RequisitionNumber(need), new SupplierQuote(supplier, null, null, List.of(line)), EDI);
        }
    }

    /** What suppliers do today. */
    void work() {
        for (String need : List.copyOf(watched.keySet())) {
            var it = Objects.requireNonNull(watched.get(need));
            if (!it.next.isAfter(time.today())) {
                look(need, it);
            }
        }
    }

    private void look(String need, Watched it) {
        var view = doors.purchasing().view(new RequisitionNumber(need));
        var order = view.order();
        it.next = time.today().plusDays(1);
        if (ENDED.contains(view.status())) {
            watched.remove(need);
        } else if (view.status() == RequisitionView.Status.SOURCING && !it.quoted) {
            it.quoted = !memory.invitedFor(need).isEmpty();
            quote(need, view.lines().get(0).unitPrice());
        } else if (order != null && order.sentAt() != null && !it.answered) {
            answer(need, it, order);
        } else if (order != null && it.answered) {
            deliver(need, it, order);
        }
    }

    private void answer(String need, Watched it, RequisitionView.Order order) {
        var roll = dice.of("answer" + need);
        it.answered = true;
        boolean pressing = memory.isPressing(need);
        boolean silent = it.leaves("userTask_chaseSupplier") || !pressing && roll.chance(0.1);
        if (!silent) {
            doors.purchasing().answer(order.number(), pressing ? accepted() : answer(order, roll), EDI);
            time.settle();
        }
        var promised = order.lines().stream()
                .map(OrderLine::promisedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(time.today());
        var late = roll.chance(0.2) ? roll.between(1, 9) : -roll.between(0, 2);
        it.arrives = pressing ? time.today().plusDays(1) : soonest(promised.plusDays(late));
        it.next = it.arrives;
    }

    private LocalDate soonest(LocalDate day) {
        return calendar.onOrAfter(day.isAfter(time.today()) ? day : time.today().plusDays(1));
    }

    private static SupplierAnswer accepted() {
        return new SupplierAnswer("AP", null, List.of());
    }

    /** Mostly as ordered; sometimes a week later, or a little dearer. */
    private static SupplierAnswer answer(RequisitionView.Order order, Dice roll) {
        var line = order.lines().get(0);
        var promised = line.promisedOn();
        if (roll.chance(0.12) && promised != null) {
            var later = new SupplierAnswer.Line(line.line(), null, null, promised.plusDays(7));
            return new SupplierAnswer("CA", "Our own supplier is late", List.of(later));
        }
        if (roll.chance(0.05)) {
            var dearer = line.unitPrice().multiply(new BigDecimal("1.03")).setScale(2, RoundingMode.HALF_UP);
            var offer = new SupplierAnswer.Line(line.line(), null, dearer, null);
            return new SupplierAnswer("CA", "Prices have changed", List.of(offer));
        }
        return accepted();
    }

    private void deliver(String need, Watched it, RequisitionView.Order order) {
        var today = time.today();
        var received = order.lines().stream()
                .map(line -> line.received().subtract(line.returned()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var roll = dice.of("delivery" + need + received);
        if (received.compareTo(it.invoiced) > 0) {
            it.invoiced = received;
            invoices.write(need, order, it.left);
        }
        if (!today.isBefore(it.arrives)) {
            memory.delivered(need);
            it.arrives = soonest(today.plusDays(roll.between(4, 9)));
        }
        it.next = memory.isPressing(need) ? today.plusDays(1) : soonest(today.plusDays(roll.between(2, 5)));
        if (order.sentAt() != null
                && today.isAfter(
                        LocalDate.ofInstant(order.sentAt(), calendar.zone()).plusDays(LONGEST_WAIT * 2))) {
            watched.remove(need);
        }
    }

    List<String> some(Dice roll) {
        var suppliers = new ArrayList<>(ALL);
        suppliers.remove(roll.between(0, suppliers.size() - 1));
        return suppliers.subList(0, 3);
    }
}
