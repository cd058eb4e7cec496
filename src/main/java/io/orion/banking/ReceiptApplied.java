package io.orion.banking;

/**
 * A receipt was booked to a customer. Published in the transaction that did it.
 *
 * @param transactionId the bank transaction's number
 * @param customer the customer's number
 */
public record ReceiptApplied(String transactionId, String customer, ReceiptOutcome outcome) {}
