package io.orion.intelligence;

import io.orion.engine.CaseSelection;
import io.orion.kernel.InvalidInput;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.stereotype.Component;

/**
 * The cases behind the figures. Each set is a query with names for its values: {@code :from} and {@code :before} are
 * the ends of the period, {@code :fromDay} and {@code :beforeDay} their days, {@code :process} and {@code :element} the
 * place.
 */
@Component
class FigureCases implements CaseSelection {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private static final String ORDERS = "select number from order_to_cash.order_fact where ";
    private static final String LINES = "select order_number from order_to_cash.order_line_fact where ";
    private static final String DUE =
            LINES + "requested_on >= :fromDay and requested_on < least(:beforeDay::date, :today::date)";
    private static final String SHIPPED =
            "select order_number from order_to_cash.first_shipment_fact where issued_at >= :from"
                    + " and issued_at < :before";
    private static final String INVOICES = "select order_number from order_to_cash.invoice_fact where ";
    private static final String UNPAID =
            INVOICES + "issued_on < :beforeDay and (settled_at is null or settled_at >= :before)";
    private static final String CONFIRMED = "confirmed_at >= :from and confirmed_at < :before";
    private static final String WAITS = "select case_number from intelligence.wait where ";
    private static final String HERE = "process_id = :process and element = :element";
    private static final String LEFT = HERE + " and left_at >= :from and left_at < :before";
    private static final String OPEN =
            "select case_number from engine.task_fact where process_id = :process and task_key = :element";

    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("received", ORDERS + "received_at >= :from and received_at < :before"),
            Map.entry("confirmed", ORDERS + CONFIRMED),
            Map.entry(
                    "touchlessOrders",
                    ORDERS + CONFIRMED + " and not exists (select 1 from intelligence.wait w"
                            + " where w.case_number = number and w.completed and w.left_at <= confirmed_at)"),
            Map.entry("due", DUE),
            Map.entry("onTime", DUE + " and on_time"),
            Map.entry("late", DUE + " and not on_time"),
            Map.entry("shipped", SHIPPED),
            Map.entry("complete", SHIPPED + " and complete"),
            Map.entry("backordered", LINES + "backordered and " + CONFIRMED),
            Map.entry(
                    "delivered",
                    "select number from order_to_cash.delivered_order_fact"
                            + " where delivered_at >= :from and delivered_at < :before"),
            Map.entry("invoiced", INVOICES + "issued_on >= :fromDay and issued_on < :beforeDay"),
            Map.entry("unpaid", UNPAID),
            Map.entry("overdue", UNPAID + " and due_on < least(:beforeDay::date - 1, :today::date)"),
            Map.entry(
                    "held",
                    WAITS + "process_id = 'orderToCash' and element = '" + OrderDays.HOLD + "' and case_number in ("
                            + ORDERS + "received_at >= :from and received_at < :before)"),
            Map.entry(
                    "released",
                    WAITS + "process_id = 'orderToCash' and element = '" + OrderDays.HOLD
                            + "' and left_at >= :from and left_at < :before"),
            Map.entry(
                    "touchless",
                    "select number from engine.case_fact"
                            + " where closed_at >= :from and closed_at < :before and not touched"),
            Map.entry("waited", WAITS + LEFT),
            Map.entry("waiting", WAITS + HERE + " and left_at is null"),
            Map.entry("completed", WAITS + LEFT + " and completed"),
            Map.entry("completedOnTime", WAITS + LEFT + " and completed and left_at <= due_at"),
            Map.entry("completedLate", WAITS + LEFT + " and completed and left_at > due_at"),
            Map.entry("open", OPEN),
            Map.entry("overdueTask", OPEN + " and due_at < :now"));

    private static final Map<String, String> SETS = Stream.of(OTHERS, PurchaseCases.SETS)
            .flatMap(sets -> sets.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Clock clock;

    FigureCases(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return SETS.keySet();
    }

    @Override
    public Numbers numbers(Choice choice) {
        var query = NamedParameterUtils.parseSqlStatement(Objects.requireNonNull(SETS.get(choice.name())));
        var values = values(choice);
        return new Numbers(
                NamedParameterUtils.substituteNamedParameters(query, values),
                List.of(NamedParameterUtils.buildValueArray(query, values, null)));
    }

    private MapSqlParameterSource values(Choice choice) {
        var from = Objects.requireNonNullElse(choice.period().from(), FIRST);
        var before = Objects.requireNonNullElse(choice.period().before(), LAST);
        var place = place(choice);
        return new MapSqlParameterSource()
                .addValue("from", Timestamp.from(from))
                .addValue("before", Timestamp.from(before))
                .addValue("fromDay", day(from))
                .addValue("beforeDay", day(before))
                .addValue("today", day(clock.instant()))
                .addValue("now", Timestamp.from(clock.instant()))
                .addValue("process", place[0])
                .addValue("element", place[1]);
    }

    /** The process and the element; of sets that are not about a place, nothing that is used. */
    private static String[] place(Choice choice) {
        String given = choice.place() == null ? "" : choice.place();
        int dot = given.indexOf('.');
        if (dot < 0 && SETS.getOrDefault(choice.name(), "").contains(":element")) {
            throw new InvalidInput("at", "is no place such as fulfilShipment.userTask_pickGoods");
        }
        return new String[] {given.substring(0, Math.max(dot, 0)), given.substring(dot + 1)};
    }

    private static Date day(Instant instant) {
        return Date.valueOf(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
}
