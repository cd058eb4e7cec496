package io.orion.treasury.domain;

import io.orion.approval.Approvals;
import io.orion.approval.PendingApproval;
import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseDetails.Word;
import io.orion.engine.CaseView;
import io.orion.engine.CaseView.Fact;
import io.orion.engine.CaseView.Pages;
import io.orion.engine.CaseView.Roll;
import io.orion.engine.CaseViews;
import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a run pays, to whom, on which account, and what it leaves out and why, a page at a time. It asks the database
 * as much about a thousand payments as about one.
 */
@Component
class PaymentRunRolls implements CaseViews {

    private static final int SIZE = 50;
    private static final int DOCUMENTS = 3;
    private static final int LAST = 4;

    private final PaymentRuns runs;
    private final Payments payments;
    private final SupplierAccounts accounts;
    private final Approvals approvals;

    PaymentRunRolls(PaymentRuns runs, Payments payments, SupplierAccounts accounts, Approvals approvals) {
        this.runs = runs;
        this.payments = payments;
        this.accounts = accounts;
        this.approvals = approvals;
    }

    @Override
    public String processId() {
        return PaymentRunCases.PROCESS_ID;
    }

    @Override
    public List<CaseView> of(String caseNumber, int page) {
        return runs.find(caseNumber).map(run -> rolls(run, page)).orElse(List.of());
    }

    private List<CaseView> rolls(PaymentRun run, int page) {
        List<CaseView> rolls = new ArrayList<>();
        rolls.add(run.orderedAt == null ? proposed(run, page) : ordered(run, page));
        if (run.orderedAt == null) {
            rolls.add(items(run, page));
        }
        var out = run.lines.stream().filter(line -> !line.included).toList();
        if (!out.isEmpty()) {
            rolls.add(leftOut(run, out, page));
        }
        return rolls;
    }

    /** What would be paid: one payment to each supplier. */
    private Roll proposed(PaymentRun run, int page) {
        Map<String, List<RunLine>> bySupplier =
                run.included().collect(Collectors.groupingBy(line -> line.supplier, TreeMap::new, Collectors.toList()));
        var onFile = accounts.active(bySupplier.keySet());
        var before = payments.paidTo(onFile.values());
        var pages = Pages.of(page, bySupplier.size(), SIZE);
        var rows = pages.part(List.copyOf(bySupplier.entrySet()), SIZE).stream()
                .map(entry -> row(run, entry.getKey(), entry.getValue(), onFile.get(entry.getKey()), before))
                .toList();
        return new Roll(
                "payments",
                facts(run, bySupplier.size(), onFile),
                new Section(
                        "payments",
                        List.of("supplier", "amount", "iban", "paidTo", "document", "due", "discount", "atRisk"),
                        rows),
                pages);
    }

    private static List<@Nullable Object> row(
            PaymentRun run,
            String supplier,
            List<RunLine> lines,
            @Nullable SupplierAccount account,
            Collection<Long> before) {
        return cells(
                supplier + (account == null ? "" : " · " + account.holder()),
                sum(run, lines.stream().map(RunLine::pay)),
                account == null ? null : last(account.iban()),
                state(account, before),
                documents(lines.stream().map(line -> line.document).toList()),
                lines.stream()
                        .map(line -> line.dueOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                sum(run, lines.stream().map(line -> line.discount)),
                sum(run, lines.stream().map(line -> line.valueAtRisk)));
    }

    private static Word state(@Nullable SupplierAccount account, Collection<Long> before) {
        if (account == null) {
            return new Word("account.NONE");
        }
        if (account.blockedReason() != null) {
            return new Word("account.BLOCKED");
        }
        return account(!before.contains(account.id()));
    }

    private static Word account(boolean first) {
        return new Word(first ? "account.FIRST" : "account.VERIFIED");
    }

    private List<Fact> facts(PaymentRun run, int count, Map<String, SupplierAccount> onFile) {
        List<Fact> facts = totals(run, count);
        var waiting = Optional.ofNullable(run.approval).flatMap(approvals::pending);
        var bound = waiting.map(PendingApproval::content).orElse(run.releasedContent);
        if (bound != null) {
            facts.add(new Fact("bound", bound));
            facts.add(new Fact("unchanged", bound.equals(RunRelease.content(run, onFile))));
        }
        if (run.revisedBy != null) {
            facts.add(new Fact("revisedBy", run.revisedBy));
        }
        return facts;
    }

    private static List<Fact> totals(PaymentRun run, int count) {
        var risk = sum(run, run.included().map(line -> line.valueAtRisk));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("total", run.total()));
        facts.add(new Fact("payments", count));
        facts.add(new Fact("items", (int) run.included().count()));
        facts.add(new Fact("discount", run.discount()));
        facts.add(new Fact("atRisk", new Money(risk, run.currency)));
        return facts;
    }

    /** What went to the bank, and what it made of it. */
    private Roll ordered(PaymentRun run, int page) {
        var all = payments.ofRun(run.number).stream()
                .sorted(Comparator.comparing(Payment::live).thenComparing(payment -> payment.number))
                .toList();
        var pages = Pages.of(page, all.size(), SIZE);
        List<Fact> facts = totals(run, all.size());
        if (run.releasedContent != null) {
            facts.add(new Fact("bound", run.releasedContent));
        }
        if (run.releasedBy != null) {
            facts.add(new Fact("releasedBy", String.join(", ", run.releasedBy)));
        }
        return new Roll(
                "payments",
                facts,
                new Section(
                        "payments",
                        List.of("number", "supplier", "amount", "state", "reason", "iban", "paidTo", "document", "by"),
                        pages.part(all, SIZE).stream().map(PaymentRunRolls::row).toList()),
                pages);
    }

    private static List<@Nullable Object> row(Payment payment) {
        return cells(
                payment.number,
                payment.supplier + " · " + payment.account.holder(),
                payment.amount.amount(),
                new Word("payment." + payment.state()),
                payment.bankReason,
                last(payment.account.iban()),
                account(payment.first),
                documents(payment.items.stream().map(Payment.Item::document).toList()),
                payment.repairedBy);
    }

    /** The single items that are paid, by the numbers under which they are taken out. */
    private static Roll items(PaymentRun run, int page) {
        var included = run.included().toList();
        var pages = Pages.of(page, included.size(), SIZE);
        return new Roll(
                "items",
                List.of(),
                new Section(
                        "items",
                        List.of("line", "supplier", "document", "open", "due", "discount", "atRisk", "annualReturn"),
                        pages.part(included, SIZE).stream()
                                .map(line -> cells(
                                        line.line,
                                        line.supplier,
                                        line.document,
                                        line.open.amount(),
                                        line.dueOn,
                                        line.discount.amount(),
                                        line.valueAtRisk.amount(),
                                        line.annualReturn))
                                .toList()),
                pages);
    }

    private static Roll leftOut(PaymentRun run, List<RunLine> out, int page) {
        var pages = Pages.of(page, out.size(), SIZE);
        var open = new Money(sum(run, out.stream().map(line -> line.open)), run.currency);
        return new Roll(
                "leftOut",
                List.of(new Fact("items", out.size()), new Fact("open", open)),
                new Section(
                        "leftOut",
                        List.of("line", "supplier", "document", "open", "reason", "due", "atRisk", "by"),
                        pages.part(out, SIZE).stream()
                                .map(line -> cells(
                                        line.line,
                                        line.supplier,
                                        line.document,
                                        line.open.amount(),
                                        line.reason,
                                        line.dueOn,
                                        line.valueAtRisk.amount(),
                                        line.excludedBy))
                                .toList()),
                pages);
    }

    private static BigDecimal sum(PaymentRun run, Stream<Money> amounts) {
        return Money.sum(amounts.toList(), run.currency).amount();
    }

    private static String last(String iban) {
        return "… " + iban.substring(Math.max(0, iban.length() - LAST));
    }

    private static String documents(List<String> documents) {
        var first = documents.stream().limit(DOCUMENTS).collect(Collectors.joining(", "));
        return documents.size() <= DOCUMENTS ? first : first + " + " + (documents.size() - DOCUMENTS);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
