package io.orion.treasury.domain;

import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.kernel.Money;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.treasury.Payable;
import io.orion.treasury.domain.AccountKeeping.PayTo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Proposes what a run pays: the table {@code decidePaymentProposal} is asked about each open item. */
@Service
public class PaymentProposal {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);
    private static final BigDecimal GREATEST_RETURN = new BigDecimal("9999");
    private static final int NO_DISCOUNT = -1;

    private final PaymentRuns runs;
    private final Payments payments;
    private final AccountKeeping accounts;
    private final Payables payables;
    private final ExecutionDays days;
    private final Ledger ledger;
    private final Decisions decisions;
    private final TreasuryProperties properties;
    private final Clock clock;

    PaymentProposal(
            PaymentRuns runs,
            Payments payments,
            AccountKeeping accounts,
            Payables payables,
            ExecutionDays days,
            Ledger ledger,
            Decisions decisions,
            TreasuryProperties properties,
            Clock clock) {
        this.runs = runs;
        this.payments = payments;
        this.accounts = accounts;
        this.payables = payables;
        this.days = days;
        this.ledger = ledger;
        this.decisions = decisions;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Proposes anew what the run pays; what somebody has taken out of it stays out.
     *
     * @return whether there is anything to pay
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean propose(String number) {
        var run = runs.get(number);
        Map<String, RunLine> takenOut = run.lines.stream()
                .filter(line -> line.excludedBy != null)
                .collect(Collectors.toMap(line -> line.document, line -> line));
        run.lines.clear();
        addItems(run);
        run.lines.forEach(line -> {
            line.reserved = line.included;
            var before = takenOut.get(line.document);
            if (before != null) {
                line.exclude(before.reason, before.excludedBy);
            }
        });
        var elsewhere = runs.replaceLines(run);
        run.included()
                .filter(line -> elsewhere.contains(line.document))
                .toList()
                .forEach(line -> line.exclude("In another run", null));
        Netting.apply(run, properties.minimumPayment());
        run.proposedAt = clock.instant();
        runs.save(run);
        return run.included().findAny().isPresent();
    }

    private void addItems(PaymentRun run) {
        var items = ledger.openItems(Party.Kind.SUPPLIER, run.currency);
        var documents = items.stream().map(OpenItem::document).toList();
        var paid = payments.paid(documents);
        Map<String, Payable> known = payables.of(documents);
        Map<String, PayTo> payTo = new HashMap<>();
        for (var item : items) {
            if (!paid.contains(item.document())) {
                var to = payTo.computeIfAbsent(item.party().number(), accounts::payTo);
                add(run, item, known.get(item.document()), to);
            }
        }
    }

    private void add(PaymentRun run, OpenItem item, @Nullable Payable known, PayTo to) {
        var line = new RunLine(
                run.lines.size() + 1,
                item.document(),
                item.party().number(),
                item.dueOn(),
                item.open().negate());
        line.postedBy = known == null ? null : known.postedBy();
        var discount = days.discount(item);
        var block = known != null && known.blockReason() != null ? known.blockReason() : to.blocked();
        Decision decision = decide(run, item, discount, block, to.unverified());
        line.included = decision.flag("include");
        boolean due = !item.dueOn().isAfter(run.dueUntil);
        if (discount.isPositive()) {
            line.discountOn = item.discount() == null ? null : item.discount().until();
            line.valueAtRisk = discount;
            line.annualReturn = annualReturn(item, discount);
            line.discount = line.included && decision.flag("takeDiscount") ? discount : line.discount;
        }
        var reason = decision.text("reason");
        var obstacle = block == null ? to.unverified() : block;
        line.reason = line.included || obstacle == null ? reason : obstacle;
        if (line.included || due) {
            run.lines.add(line);
        }
    }

    private Decision decide(
            PaymentRun run, OpenItem item, Money discount, @Nullable String block, @Nullable String unverified) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("daysUntilDue", ChronoUnit.DAYS.between(run.dueUntil, item.dueOn()));
        facts.put("discountPercent", percent(discount, item.open().abs()));
        facts.put("discountDays", discountDays(item, discount));
        facts.put("annualReturn", discount.isPositive() ? annualReturn(item, discount) : BigDecimal.ZERO);
        facts.put("blocked", block != null);
        facts.put("verified", unverified == null);
        facts.put("amount", item.open().abs().amount());
        facts.put("credit", item.open().isPositive());
        return decisions.decide(item.document(), "decidePaymentProposal", facts);
    }

    private long discountDays(OpenItem item, Money discount) {
        var offered = item.discount();
        return offered == null || discount.isZero()
                ? NO_DISCOUNT
                : ChronoUnit.DAYS.between(days.next(), offered.until());
    }

    private static BigDecimal percent(Money part, Money whole) {
        return part.amount().multiply(HUNDRED).divide(whole.amount(), 2, RoundingMode.HALF_UP);
    }

    /** What paying early is worth, a year: 2 % within 10 days, net 30, is 0.02 / 0.98 × 365 / 20 = 37.24 %. */
    static BigDecimal annualReturn(OpenItem item, Money discount) {
        var offered = item.discount();
        long early = offered == null ? 0 : ChronoUnit.DAYS.between(offered.until(), item.dueOn());
        if (early <= 0) {
            return GREATEST_RETURN;
        }
        var paid = item.open().abs().minus(discount).amount();
        var worth = discount.amount()
                .multiply(DAYS_OF_YEAR)
                .multiply(HUNDRED)
                .divide(paid.multiply(BigDecimal.valueOf(early)), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP);
        return worth.min(GREATEST_RETURN);
    }
}
