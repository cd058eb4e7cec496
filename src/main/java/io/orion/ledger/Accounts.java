package io.orion.ledger;

/** The accounts that processes post to, by the names of the chart that Orion ships. A company may rename them. */
public final class Accounts {

    public static final String BANK = "1000";
    public static final String RECEIVABLES = "1200";
    public static final String INVENTORY = "1400";
    public static final String PAYABLES = "2000";
    public static final String GOODS_RECEIVED_INVOICE_RECEIVED = "2100";
    public static final String OUTPUT_TAX = "2200";
    public static final String UNAPPLIED_RECEIPTS = "2300";
    public static final String CUSTOMER_PREPAYMENTS = "2310";
    public static final String REVENUE = "4000";
    public static final String FREIGHT_REVENUE = "4010";
    public static final String CASH_DISCOUNTS = "4800";
    public static final String REVENUE_REDUCTIONS = "4840";
    public static final String DUNNING_FEES = "4820";
    public static final String INTEREST_ON_LATE_PAYMENT = "4830";
    public static final String COST_OF_GOODS_SOLD = "5000";
    public static final String INVENTORY_ADJUSTMENT = "5100";
    public static final String PAYMENT_DIFFERENCES = "6900";
    public static final String EXCHANGE_DIFFERENCES = "6910";
    public static final String BAD_DEBTS = "6930";

    private Accounts() {}
}
