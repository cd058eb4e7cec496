package io.orion.treasury.domain;

import io.orion.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is proposed, released and ordered together. */
public final class PaymentRun {

    public final String number;
    public final LocalDate dueUntil;
    public final Currency currency;
    public final String requestedBy;
    public final Instant requestedAt;
    public @Nullable LocalDate scheduledOn;
    public @Nullable Instant proposedAt;
    public @Nullable String revisedBy;
    public @Nullable Instant revisedAt;
    public @Nullable String approval;
    public @Nullable String releasedContent;
    public @Nullable List<String> releasedBy;
    public @Nullable Instant releasedAt;
    public @Nullable String voidReason;
    public @Nullable LocalDate executionDay;
    public @Nullable Instant orderedAt;
    public @Nullable Instant endedAt;
    public @Nullable String endReason;
    public final List<RunLine> lines = new ArrayList<>();

    public PaymentRun(String number, LocalDate dueUntil, Currency currency, String requestedBy, Instant requestedAt) {
        this.number = number;
        this.dueUntil = dueUntil;
        this.currency = currency;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    Stream<RunLine> included() {
        return lines.stream().filter(line -> line.included);
    }

    Money total() {
        return Money.sum(included().map(RunLine::pay).toList(), currency);
    }

    Money discount() {
        return Money.sum(included().map(line -> line.discount).toList(), currency);
    }

    /** What was released no longer is what would be paid. */
    void voidRelease(@Nullable String reason) {
        approval = null;
        releasedContent = null;
        releasedBy = null;
        releasedAt = null;
        voidReason = reason;
    }

    void end(String reason, Instant now) {
        endedAt = now;
        endReason = reason;
        lines.forEach(line -> line.reserved = false);
    }
}
