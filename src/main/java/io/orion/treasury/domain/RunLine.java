package io.orion.treasury.domain;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An open item in a run. Amounts are positive for what is paid, negative for a credit that is netted. */
public final class RunLine {

    public final int line;
    public final String document;
    public final String supplier;
    public final LocalDate dueOn;
    public final Money open;
    public Money discount;
    public @Nullable LocalDate discountOn;
    public Money valueAtRisk;
    public @Nullable BigDecimal annualReturn;
    public @Nullable String postedBy;
    public boolean included;
    public boolean reserved;
    public String reason = "";
    public @Nullable String excludedBy;

    public RunLine(int line, String document, String supplier, LocalDate dueOn, Money open) {
        this.line = line;
        this.document = document;
        this.supplier = supplier;
        this.dueOn = dueOn;
        this.open = open;
        this.discount = Money.zero(open.currency());
        this.valueAtRisk = Money.zero(open.currency());
    }

    Money pay() {
        return open.minus(discount);
    }

    void exclude(String why, @Nullable String by) {
        included = false;
        reserved = false;
        reason = why;
        excludedBy = by;
    }
}
