package io.orion.approval.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.Approvals;
import io.orion.approval.PendingApproval;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests, reminds, escalates and decides approvals. */
@Service
public class ApprovalService implements Approvals {

    private static final int REMIND_AFTER_DAYS = 1;
    private static final int ESCALATE_AFTER_DAYS = 2;

    private final ApprovalStore store;
    private final MasterData masterData;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalService(
            ApprovalStore store, MasterData masterData, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.masterData = masterData;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String request(ApprovalRequest request) {
        var now = clock.instant();
        var calendar = masterData.calendar(Region.EMEA);
        var number = store.nextNumber(now.atZone(ZoneOffset.UTC).getYear());
        store.add(new Approval(
                number,
                request.subject(),
                request.kind(),
                request.summary(),
                request.content(),
                request.requestedBy(),
                request.group(),
                request.escalationGroup(),
                now,
                calendar.plusBusinessDays(now, REMIND_AFTER_DAYS),
                calendar.plusBusinessDays(now, ESCALATE_AFTER_DAYS),
                null,
                null,
                null));
        return number;
    }

    /** Returns the approval of this number. */
    public Approval get(String number) {
        return store.find(number).orElseThrow(() -> new UnknownRecord("approval", number));
    }

    /** Returns the approval of this document that is not decided yet, the newest where there are several. */
    public Approval openFor(String subject) {
        return store.openFor(subject).orElseThrow(() -> new UnknownRecord("open approval of", subject));
    }

    /**
     * Decides, once, and never by the person who asked.
     *
     * @return whether it was granted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(String number, boolean granted, String by, @Nullable String comment) {
        var approval = get(number);
        if (approval.requestedBy().equals(by)) {
            throw new Refused(by + " asked for " + number + " and cannot decide it");
        }
        if (!granted && comment == null) {
            throw new InvalidInput("comment", "is missing; say why it is refused");
        }
        if (!store.decide(number, granted, by, comment, clock.instant())) {
            throw new Refused(number + " is already decided");
        }
        events.publishEvent(
                new ApprovalDecided(number, approval.subject(), approval.kind(), approval.content(), granted));
        return granted;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(String number) {
        var subject = get(number).subject();
        outbox.put(new OutboundMessage(number + ":approval-reminder", "people", ApprovalReminders.KIND, subject));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void escalate(String number) {
        store.escalated(number, clock.instant());
    }

    @Override
    public Optional<PendingApproval> pending(String number) {
        return store.find(number)
                .filter(approval -> approval.granted() == null)
                .map(approval -> new PendingApproval(
                        approval.number(),
                        approval.subject(),
                        approval.summary(),
                        approval.escalatedAt() == null ? approval.approverGroup() : approval.escalationGroup(),
                        approval.remindsAt(),
                        approval.escalatesAt()));
    }
}
