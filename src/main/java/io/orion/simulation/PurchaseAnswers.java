package io.orion.simulation;

import io.orion.engine.WorkItem;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.RequisitionView.OrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What people enter in the forms of purchasing, accounts payable and treasury. */
final class PurchaseAnswers {

    private static final int HALF_FROM = 4;
    private static final BigDecimal LARGE = BigDecimal.valueOf(20_000);

    private final Doors doors;
    private final Assortment assortment;
    private final Memory memory;
    private final Vendors vendors;
    private final Time time;
    private final Dice dice;

    PurchaseAnswers(Doors doors, Assortment assortment, Memory memory, Vendors vendors, Time time, Dice dice) {
        this.doors = doors;
        this.assortment = assortment;
        this.memory = memory;
        this.vendors = vendors;
        this.time = time;
        this.dice = dice;
    }

    /** The values of the form, by the names of its fields. */
    Map<String, Object> to(WorkItem task) {
        var roll = dice.of(task.taskKey() + task.document() + time.today());
        return switch (task.taskKey()) {
            case "userTask_decideApproval", "userTask_decideEscalatedApproval" -> approval(task, roll);
            case "userTask_codeInvoice" ->
                Map.of("category", "services", "costCenter", roll.chance(0.5) ? "CC200" : "CC400");
            case "userTask_confirmDuplicate" -> Map.of("same", "true");
            case "userTask_checkSupplierAccount" ->
                Map.of("accepted", "true", "reason", "Paid to the account on file.");
            case "userTask_assignSupplier" -> Map.of("known", "false");
            case "userTask_chaseGoods" -> Map.of("awaited", "true");
            case "userTask_resolvePriceVariance" -> price(roll);
            case "userTask_resolveQuantityVariance" ->
                Map.of("resolution", "short", "reason", "We pay for what has arrived.");
            case "userTask_revisePaymentRun" -> Map.of("keep", "true");
            case "userTask_repairPayment", "userTask_repairReturn" ->
                Map.of("again", "true", "note", "The account was closed for a day; agreed on the telephone.");
            case "userTask_callBack" -> callBack(task);
            default -> ofNeed(task, roll);
        };
    }

    private Map<String, Object> callBack(WorkItem task) {
        var onFile = doors.treasury().bankChange(task.document()).numberOnFile();
        return Map.of(
                "confirmed", "true",
                "numberCalled", Objects.requireNonNullElse(onFile, "+49 69 5550188"),
                "spokeWith", "their head of accounts");
    }

    private Map<String, Object> ofNeed(WorkItem task, Dice roll) {
        return switch (task.taskKey()) {
            case "userTask_reviewBudget" ->
                roll.chance(0.5) && task.amount() != null && task.amount().compareTo(LARGE) < 0
                        ? Map.of("released", "true", "reason", "Agreed with the board.")
                        : Map.of("released", "false", "reason", "Not this year.");
            case "userTask_reworkRequisition" ->
                roll.chance(0.8)
                        ? Map.of("reworked", "true", "purpose", "Needed for a customer, as agreed")
                        : Map.of("reworked", "false");
            case "userTask_justifySoleSource" -> Map.of("reason", "Only the maker has these parts.");
            case "userTask_chooseSupplier" -> Map.of("supplier", roll.pick(Vendors.ALL));
            case "userTask_inviteSuppliers" -> invite(task, roll);
            case "userTask_awardQuote" -> award(task);
            case "userTask_chaseSupplier", "userTask_chaseChange" ->
                Map.of("confirmed", "true", "note", "They had overlooked it.");
            case "userTask_reviewAnswer" -> Map.of("review", "accept", "reason", "We can live with it.");
            case "userTask_reviewChange" -> Map.of("accepted", "true");
            case "userTask_chaseDelivery" -> Map.of("note", "It is on the lorry, they say.");
            case "userTask_countGoods" -> count(task, roll);
            case "userTask_acceptService" -> accept(task);
            case "userTask_inspectGoods" -> inspect(task, roll);
            default -> throw new IllegalStateException("Nobody knows what to enter in " + task.taskKey());
        };
    }

    private Map<String, Object> approval(WorkItem task, Dice roll) {
        boolean back = memory.leaves(task.caseNumber(), "userTask_reworkRequisition");
        boolean need = task.caseNumber().startsWith("PR-");
        if (!back && (!need || memory.isPressing(task.caseNumber()) || roll.chance(0.92))) {
            return Map.of("granted", "true");
        }
        return Map.of(
                "granted", "false",
                "rework", back || roll.chance(0.6) ? "true" : "false",
                "comment", "Half of it would do this quarter.");
    }

    private static Map<String, Object> price(Dice roll) {
        double chance = roll.between(0.0, 1.0);
        if (chance < 0.5) {
            return Map.of("resolution", "accept", "reason", "The metal surcharge was announced.");
        }
        return chance < 0.8
                ? Map.of("resolution", "short", "reason", "The order says otherwise.")
                : Map.of("resolution", "amend", "reason", "Agreed after the order.");
    }

    private Map<String, Object> invite(WorkItem task, Dice roll) {
        var asked = vendors.some(roll);
        memory.invited(task.caseNumber(), asked);
        return Map.of(
                "suppliers",
                String.join(", ", asked),
                "deadline",
                time.today().plusDays(roll.between(4, 8)).toString());
    }

    private Map<String, Object> award(WorkItem task) {
        var asked = memory.invitedFor(task.caseNumber());
        return Map.of("supplier", asked.get(0), "reason", "Short ways, and nothing was sent back so far.");
    }

    private RequisitionView need(WorkItem task) {
        return doors.purchasing().view(new RequisitionNumber(task.caseNumber()));
    }

    private static List<OrderLine> awaited(RequisitionView view) {
        var order = view.order();
        return order == null
                ? List.of()
                : order.lines().stream()
                        .filter(line -> expected(line).signum() > 0)
                        .toList();
    }

    private static BigDecimal expected(OrderLine line) {
        return line.ordered()
                .subtract(line.cancelled())
                .subtract(line.received())
                .add(line.returned());
    }

    private Map<String, Object> accept(WorkItem task) {
        memory.counted(task.caseNumber());
        return Map.of("deliveryNote", "L-" + task.document());
    }

    /** Mostly all of it; sometimes a half, one more than ordered, or with something broken. */
    private Map<String, Object> count(WorkItem task, Dice roll) {
        memory.counted(task.caseNumber());
        boolean pressing = memory.isPressing(task.caseNumber());
        List<String> counted = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        List<String> serials = new ArrayList<>();
        for (var line : awaited(need(task))) {
            long quantity = expected(line).longValue();
            boolean tracked =
                    line.sku() != null && assortment.product(line.sku()).serialTracked();
            if (!pressing && quantity >= HALF_FROM && roll.chance(0.18)) {
                quantity = quantity / 2;
                counted.add(line.line() + "=" + quantity);
            } else if (!pressing && !tracked && roll.chance(0.08)) {
                quantity = quantity + 1;
                counted.add(line.line() + "=" + quantity);
            } else if (!pressing && !tracked && quantity >= HALF_FROM && roll.chance(0.08)) {
                damaged.add(line.line() + "=1");
            }
            if (tracked) {
                serials.add(line.line() + "=" + numbers(task.document(), line, quantity));
            }
        }
        Map<String, Object> form = new HashMap<>(Map.of("deliveryNote", "L-" + task.document()));
        put(form, "counted", counted);
        put(form, "damaged", damaged);
        put(form, "serials", serials);
        return form;
    }

    private static String numbers(String receipt, OrderLine line, long quantity) {
        return LongStream.rangeClosed(1, quantity)
                .mapToObj(n -> String.format(Locale.ROOT, "%s-%s-%04d", line.sku(), receipt, n))
                .collect(Collectors.joining(","));
    }

    private static void put(Map<String, Object> form, String field, List<String> rows) {
        if (!rows.isEmpty()) {
            form.put(field, String.join("\n", rows));
        }
    }

    /** Now and then one piece does not start. */
    private Map<String, Object> inspect(WorkItem task, Dice roll) {
        var lines = awaited(need(task));
        if (lines.isEmpty() || !roll.chance(0.15) || memory.isPressing(task.caseNumber())) {
            return Map.of();
        }
        var line = lines.get(0);
        return line.sku() != null && assortment.product(line.sku()).serialTracked()
                ? Map.of("bad", line.line() + "=1", "badSerials", line.line() + "=" + numbers(task.document(), line, 1))
                : Map.of("bad", line.line() + "=1");
    }
}
