package io.orion.banking;

/**
 * A receipt could not be applied and waits for a person. Published in the transaction that found it out.
 *
 * @param transactionId the bank transaction's number
 * @param reason in words for the person who clarifies it
 */
public record ReceiptNeedsClarification(String transactionId, String reason) {}
