package io.orion.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is special about an order, and so whose task it becomes. */
enum OrderKind {
    PLAIN(null),
    UNKNOWN_ARTICLE("userTask_correctOrder"),
    UNKNOWN_CUSTOMER("userTask_correctOrder"),
    DISCOUNT("userTask_decideApproval"),
    LARGE_DISCOUNT("userTask_decideApproval"),
    OVER_LIMIT("userTask_releaseCreditHold"),
    LOST_VAT_ID("userTask_correctInvoice");

    /** The last orders before now, whose tasks nobody gets to any more: every role finds something to do. */
    private static final List<OrderKind> LAST = List.of(
            LOST_VAT_ID,
            OVER_LIMIT,
            PLAIN,
            LOST_VAT_ID,
            UNKNOWN_ARTICLE,
            LARGE_DISCOUNT,
            PLAIN,
            OVER_LIMIT,
            UNKNOWN_CUSTOMER,
            LARGE_DISCOUNT,
            PLAIN,
            DISCOUNT,
            PLAIN,
            DISCOUNT,
            UNKNOWN_ARTICLE,
            PLAIN);

    /** The task that it leads to; null for none of its own. */
    final @Nullable String task;

    OrderKind(@Nullable String task) {
        this.task = task;
    }

    /** How many of them there are. */
    static int last() {
        return LAST.size();
    }

    static boolean isLast(int index, int orders) {
        return index >= orders - LAST.size();
    }

    static OrderKind of(int index, int orders, Dice dice) {
        if (isLast(index, orders)) {
            return LAST.get(LAST.size() - (orders - index));
        }
        double chance = dice.between(0.0, 100.0);
        if (chance < 2.5) {
            return UNKNOWN_ARTICLE;
        }
        if (chance < 4) {
            return UNKNOWN_CUSTOMER;
        }
        if (chance < 9) {
            return DISCOUNT;
        }
        if (chance < 11) {
            return LARGE_DISCOUNT;
        }
        if (chance < 13) {
            return OVER_LIMIT;
        }
        return chance < 14.5 ? LOST_VAT_ID : PLAIN;
    }
}
