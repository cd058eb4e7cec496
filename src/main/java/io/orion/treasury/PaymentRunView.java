package io.orion.treasury;

import io.orion.approval.CastVote;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment run with what follows from its facts.
 *
 * @param total what is to be paid, or was ordered
 * @param discount what is deducted for paying early
 * @param note why it goes on, was refused or ended; null where there is nothing to say
 */
public record PaymentRunView(
        String number,
        Status status,
        LocalDate dueUntil,
        String currency,
        BigDecimal total,
        BigDecimal discount,
        String requestedBy,
        Instant requestedAt,
        @Nullable LocalDate executionDay,
        @Nullable Instant endedAt,
        @Nullable String note,
        List<Line> lines,
        List<PaymentLine> payments,
        List<CastVote> votes) {

    /** How far it is. */
    public enum Status {
        PROPOSING,
        IN_REVISION,
        IN_RELEASE,
        AT_BANK,
        CLOSED,
        NOTHING_TO_PAY,
        CANCELLED
    }

    /**
     * An open item that is due, or pays off early.
     *
     * @param open what is owed; negative for a credit
     * @param valueAtRisk the discount that is lost when it is not paid now
     * @param annualReturn of taking the discount, in percent a year; null without one
     */
    public record Line(
            int line,
            String document,
            String supplier,
            LocalDate dueOn,
            BigDecimal open,
            BigDecimal discount,
            BigDecimal valueAtRisk,
            @Nullable BigDecimal annualReturn,
            boolean included,
            String reason,
            @Nullable String excludedBy) {}

    /** An order to the bank. */
    public record PaymentLine(
            String number,
            String supplier,
            String iban,
            String holder,
            BigDecimal amount,
            String endToEnd,
            boolean firstToAccount,
            PaymentState state,
            @Nullable String bankReason,
            @Nullable String repairedBy,
            List<String> documents) {}

    /** What the bank made of an order. */
    public enum PaymentState {
        ORDERED,
        ACCEPTED,
        CLEARED,
        REJECTED,
        RETURNED
    }
}
