package io.orion.procuretopay.domain;

import io.orion.engine.Decisions;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.ledger.Ledger;
import io.orion.masterdata.MasterData;
import io.orion.procuretopay.RequisitionNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reserves what a need costs in the budgets of its cost centers before anybody is asked to approve it. */
@Service
public class BudgetControl {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String BLOCK = "block";

    private final Requisitions requisitions;
    private final Budgets budgets;
    private final MasterData masterData;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Clock clock;

    BudgetControl(
            Requisitions requisitions,
            Budgets budgets,
            MasterData masterData,
            Ledger ledger,
            Decisions decisions,
            Clock clock) {
        this.requisitions = requisitions;
        this.budgets = budgets;
        this.masterData = masterData;
        this.ledger = ledger;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Reserves the amount and asks the table {@code decideBudget} about each cost center; the strictest answer counts.
     *
     * @return whether the need goes on by itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(RequisitionNumber number) {
        var requisition = requisitions.get(number);
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        Map<String, BigDecimal> needed = new TreeMap<>();
        var commitments = requisition.lines.stream()
                .map(line -> new Budgets.Commitment(
                        line.line, line.costCenter, year, inCompanyCurrency(line.net(requisition.currency))))
                .toList();
        commitments.forEach(it -> needed.merge(it.costCenter(), it.amount(), BigDecimal::add));
        budgets.lock(List.copyOf(needed.keySet()), year);
        requisition.budgetOutcome = "ok";
        requisition.budgetReason = null;
        requisition.budgetReleasedBy = null;
        needed.forEach((costCenter, amount) -> judge(requisition, costCenter, year, amount));
        budgets.commit(number, commitments);
        requisitions.save(requisition);
        return !BLOCK.equals(requisition.budgetOutcome);
    }

    private void judge(Requisition requisition, String costCenter, int year, BigDecimal amount) {
        var budget = masterData
                .costCenter(costCenter)
                .orElseThrow(() -> new Refused("Cost center " + costCenter + " is no longer known"))
                .annualBudget()
                .amount();
        var free = budget.subtract(budgets.committed(costCenter, year, requisition.number));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("free", free);
        facts.put("left", free.subtract(amount));
        facts.put(
                "usedPercent",
                budget.signum() == 0
                        ? HUNDRED
                        : budget.subtract(free).add(amount).multiply(HUNDRED).divide(budget, 2, RoundingMode.HALF_UP));
        facts.put("amount", amount);
        var outcome = decisions
                .decide(requisition.number.value(), "decideBudget", facts)
                .text("outcome");
        if ("ok".equals(outcome) || BLOCK.equals(requisition.budgetOutcome)) {
            return;
        }
        requisition.budgetOutcome = outcome;
        requisition.budgetReason = costCenter + " has " + free.toPlainString() + " of " + budget.toPlainString()
                + " left in " + year + "; this takes " + amount.toPlainString();
    }

    /** Somebody answers for going over the budget, or refuses; not the person who asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean review(RequisitionNumber number, boolean released, String by, @Nullable String reason) {
        var requisition = requisitions.get(number);
        if (released) {
            requisition.budgetReleasedBy = by;
        } else {
            requisition.endReason = "Over budget, refused by " + by + (reason == null ? "" : ": " + reason);
        }
        requisitions.save(requisition);
        return released;
    }

    private BigDecimal inCompanyCurrency(Money money) {
        if (money.currency().equals(ledger.currency())) {
            return money.amount();
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ledger.exchangeRate(money.currency(), today)
                .map(rate -> new Money(money.amount().multiply(rate), ledger.currency()).amount())
                .orElseThrow(() -> new Refused("No exchange rate is known for " + money.currencyCode()));
    }
}
