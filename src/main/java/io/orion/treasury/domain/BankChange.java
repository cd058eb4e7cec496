package io.orion.treasury.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A supplier's wish to be paid to another account, and what was done about it. */
public final class BankChange {

    public final String number;
    public final String supplier;
    public final String iban;
    public final @Nullable String bic;
    public final String holder;
    public final String requestedVia;
    public final String reason;
    public final String requestedBy;
    public final Instant requestedAt;
    public @Nullable String numberOnFile;
    public List<String> findings = List.of();
    public boolean duplicate;
    public @Nullable String risk;
    public @Nullable Integer coolOffDays;
    public @Nullable String firstGroup;
    public @Nullable String secondGroup;
    public @Nullable String calledBy;
    public @Nullable Instant calledAt;
    public @Nullable String calledNumber;
    public @Nullable String spokeWith;
    public @Nullable Boolean confirmed;
    public @Nullable String approval;
    public @Nullable List<String> approvedBy;
    public @Nullable Instant approvedAt;
    public @Nullable Instant activeFrom;
    public @Nullable Instant activatedAt;
    public @Nullable Instant endedAt;
    public @Nullable String endReason;

    public BankChange(
            String number,
            String supplier,
            String iban,
            @Nullable String bic,
            String holder,
            String requestedVia,
            String reason,
            String requestedBy,
            Instant requestedAt) {
        this.number = number;
        this.supplier = supplier;
        this.iban = iban;
        this.bic = bic;
        this.holder = holder;
        this.requestedVia = requestedVia;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    void end(String why, Instant now) {
        endedAt = now;
        endReason = why;
    }
}
