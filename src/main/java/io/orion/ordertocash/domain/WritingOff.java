package io.orion.ordertocash.domain;

import io.orion.approval.ApprovalRequest;
import io.orion.approval.Approvals;
import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.ledger.Ledger;
import io.orion.ordertocash.WriteOffRequest;
import io.orion.ordertocash.domain.WriteOff.Outcome;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives up what is open of an invoice: small differences and bad debts, by the authority that a table names. */
@Service
public class WritingOff {

    private static final String KIND = "write-off";
    private static final int LONGEST_REASON = 500;

    private final WriteOffStore writeOffs;
    private final InvoiceStore invoices;
    private final Reductions reductions;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Approvals approvals;
    private final ProcessInstances processes;
    private final Clock clock;

    WritingOff(
            WriteOffStore writeOffs,
            InvoiceStore invoices,
            Reductions reductions,
            Ledger ledger,
            Decisions decisions,
            Approvals approvals,
            ProcessInstances processes,
            Clock clock) {
        this.writeOffs = writeOffs;
        this.invoices = invoices;
        this.reductions = reductions;
        this.ledger = ledger;
        this.decisions = decisions;
        this.approvals = approvals;
        this.processes = processes;
        this.clock = clock;
    }

    /** Asks for it and starts the process that decides. Returns the number of the write-off. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String ask(String invoice, WriteOffRequest request, Actor by) {
        var state = invoices.state(invoice).orElseThrow(() -> new UnknownRecord("invoice", invoice));
        var code = Objects.requireNonNullElse(request.reasonCode(), "").strip();
        var reason = Objects.requireNonNullElse(request.reason(), "").strip();
        List<Violation> violations = new ArrayList<>();
        if (!code.equals(WriteOff.SMALL) && !code.equals(WriteOff.BAD_DEBT)) {
            violations.add(new Violation("reasonCode", "is none of SMALL, BAD_DEBT"));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            violations.add(new Violation("reason", "must have 1 to " + LONGEST_REASON + " characters"));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        if (open(invoice).signum() <= 0) {
            throw new Refused(invoice + " is paid; there is nothing left to write off");
        }
        if (state.dispute() != null) {
            throw new Refused(invoice + " is in dispute; resolve " + state.dispute() + " first");
        }
        var now = clock.instant();
        var number = writeOffs.nextNumber(now.atZone(ZoneOffset.UTC).getYear());
        writeOffs.add(new WriteOff(number, invoice, state.order(), code, reason, by.id(), now));
        processes.startWriteOff(number);
        return number;
    }

    /**
     * Asks the table {@code decideWriteOff} whose approval it needs and requests it.
     *
     * @return the approval's number, or null when nobody has to approve
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String requestApproval(String number) {
        var it = writeOffs.get(number);
        var invoice = invoices.state(it.invoice).orElseThrow(() -> new UnknownRecord("invoice", it.invoice));
        var open = open(it.invoice);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Map<String, @Nullable Object> facts = Map.of(
                "openAmount",
                open,
                "overdueDays",
                ChronoUnit.DAYS.between(invoice.dueOn(), today),
                "reasonCode",
                it.reasonCode);
        Decision decision = decisions.decide(number, "decideWriteOff", facts);
        it.approval = decision.flag("approvalNeeded")
                ? approvals.request(new ApprovalRequest(
                        number,
                        KIND,
                        "Write " + invoice.currency() + " " + open.toPlainString() + " of " + it.invoice + " off: "
                                + it.reason + " (" + decision.text("reason") + ")",
                        open.toPlainString(),
                        it.askedBy,
                        decision.text("approverGroup"),
                        decision.text("escalationGroup")))
                : null;
        writeOffs.save(it);
        return it.approval;
    }

    /** Posts it: the invoice is settled by it, and its order closes where nothing else is open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String number) {
        var it = writeOffs.get(number);
        it.close(Outcome.WRITTEN_OFF, clock.instant());
        writeOffs.save(it);
        reductions.post(it);
    }

    /** Leaves the invoice as it is: it goes on being collected. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(String number) {
        var it = writeOffs.get(number);
        it.close(Outcome.REFUSED, clock.instant());
        writeOffs.save(it);
    }

    /** The invoice was paid while the question was open. */
    void paid(String number) {
        var it = writeOffs.get(number);
        it.close(Outcome.PAID, clock.instant());
        writeOffs.save(it);
        approvals.drop(number);
        processes.writeOffSettled(number);
    }

    private BigDecimal open(String invoice) {
        return ledger.openItem(invoice).map(item -> item.open().amount()).orElse(BigDecimal.ZERO);
    }
}
