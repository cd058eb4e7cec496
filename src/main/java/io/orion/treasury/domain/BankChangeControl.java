package io.orion.treasury.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.ApprovalRequest.Seat;
import io.orion.approval.ApprovalRequest.Stage;
import io.orion.approval.Approvals;
import io.orion.approval.VoteObjections;
import io.orion.kernel.Fingerprint;
import io.orion.kernel.Refused;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a change after its checks: call, two approvals, pause, activation; or its end without effect. */
@Service
public class BankChangeControl implements VoteObjections {

    static final String KIND = "bank-change";
    static final String NOTICE = "bank-change-notice";

    private static final String ESCALATES_TO = "finance-director";

    private final BankChanges changes;
    private final SupplierAccounts accounts;
    private final Approvals approvals;
    private final TreasuryProcesses processes;
    private final MasterData masterData;
    private final Outbox outbox;
    private final Clock clock;

    BankChangeControl(
            BankChanges changes,
            SupplierAccounts accounts,
            Approvals approvals,
            TreasuryProcesses processes,
            MasterData masterData,
            Outbox outbox,
            Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.approvals = approvals;
        this.processes = processes;
        this.masterData = masterData;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes what the supplier said on the telephone, to somebody who did not ask for the change.
     *
     * @return whether the supplier confirms it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean call(String number, String called, String spokeWith, boolean confirmed, String by) {
        var change = changes.get(number);
        if (change.requestedBy.equals(by)) {
            throw new Refused(by + " asked for " + number + " and cannot confirm it");
        }
        change.calledBy = by;
        change.calledAt = clock.instant();
        change.calledNumber = called;
        change.spokeWith = spokeWith;
        change.confirmed = confirmed;
        if (!confirmed) {
            change.endReason = "Not confirmed by " + spokeWith;
        }
        changes.save(change);
        return confirmed;
    }

    /** Asks two people of different groups. Returns the approval's number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String askApproval(String number) {
        var change = changes.get(number);
        var seats = List.of(
                new Seat(Objects.requireNonNull(change.firstGroup), null, ESCALATES_TO),
                new Seat(Objects.requireNonNull(change.secondGroup), null, ESCALATES_TO));
        String approval = approvals.request(new ApprovalRequest(
                number,
                KIND,
                change.supplier + " · " + change.iban + " · " + change.holder + " · risk " + change.risk,
                content(change),
                change.requestedBy,
                List.of(new Stage(seats.size(), seats))));
        change.approval = approval;
        changes.save(change);
        return approval;
    }

    private static String content(BankChange change) {
        return Fingerprint.of(String.join(
                "|", change.number, change.supplier, change.iban, String.valueOf(change.bic), change.holder));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalDecided decided) {
        if (!KIND.equals(decided.kind())) {
            return;
        }
        var change = changes.get(decided.subject());
        var votes = approvals.votes(decided.subject()).stream()
                .filter(vote -> vote.approval().equals(decided.number()))
                .toList();
        if (decided.granted()) {
            var now = clock.instant();
            change.approvedBy = votes.stream()
                    .filter(vote -> Boolean.TRUE.equals(vote.granted()))
                    .map(vote -> Objects.requireNonNull(vote.by()))
                    .toList();
            change.approvedAt = now;
            change.activeFrom =
                    masterData.calendar(Region.EMEA).plusBusinessDays(now, Objects.requireNonNull(change.coolOffDays));
        } else {
            change.endReason = votes.stream()
                    .filter(vote -> Boolean.FALSE.equals(vote.granted()))
                    .map(vote -> "Refused by " + vote.by() + ": " + vote.comment())
                    .reduce((one, other) -> one + "; " + other)
                    .orElse("Refused");
        }
        changes.save(change);
    }

    /** Starts the pause in which the supplier still can say that the change is not theirs. Returns when it ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant coolOff(String number) {
        notice(number, "announced");
        return Objects.requireNonNull(changes.get(number).activeFrom);
    }

    /** Puts the new account in the place of the old one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void activate(String number) {
        var change = changes.get(number);
        var now = clock.instant();
        accounts.replace(change, now);
        change.activatedAt = now;
        change.end("Activated", now);
        changes.save(change);
        notice(number, "activated");
    }

    /** Ends a change without effect: the old account stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String number) {
        var change = changes.get(number);
        change.end(change.endReason == null ? "Refused" : change.endReason, clock.instant());
        changes.save(change);
        notice(number, "ended");
    }

    /** The contact on file hears of it, whoever asked for the change. */
    private void notice(String number, String step) {
        outbox.put(new OutboundMessage(number + ":" + step, "supplier", NOTICE, number));
    }

    /** Asks for the end of a change; the process ends it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(String number, String reason, String by) {
        var change = changes.get(number);
        if (change.endedAt != null) {
            throw new Refused(number + " is decided: " + change.endReason);
        }
        change.endReason = "Withdrawn by " + by + ": " + reason;
        changes.save(change);
        approvals.drop(number);
        processes.bankChangeWithdrawn(number);
    }

    @Override
    public @Nullable String objection(String kind, String subject, String by) {
        boolean called = KIND.equals(kind)
                && changes.find(subject)
                        .filter(change -> by.equals(change.calledBy))
                        .isPresent();
        return called ? by + " made the call about " + subject + " and cannot approve it" : null;
    }
}
