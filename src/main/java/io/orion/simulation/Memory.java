package io.orion.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people know that stands in no table: what the customer meant, who paid without saying so. */
final class Memory {

    private final Map<String, Map<String, Object>> corrections = new HashMap<>();
    private final Map<String, Map<String, Object>> receipts = new HashMap<>();
    private final Map<String, String> left = new HashMap<>();
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

    /** Nobody gets to this task of the case any more. */
    void leave(String order, String task) {
        left.put(order, task);
    }

    boolean isLeft(String order, String task) {
        return task.equals(left.get(order));
    }

    void loses(String order, LostVatId vatId) {
        lost.put(order, vatId);
    }

    @Nullable
    LostVatId losesOf(String order) {
        return lost.get(order);
    }
}
