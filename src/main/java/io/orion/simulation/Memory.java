package io.orion.simulation;

import io.orion.engine.WorkItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people know that stands in no table: what the customer meant, who paid without saying so. */
final class Memory {

    private final Map<String, Map<String, Object>> corrections = new HashMap<>();
    private final Map<String, Map<String, Object>> receipts = new HashMap<>();
    private final Map<String, Set<String>> left = new HashMap<>();
    private final Map<String, List<String>> invited = new HashMap<>();
    private final Set<String> acted = new HashSet<>();
    private final Set<String> pressing = new HashSet<>();
    private final Set<String> goodsHere = new HashSet<>();
    private final Map<String, LostVatId> lost = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();

    /** A customer whose VAT id somebody deletes by mistake between order and invoice. */
    record LostVatId(String customer, String vatId) {}

    /** The order desk finds out by a call what was meant. */
    void meant(String order, Map<String, Object> correction) {
        corrections.put(order, correction);
    }

    @Nullable
    Map<String, Object> correctionOf(String order) {
        return corrections.remove(order);
    }

    /** Collections find out what a receipt was for. */
    void paid(String transaction, String invoice, Map<String, Object> answer) {
        receipts.put(transaction, answer);
        unclear.add(invoice);
    }

    @Nullable
    Map<String, Object> answerOf(String transaction) {
        return receipts.remove(transaction);
    }

    /** Whether the money for this invoice has come, and nobody knows yet that it was for it. */
    boolean isUnclear(String invoice) {
        return unclear.contains(invoice);
    }

    /** Nobody gets any more to this task of the case, or to what a group has to do in it. */
    void leave(String order, String taskOrGroup) {
        left.computeIfAbsent(order, key -> new HashSet<>()).add(taskOrGroup);
    }

    boolean isLeft(WorkItem task) {
        var of = left.getOrDefault(task.caseNumber(), Set.of());
        return of.contains(task.taskKey()) || task.group() != null && of.contains(task.group());
    }

    boolean leaves(String caseNumber, String task) {
        return left.getOrDefault(caseNumber, Set.of()).contains(task);
    }

    /** These suppliers were asked for quotes. */
    void invited(String need, List<String> suppliers) {
        invited.put(need, suppliers);
    }

    List<String> invitedFor(String need) {
        return invited.getOrDefault(need, List.of());
    }

    /** This person has had a hand in the document. */
    void acted(String document, String person) {
        acted.add(document + " " + person);
    }

    boolean hasActed(String document, String person) {
        return acted.contains(document + " " + person);
    }

    /** Everybody does at once what has to be done for it. */
    void press(String caseNumber) {
        pressing.add(caseNumber);
    }

    boolean isPressing(String caseNumber) {
        return pressing.contains(caseNumber);
    }

    /** What was ordered for the need stands at the gate, or has been done. */
    void delivered(String need) {
        goodsHere.add(need);
    }

    boolean isDelivered(String need) {
        return goodsHere.contains(need);
    }

    /** It has been counted; what was missing comes another day. */
    void counted(String need) {
        goodsHere.remove(need);
    }

    void loses(String order, LostVatId vatId) {
        lost.put(order, vatId);
    }

    @Nullable
    LostVatId losesOf(String order) {
        return lost.get(order);
    }
}
