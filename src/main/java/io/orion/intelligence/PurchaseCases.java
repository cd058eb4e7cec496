package io.orion.intelligence;

import java.util.Map;

/** The cases behind the figures of procure to pay; see {@link FigureCases}. */
final class PurchaseCases {

    private static final String INVOICES = "select i.number from procure_to_pay.invoice_fact i where ";
    private static final String POSTED = INVOICES + "i.posted_at >= :from and i.posted_at < :before";
    private static final String BY_HAND = "exists (" + PurchaseDays.MATCHED_BY_HAND + ")";
    private static final String OWED =
            "select document from ledger.payable_item_fact where open and posted_on < :beforeDay"
                    + " union select document from ledger.payable_settlement_fact"
                    + " where day >= :beforeDay and posted_on < :beforeDay";
    private static final String OFFERED = "select i.document from ledger.payable_item_fact i"
            + " where i.discount_until >= :fromDay and i.discount_until < least(:beforeDay::date, :today::date)";
    private static final String TAKEN =
            "exists (select 1 from treasury.discount_taken_fact t where t.document = i.document)";
    private static final String UNINVOICED = "select requisition from procure_to_pay.uninvoiced_fact where ";
    private static final String MONTH = "posted_at >= :now::timestamptz - interval '30 days'";
    private static final String QUARTER = "posted_at >= :now::timestamptz - interval '90 days'";
    private static final String DELIVERIES = "select requisition from procure_to_pay.delivery_fact"
            + " where due_at > :from and due_at <= least(:before::timestamptz, :now::timestamptz)";

    static final Map<String, String> SETS = Map.ofEntries(
            Map.entry("posted", POSTED),
            Map.entry(
                    "touchlessInvoices",
                    POSTED + " and not exists (select 1 from intelligence.wait w"
                            + " where w.case_number = i.number and w.completed and w.left_at <= i.posted_at)"),
            Map.entry(
                    "withOrder",
                    POSTED + " and i.with_order union all " + INVOICES
                            + "i.refused_at >= :from and i.refused_at < :before and " + BY_HAND),
            Map.entry("matched", POSTED + " and i.with_order and not " + BY_HAND),
            Map.entry("maverick", POSTED + " and i.maverick"),
            Map.entry("owed", OWED),
            Map.entry("discountOffered", OFFERED),
            Map.entry("discountTaken", OFFERED + " and " + TAKEN),
            Map.entry("discountLost", OFFERED + " and not " + TAKEN),
            Map.entry("uninvoiced", UNINVOICED + "true"),
            Map.entry("uninvoicedMonth", UNINVOICED + MONTH),
            Map.entry("uninvoicedQuarter", UNINVOICED + "not " + MONTH + " and " + QUARTER),
            Map.entry("uninvoicedOlder", UNINVOICED + "not " + QUARTER),
            Map.entry("deliveriesDue", DELIVERIES),
            Map.entry("deliveriesOnTime", DELIVERIES + " and on_time"),
            Map.entry("deliveriesLate", DELIVERIES + " and not on_time"),
            Map.entry(
                    "ordered",
                    "select requisition from procure_to_pay.order_fact where sent_at >= :from and sent_at < :before"));

    private PurchaseCases() {}
}
