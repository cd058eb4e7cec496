package io.orion.treasury.domain;

import io.orion.kernel.Money;
import io.orion.treasury.PaymentRunView.PaymentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order to the bank: one supplier of a run, one account, one amount. */
public final class Payment {

    public final String number;
    public final String run;
    public final String supplier;
    public final SupplierAccount account;
    public final Money amount;
    public final String endToEnd;
    public final String remittance;
    public final boolean first;
    public final Instant orderedAt;
    public @Nullable Instant acceptedAt;
    public @Nullable Instant clearedAt;
    public @Nullable Long entry;
    public @Nullable Instant rejectedAt;
    public @Nullable Instant returnedAt;
    public @Nullable String bankReason;
    public @Nullable String repairedBy;
    public @Nullable Instant repairedAt;
    public @Nullable String repairNote;
    public final List<Item> items = new ArrayList<>();

    public Payment(
            String number,
            String run,
            SupplierAccount account,
            Money amount,
            String endToEnd,
            String remittance,
            boolean first,
            Instant orderedAt) {
        this.number = number;
        this.run = run;
        this.supplier = account.supplier();
        this.account = account;
        this.amount = amount;
        this.endToEnd = endToEnd;
        this.remittance = remittance;
        this.first = first;
        this.orderedAt = orderedAt;
    }

    /**
     * What it pays of an open item, positive; negative for a credit.
     *
     * @param amount the part of the money
     * @param discount what is deducted besides, tax included
     * @param tax the part of the discount by which the input tax goes down
     */
    public record Item(String document, Money amount, Money discount, Money tax) {}

    /** Whether it may still move money, or has: nothing else then pays its items. */
    public boolean live() {
        return rejectedAt == null && returnedAt == null;
    }

    PaymentState state() {
        if (returnedAt != null) {
            return PaymentState.RETURNED;
        }
        if (rejectedAt != null) {
            return PaymentState.REJECTED;
        }
        return clearedAt != null
                ? PaymentState.CLEARED
                : acceptedAt != null ? PaymentState.ACCEPTED : PaymentState.ORDERED;
    }
}
