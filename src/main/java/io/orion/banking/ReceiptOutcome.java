package io.orion.banking;

/** How a receipt met the invoices that it names. */
public enum ReceiptOutcome {
    /** It pays them to the cent. */
    EXACT,
    /** A difference within tolerance was written off; the invoices are settled. */
    WITHIN_TOLERANCE,
    /** It is short by the early-payment discounts that were granted, and came in time. */
    DISCOUNTED,
    /** It pays a part; the rest stays open. */
    SHORT,
    /** It pays them all, and the rest stays on account. */
    OVER,
    /** The customer is known, but nothing open was named: all of it stays on account. */
    ON_ACCOUNT,
    /** A person decided. */
    BY_HAND
}
