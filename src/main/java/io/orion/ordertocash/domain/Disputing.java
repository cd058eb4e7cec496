package io.orion.ordertocash.domain;

import io.orion.approval.ApprovalRequest;
import io.orion.approval.Approvals;
import io.orion.approval.VoteObjections;
import io.orion.engine.CaseTasks;
import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.ledger.Ledger;
import io.orion.ordertocash.DisputeRequest;
import io.orion.ordertocash.domain.Dispute.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Disputes about invoices: opened by whoever hears of one, decided by somebody else. */
@Service
public class Disputing implements VoteObjections {

    /** The codes of Peppol's list OPStatusReason that speak of an invoice that was understood. */
    static final Set<String> REASON_CODES = Set.of("PRI", "QTY", "DEL", "QUA", "REF", "PAY", "OTH");

    private static final String KIND = "dispute-reduction";
    private static final int LONGEST_REASON = 500;

    private final DisputeStore disputes;
    private final InvoiceStore invoices;
    private final Reductions reductions;
    private final DeliveryStops stops;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Approvals approvals;
    private final ProcessInstances processes;
    private final TaskFacts taskFacts;
    private final Clock clock;

    Disputing(
            DisputeStore disputes,
            InvoiceStore invoices,
            Reductions reductions,
            DeliveryStops stops,
            Ledger ledger,
            Decisions decisions,
            Approvals approvals,
            ProcessInstances processes,
            TaskFacts taskFacts,
            Clock clock) {
        this.disputes = disputes;
        this.invoices = invoices;
        this.reductions = reductions;
        this.stops = stops;
        this.ledger = ledger;
        this.decisions = decisions;
        this.approvals = approvals;
        this.processes = processes;
        this.taskFacts = taskFacts;
        this.clock = clock;
    }

    /** Opens one and starts its process. Returns its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(String invoice, DisputeRequest request, Actor by) {
        var state = invoices.state(invoice).orElseThrow(() -> new UnknownRecord("invoice", invoice));
        var open = open(invoice);
        if (open.signum() <= 0) {
            throw new Refused(invoice + " is paid; there is nothing left to dispute");
        }
        check(request, open, state.currency());
        var now = clock.instant();
        var dispute = new Dispute(
                disputes.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                invoice,
                state.order(),
                code(request),
                text(request),
                Objects.requireNonNull(request.amount()),
                by.id(),
                now);
        disputes.add(dispute);
        if (state.deliveryStop()) {
            stops.changed(state.customer());
        }
        processes.startDispute(dispute.number);
        return dispute.number;
    }

    private static void check(DisputeRequest request, BigDecimal open, String currency) {
        List<Violation> violations = new ArrayList<>();
        if (!REASON_CODES.contains(code(request))) {
            violations.add(new Violation("reasonCode", "is none of PRI, QTY, DEL, QUA, REF, PAY, OTH"));
        }
        if (text(request).isEmpty() || text(request).length() > LONGEST_REASON) {
            violations.add(new Violation("reason", "must have 1 to " + LONGEST_REASON + " characters"));
        }
        checkAmount(violations, "amount", request.amount(), open, currency);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void checkAmount(
            List<Violation> violations, String field, @Nullable BigDecimal amount, BigDecimal most, String currency) {
        if (amount == null || amount.signum() <= 0 || amount.compareTo(most) > 0) {
            var upTo = Money.of(most, currency).amount().toPlainString();
            violations.add(new Violation(field, "must be more than 0 and at most " + upTo));
        } else if (amount.stripTrailingZeros().scale()
                > Currency.getInstance(currency).getDefaultFractionDigits()) {
            violations.add(new Violation(field, "has more decimals than " + currency));
        }
    }

    private static String code(DisputeRequest request) {
        return Objects.requireNonNullElse(request.reasonCode(), "").strip().toUpperCase(Locale.ROOT);
    }

    private static String text(DisputeRequest request) {
        return Objects.requireNonNullElse(request.reason(), "").strip();
    }

    private BigDecimal open(String invoice) {
        return ledger.openItem(invoice).map(item -> item.open().amount()).orElse(BigDecimal.ZERO);
    }

    /**
     * Takes what somebody else than who opened it decided.
     *
     * @param outcome {@code justified}, {@code rejected} or {@code withdrawn}
     * @param justified how much of it is; null for all of it
     * @return whether anything is justified
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean decide(
            String number, String outcome, @Nullable BigDecimal justified, @Nullable String note, Actor by) {
        var dispute = disputes.get(number);
        var decided = outcome(outcome);
        if (decided == Outcome.REJECTED && note == null) {
            throw new InvalidInput("note", "is needed when a dispute is rejected: the customer wants to know why");
        }
        var amount = decided == Outcome.JUSTIFIED ? Objects.requireNonNullElse(justified, dispute.amount) : null;
        if (amount != null) {
            var invoice = invoices.state(dispute.invoice).orElseThrow();
            List<Violation> violations = new ArrayList<>();
            checkAmount(violations, "justifiedAmount", amount, dispute.amount, invoice.currency());
            if (!violations.isEmpty()) {
                throw new InvalidInput(violations);
            }
        }
        dispute.decide(decided, amount, by.id(), note);
        disputes.save(dispute);
        return amount != null;
    }

    private static Outcome outcome(String written) {
        return switch (written) {
            case "justified" -> Outcome.JUSTIFIED;
            case "rejected" -> Outcome.REJECTED;
            case "withdrawn" -> Outcome.WITHDRAWN;
            default -> throw new InvalidInput("outcome", "is none of justified, rejected, withdrawn: " + written);
        };
    }

    /**
     * Asks the table {@code decideDisputeAuthority} whose approval the reduction needs and requests it.
     *
     * @return the approval's number, or null when nobody has to approve
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String requestApproval(String number) {
        var dispute = disputes.get(number);
        var justified = Objects.requireNonNull(dispute.justified);
        Map<String, @Nullable Object> facts = Map.of("justified", justified, "reasonCode", dispute.reasonCode);
        Decision decision = decisions.decide(number, "decideDisputeAuthority", facts);
        dispute.approval = decision.flag("approvalNeeded")
                ? approvals.request(new ApprovalRequest(
                        number,
                        KIND,
                        dispute.summary() + ": " + decision.text("reason"),
                        justified.stripTrailingZeros().toPlainString(),
                        Objects.requireNonNull(dispute.decidedBy),
                        decision.text("approverGroup"),
                        decision.text("escalationGroup")))
                : null;
        disputes.save(dispute);
        return dispute.approval;
    }

    /** Takes what is justified off the invoice, as far as it is still open, and ends the dispute. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reduce(String number) {
        var dispute = disputes.get(number);
        dispute.closedAt = clock.instant();
        disputes.save(dispute);
        reductions.post(dispute);
    }

    /** Ends it without touching the invoice: dunning goes on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String number) {
        var dispute = disputes.get(number);
        dispute.closedAt = clock.instant();
        disputes.save(dispute);
        invoices.state(dispute.invoice)
                .filter(InvoiceState::deliveryStop)
                .ifPresent(invoice -> stops.changed(invoice.customer()));
    }

    /** The invoice is paid in full: nothing is left to argue about. */
    void paid(String number) {
        var dispute = disputes.get(number);
        dispute.paid(clock.instant());
        disputes.save(dispute);
        approvals.drop(number);
        processes.disputeSettled(number);
    }

    /** What there is to decide, for the list of tasks. */
    public CaseTasks.Facts facts(String number) {
        var dispute = disputes.get(number);
        var facts = taskFacts.ofInvoice(dispute.invoice);
        return new CaseTasks.Facts(dispute.summary(), facts.dueAt(), dispute.order.value());
    }

    public String openedBy(String number) {
        return disputes.get(number).openedBy;
    }

    @Override
    public @Nullable String objection(String kind, String subject, String by) {
        return KIND.equals(kind) && by.equals(openedBy(subject))
                ? by + " opened " + subject + " and cannot approve what is justified of it"
                : null;
    }
}
