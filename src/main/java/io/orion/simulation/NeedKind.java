package io.orion.simulation;

import java.util.List;

/** What is needed, how it comes, and so whose work it becomes. */
enum NeedKind {
    GOODS,
    /** Goods that are inspected. */
    ROUTERS,
    OFFICE,
    EQUIPMENT,
    SERVICE,
    SOLE_SOURCE,
    QUOTES,
    LARGE,
    HUGE,
    OVER_BUDGET;

    /**
     * One of the last needs before now.
     *
     * @param days how many business days before the end; what is to escalate comes early, what is not to comes late
     * @param left the tasks that nobody gets to any more, or the groups
     */
    record Last(int days, NeedKind kind, List<String> left) {}

    private static final List<Last> LAST = List.of(
            new Last(9, OFFICE, List.of("budget-owner", "department-head")),
            new Last(9, ROUTERS, List.of("userTask_inspectGoods")),
            new Last(8, GOODS, List.of("userTask_resolvePriceVariance")),
            new Last(8, QUOTES, List.of("userTask_reworkRequisition")),
            new Last(7, SERVICE, List.of("userTask_chaseSupplier")),
            new Last(6, OVER_BUDGET, List.of("userTask_reviewBudget")),
            new Last(5, OFFICE, List.of("userTask_chooseSupplier")),
            new Last(5, GOODS, List.of("userTask_countGoods")),
            new Last(4, QUOTES, List.of("userTask_inviteSuppliers")),
            new Last(4, SERVICE, List.of("userTask_acceptService")),
            new Last(1, LARGE, List.of("purchasing-manager")),
            new Last(1, HUGE, List.of("finance-director")),
            new Last(1, LARGE, List.of("finance")),
            new Last(1, EQUIPMENT, List.of("it-manager")),
            new Last(1, OFFICE, List.of("budget-owner")));

    static List<Last> last() {
        return LAST;
    }

    static NeedKind of(Dice dice) {
        double chance = dice.between(0.0, 100.0);
        if (chance < 35) {
            return GOODS;
        }
        if (chance < 55) {
            return OFFICE;
        }
        if (chance < 67) {
            return EQUIPMENT;
        }
        if (chance < 79) {
            return SERVICE;
        }
        if (chance < 86) {
            return SOLE_SOURCE;
        }
        if (chance < 94) {
            return QUOTES;
        }
        return chance < 97 ? LARGE : chance < 98.5 ? HUGE : OVER_BUDGET;
    }
}
