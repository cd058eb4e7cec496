package io.orion.approval.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.Approvals;
import io.orion.approval.CastVote;
import io.orion.approval.PendingApproval;
import io.orion.approval.VoteObjections;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests, reminds, escalates and decides approvals, stage by stage. */
@Service
public class ApprovalService implements Approvals {

    private static final int REMIND_AFTER_DAYS = 1;
    private static final int ESCALATE_AFTER_DAYS = 2;

    private final ApprovalStore store;
    private final ApprovalProcesses processes;
    private final MasterData masterData;
    private final Outbox outbox;
    private final ObjectProvider<VoteObjections> objections;
    private final AskedCases askedCases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApprovalService(
            ApprovalStore store,
            ApprovalProcesses processes,
            MasterData masterData,
            Outbox outbox,
            ObjectProvider<VoteObjections> objections,
            AskedCases askedCases,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.masterData = masterData;
        this.outbox = outbox;
        this.objections = objections;
        this.askedCases = askedCases;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String request(ApprovalRequest request) {
        var now = clock.instant();
        var number = store.nextNumber(now.atZone(ZoneOffset.UTC).getYear());
        store.add(number, request, now);
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
     * Asks the next stage.
     *
     * @return how many votes are asked for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int openStage(String number) {
        var now = clock.instant();
        var calendar = masterData.calendar(Region.EMEA);
        int stage = get(number).stage() + 1;
        store.openStage(
                number,
                stage,
                calendar.plusBusinessDays(now, REMIND_AFTER_DAYS),
                calendar.plusBusinessDays(now, ESCALATE_AFTER_DAYS));
        if (stage > 1) {
            askedCases.refresh(get(number).subject());
        }
        return store.votes(number, stage).size();
    }

    /** Returns a vote of the stage that is asked now. */
    public Vote seat(String number, int seat) {
        return store.votes(number, get(number).stage()).stream()
                .filter(vote -> vote.seat() == seat)
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("vote on " + number, Integer.toString(seat)));
    }

    /** Why somebody may not cast a vote; null when they may. */
    public @Nullable String conflict(Approval approval, Vote vote, Actor actor) {
        if (approval.requestedBy().equals(actor.id())) {
            return actor.id() + " asked for this approval and cannot decide it";
        }
        var objection = objection(approval, actor.id());
        if (objection != null) {
            return objection;
        }
        if (vote.escalatedAt() == null
                && vote.person() != null
                && !vote.person().equals(actor.id())) {
            return "This vote is asked of " + vote.person();
        }
        boolean voted = store.votes(approval.number(), approval.stage()).stream()
                .anyMatch(other -> actor.id().equals(other.decidedBy()));
        return voted ? actor.id() + " has voted on " + approval.number() + "; another person has to" : null;
    }

    private @Nullable String objection(Approval approval, String by) {
        return objections.stream()
                .map(it -> it.objection(approval.kind(), approval.subject(), by))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Casts a vote, once, and never by the person who asked.
     *
     * @param rework with a refusal: a better one may be asked for again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing vote(
            String number, int seat, boolean granted, boolean rework, String by, @Nullable String comment) {
        var approval = store.lock(number).orElseThrow(() -> new UnknownRecord("approval", number));
        if (approval.requestedBy().equals(by)) {
            throw new Refused(by + " asked for " + number + " and cannot decide it");
        }
        var objection = objection(approval, by);
        if (objection != null) {
            throw new Refused(objection);
        }
        if (!granted && comment == null) {
            throw new InvalidInput("comment", "is missing; say why it is refused");
        }
        if (!approval.open() || !store.cast(seat(number, seat), granted, by, comment, clock.instant())) {
            throw new Refused(number + " is already decided");
        }
        var standing = standing(approval);
        if (standing == Standing.GRANTED || standing == Standing.REFUSED) {
            boolean all = standing == Standing.GRANTED;
            store.decide(number, all, !all && rework, by, comment, clock.instant());
            events.publishEvent(
                    new ApprovalDecided(number, approval.subject(), approval.kind(), approval.content(), all));
        } else {
            askedCases.refresh(approval.subject());
        }
        return standing;
    }

    /** Enough have granted, or so many refused that enough no longer can. */
    private Standing standing(Approval approval) {
        var votes = store.votes(approval.number(), approval.stage());
        int needed = store.needed(approval.number(), approval.stage()).orElseThrow();
        long granted = votes.stream()
                .filter(vote -> Boolean.TRUE.equals(vote.granted()))
                .count();
        long refused = votes.stream()
                .filter(vote -> Boolean.FALSE.equals(vote.granted()))
                .count();
        if (votes.size() - refused < needed) {
            return Standing.REFUSED;
        }
        if (granted < needed) {
            return Standing.OPEN;
        }
        return store.needed(approval.number(), approval.stage() + 1).isPresent()
                ? Standing.NEXT_STAGE
                : Standing.GRANTED;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(String number, int seat) {
        var approval = get(number);
        var key = number + ":" + approval.stage() + "." + seat + ":approval-reminder";
        outbox.put(new OutboundMessage(key, "people", ApprovalReminders.KIND, approval.subject()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void escalate(String number, int seat) {
        store.escalated(seat(number, seat), clock.instant());
        askedCases.refresh(get(number).subject());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(String subject) {
        var asked = store.openFor(subject);
        asked.ifPresent(approval -> {
            store.withdraw(approval.number(), clock.instant());
            processes.withdrawn(subject);
        });
        return asked.isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String subject) {
        store.openFor(subject).ifPresent(approval -> store.withdraw(approval.number(), clock.instant()));
    }

    @Override
    public Optional<PendingApproval> pending(String number) {
        return store.find(number).filter(Approval::open).flatMap(this::waiting);
    }

    private Optional<PendingApproval> waiting(Approval approval) {
        return store.votes(approval.number(), approval.stage()).stream()
                .filter(vote -> vote.granted() == null)
                .findFirst()
                .map(vote -> new PendingApproval(
                        approval.number(),
                        approval.subject(),
                        approval.summary(),
                        approval.content(),
                        vote.askedGroup(),
                        Objects.requireNonNull(vote.remindsAt()),
                        Objects.requireNonNull(vote.escalatesAt())));
    }

    @Override
    public List<CastVote> votes(String subject) {
        return store.votesOf(subject).stream()
                .map(of -> new CastVote(
                        of.vote().approval(),
                        of.kind(),
                        of.vote().stage(),
                        of.vote().asked(),
                        of.vote().granted(),
                        of.vote().decidedBy(),
                        of.vote().decidedAt(),
                        of.vote().comment()))
                .toList();
    }
}
