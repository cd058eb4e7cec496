package io.orion.treasury.domain;

import java.util.List;
import java.util.Optional;

/**
 * What the bank says about a run, from a pain.002.
 *
 * @param run the message that it is about: the run's number
 * @param ofRun what it says of all payments together; empty where it says it one by one
 */
public record StatusReport(String run, Optional<Verdict> ofRun, String reasonOfRun, List<Transaction> transactions) {

    public StatusReport {
        transactions = List.copyOf(transactions);
    }

    /** What it says of one payment. */
    public record Transaction(String endToEnd, Verdict verdict, String reason) {}

    /** PENDING changes nothing. */
    public enum Verdict {
        ACCEPTED,
        REJECTED,
        PENDING
    }
}
