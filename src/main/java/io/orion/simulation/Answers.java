package io.orion.simulation;

import io.orion.engine.WorkItem;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What people enter in the forms of their tasks. */
final class Answers {

    private static final List<String> COLLECTED = List.of(
            "Called; they have promised to pay.",
            "Their accounts payable is waiting for a signature.",
            "Sent the invoice again, with the proof of delivery.",
            "They dispute a part and will write to us.");

    private final Doors doors;
    private final PurchaseAnswers purchasing;
    private final Assortment assortment;
    private final Memory memory;
    private final Time time;
    private final Dice dice;

    Answers(Doors doors, PurchaseAnswers purchasing, Assortment assortment, Memory memory, Time time, Dice dice) {
        this.doors = doors;
        this.purchasing = purchasing;
        this.assortment = assortment;
        this.memory = memory;
        this.time = time;
        this.dice = dice;
    }

    /** The values of the form, by the names of its fields. */
    Map<String, Object> to(WorkItem task) {
        return People.buys(task) ? purchasing.to(task) : sell(task);
    }

    private Map<String, Object> sell(WorkItem task) {
        var roll = dice.of(task.taskKey() + task.document() + time.today());
        return switch (task.taskKey()) {
            case "userTask_correctOrder" -> correctOrder(task);
            case "userTask_decideApproval", "userTask_decideEscalatedApproval" ->
                roll.chance(0.85)
                        ? Map.of("granted", "true")
                        : Map.of("granted", "false", "comment", "Not at this margin; offer two per cent less.");
            case "userTask_releaseCreditHold" ->
                roll.chance(0.75)
                        ? Map.of("released", "true", "reason", "Pays late, but pays; agreed on the phone.")
                        : Map.of("released", "false", "reason", "Too much is overdue; open invoices first.");
            case "userTask_pickGoods" ->
                roll.chance(0.05) ? Map.of("pickedQuantities", shortOfOneLine(task)) : Map.of();
            case "userTask_packGoods" -> pack(task, roll);
            case "userTask_correctInvoice" -> Map.of();
            case "userTask_collectOverdue" ->
                Map.of(
                        "followUpOn", time.today().plusDays(roll.between(5, 12)).toString(),
                        "note", roll.pick(COLLECTED));
            case "userTask_clarifyReceipt" -> clarify(task);
            default -> throw new IllegalStateException("Nobody knows what to enter in " + task.taskKey());
        };
    }

    private Map<String, Object> correctOrder(WorkItem task) {
        var meant = memory.correctionOf(task.caseNumber());
        return meant != null ? meant : Map.of("corrected", "false", "reason", "The customer has withdrawn the order.");
    }

    private Map<String, Object> clarify(WorkItem task) {
        var answer = memory.answerOf(task.document());
        return answer != null
                ? answer
                : Map.of("action", "account", "customer", Objects.requireNonNullElse(task.party(), anyone()));
    }

    private String anyone() {
        return assortment.customers().get(0).number();
    }

    private String shortOfOneLine(WorkItem task) {
        var line = delivery(task).lines().get(0);
        return line.line() + "=" + line.quantity().longValue() / 2;
    }

    private Map<String, Object> pack(WorkItem task, Dice roll) {
        var delivery = delivery(task);
        List<String> serials = new ArrayList<>();
        for (var line : delivery.lines()) {
            int pieces = line.quantity().intValue();
            if (pieces > 0 && assortment.product(line.sku()).serialTracked()) {
                var chosen = doors.inventory().serials(delivery.warehouse(), line.sku(), pieces);
                serials.add(line.line() + "=" + String.join(",", chosen));
            }
        }
        Map<String, Object> form = new HashMap<>();
        form.put("packages", String.valueOf(roll.between(1, 4)));
        form.put("tracking", "TRK" + Math.floorMod(task.document().hashCode(), 100_000_000));
        if (!serials.isEmpty()) {
            form.put("serials", String.join(";", serials));
        }
        return form;
    }

    private SalesOrderView.Delivery delivery(WorkItem task) {
        return doors.orders().view(new SalesOrderNumber(task.caseNumber())).deliveries().stream()
                .filter(candidate -> candidate.number().equals(task.document()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No delivery " + task.document()));
    }
}
