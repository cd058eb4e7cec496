package io.orion.treasury.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.ApprovalRequest.Seat;
import io.orion.approval.ApprovalRequest.Stage;
import io.orion.approval.Approvals;
import io.orion.approval.VoteObjections;
import io.orion.kernel.Fingerprint;
import io.orion.kernel.Refused;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The release of a run by two people. It is bound to what they saw: lines, amounts and accounts; neither of them
 * revised the run or posted one of its invoices.
 */
@Service
public class RunRelease implements VoteObjections {

    static final String KIND = "payment-run";
    static final String GROUP = "treasury-release";

    private static final String ESCALATES_TO = "finance-director";

    private final PaymentRuns runs;
    private final AccountKeeping accounts;
    private final Approvals approvals;
    private final Clock clock;

    RunRelease(PaymentRuns runs, AccountKeeping accounts, Approvals approvals, Clock clock) {
        this.runs = runs;
        this.accounts = accounts;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Asks two people. Returns the approval's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String request(String number) {
        var run = runs.get(number);
        var seat = new Seat(GROUP, null, ESCALATES_TO);
        String approval = approvals.request(new ApprovalRequest(
                number,
                KIND,
                summary(run),
                content(run),
                Objects.requireNonNull(run.revisedBy),
                List.of(new Stage(2, List.of(seat, seat)))));
        run.approval = approval;
        runs.save(run);
        return approval;
    }

    private static String summary(PaymentRun run) {
        long suppliers = run.included().map(line -> line.supplier).distinct().count();
        return run.total() + " · " + run.included().count() + " items · " + suppliers + " suppliers"
                + (run.discount().isZero() ? "" : " · discount " + run.discount());
    }

    /** A fingerprint of what is released: what is paid for which document, and where it goes to. */
    String content(PaymentRun run) {
        Map<String, SupplierAccount> onFile = new HashMap<>();
        run.included()
                .map(line -> line.supplier)
                .distinct()
                .forEach(supplier -> accounts.onFile(supplier).ifPresent(account -> onFile.put(supplier, account)));
        return content(run, onFile);
    }

    static String content(PaymentRun run, Map<String, SupplierAccount> onFile) {
        var content = new StringBuilder(run.number + " " + run.currency);
        run.included().forEach(line -> {
            var account = onFile.get(line.supplier);
            content.append('\n')
                    .append(String.join(
                            "|",
                            line.document,
                            line.supplier,
                            line.open.toString(),
                            line.discount.toString(),
                            account == null ? "" : account.iban(),
                            account == null ? "" : String.valueOf(account.bic()),
                            account == null ? "" : account.holder()));
        });
        return Fingerprint.of(content.toString());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalDecided decided) {
        if (!KIND.equals(decided.kind())) {
            return;
        }
        var run = runs.get(decided.subject());
        var votes = approvals.votes(decided.subject()).stream()
                .filter(vote -> vote.approval().equals(decided.number()))
                .toList();
        if (decided.granted()) {
            run.releasedContent = decided.content();
            run.releasedBy = votes.stream()
                    .filter(vote -> Boolean.TRUE.equals(vote.granted()))
                    .map(vote -> Objects.requireNonNull(vote.by()))
                    .toList();
            run.releasedAt = clock.instant();
        } else {
            run.voidRelease(votes.stream()
                    .filter(vote -> Boolean.FALSE.equals(vote.granted()))
                    .map(vote -> "Refused by " + vote.by() + ": " + vote.comment())
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("Refused"));
        }
        runs.save(run);
    }

    /** Takes the question back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String number, String by) {
        var run = runs.get(number);
        if (run.endedAt != null || !approvals.withdraw(number)) {
            throw new Refused(number + " is not being released");
        }
        run.voidRelease("Withdrawn by " + by);
        runs.save(run);
    }

    @Override
    public @Nullable String objection(String kind, String subject, String by) {
        if (!KIND.equals(kind)) {
            return null;
        }
        var run = runs.find(subject).orElse(null);
        if (run == null) {
            return null;
        }
        if (by.equals(run.revisedBy)) {
            return by + " revised " + subject + " and cannot release it";
        }
        return run.included()
                .filter(line -> by.equals(line.postedBy))
                .findFirst()
                .map(line -> by + " posted " + line.document + " and cannot release its payment")
                .orElse(null);
    }
}
