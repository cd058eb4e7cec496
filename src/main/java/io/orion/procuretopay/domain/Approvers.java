package io.orion.procuretopay.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.ApprovalRequest.Seat;
import io.orion.approval.ApprovalRequest.Stage;
import io.orion.approval.Approvals;
import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.kernel.Fingerprint;
import io.orion.masterdata.CostCenter;
import io.orion.masterdata.MasterData;
import io.orion.procuretopay.RequisitionNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who has to approve a need. The table {@code decideApprovers} is asked about each cost center and category; its
 * rows together say who is asked in which stage, side by side or one after the other, all of them or some.
 */
@Service
public class Approvers {

    static final String KIND = "requisition";

    /** Stands in the table for whoever owns the cost center. */
    private static final String OWNER = "cost-center-owner";

    private static final String ANY_OWNER = "budget-owner";

    private final Requisitions requisitions;
    private final Approvals approvals;
    private final MasterData masterData;
    private final Decisions decisions;
    private final Clock clock;

    Approvers(Requisitions requisitions, Approvals approvals, MasterData masterData, Decisions decisions, Clock clock) {
        this.requisitions = requisitions;
        this.approvals = approvals;
        this.masterData = masterData;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What is bought of one category for one cost center. */
    record Share(String costCenter, String category) {}

    /** What the table's rows add up to for one stage; how many are needed, 0 for all of them. */
    private static final class Asked {
        private final List<Seat> seats = new ArrayList<>();
        private int needed;

        /** The same may be asked for by several rows; that does not make it more. */
        private void ask(Seat seat, int people) {
            for (long asked = seats.stream().filter(seat::equals).count(); asked < people; asked++) {
                seats.add(seat);
            }
        }

        private Stage stage() {
            return new Stage(needed == 0 ? seats.size() : Math.min(needed, seats.size()), seats);
        }
    }

    /** Asks for approval where the table names anybody. Returns the approval's number, or null where it does not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String request(RequisitionNumber number) {
        var requisition = requisitions.get(number);
        Map<Share, BigDecimal> shares = new LinkedHashMap<>();
        requisition.lines.forEach(line -> shares.merge(
                new Share(line.costCenter, line.category),
                line.net(requisition.currency).amount(),
                BigDecimal::add));
        var stages = new TreeMap<Integer, Asked>();
        shares.forEach((share, amount) -> ask(requisition, share, amount, stages));
        requisition.approval = null;
        if (stages.isEmpty()) {
            requisition.approvedAt = clock.instant();
        } else {
            requisition.approval = approvals.request(new ApprovalRequest(
                    number.value(),
                    KIND,
                    summary(requisition),
                    content(requisition),
                    requisition.requestedBy,
                    stages.values().stream().map(Asked::stage).toList()));
        }
        requisitions.save(requisition);
        return requisition.approval;
    }

    /** Who approves another document that costs this much of each share; empty where nobody has to. */
    List<Stage> stages(String document, Map<Share, BigDecimal> shares, BigDecimal total, String risk) {
        var stages = new TreeMap<Integer, Asked>();
        shares.forEach((share, amount) -> ask(document, share, facts(share, amount, total, false, risk), stages));
        return stages.values().stream().map(Asked::stage).toList();
    }

    private void ask(Requisition requisition, Share share, BigDecimal amount, Map<Integer, Asked> stages) {
        boolean contract = requisition.lines.stream().allMatch(line -> line.contract != null);
        var facts = facts(share, amount, requisition.total().amount(), contract, risk(requisition));
        ask(requisition.number.value(), share, facts, stages);
    }

    private static Map<String, @Nullable Object> facts(
            Share share, BigDecimal amount, BigDecimal total, boolean contract, String risk) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("costCenter", share.costCenter());
        facts.put("category", share.category());
        facts.put("amount", amount);
        facts.put("total", total);
        facts.put("contract", contract);
        facts.put("risk", risk);
        return facts;
    }

    private void ask(String document, Share share, Map<String, @Nullable Object> facts, Map<Integer, Asked> stages) {
        Decision decision = decisions.decide(document, "decideApprovers", facts);
        for (var row : decision.outputs()) {
            int stage = number(row.get("stage"), 0);
            var asked = stages.computeIfAbsent(stage, any -> new Asked());
            int needed = number(row.get("needed"), 0);
            asked.needed = Math.max(asked.needed, needed);
            var seat = seat(String.valueOf(row.get("approver")), String.valueOf(row.get("escalatesTo")), share);
            asked.ask(seat, number(row.get("seats"), 1));
        }
    }

    private static int number(@Nullable Object written, int otherwise) {
        return written instanceof Number number ? Math.max(otherwise, number.intValue()) : otherwise;
    }

    private Seat seat(String approver, String escalatesTo, Share share) {
        if (!OWNER.equals(approver)) {
            return new Seat(approver, null, escalatesTo);
        }
        var owner =
                masterData.costCenter(share.costCenter()).map(CostCenter::owner).orElse(null);
        return new Seat(ANY_OWNER, owner, escalatesTo);
    }

    /** A supplier that is not chosen yet, or was never checked, is a risk. */
    private String risk(Requisition requisition) {
        if (requisition.supplier == null) {
            return "OPEN";
        }
        return masterData
                .supplier(requisition.supplier)
                .map(supplier -> supplier.iban() == null ? "HIGH" : "LOW")
                .orElse("HIGH");
    }

    private static String summary(Requisition requisition) {
        return requisition.requestedBy + " · " + requisition.total() + " · " + requisition.purpose
                + (requisition.supplier == null ? "" : " · " + requisition.supplier)
                + (requisition.budgetReason == null ? "" : " · " + requisition.budgetReason);
    }

    private static String content(Requisition requisition) {
        var content = new StringBuilder(requisition.currency.getCurrencyCode());
        requisition.lines.forEach(line -> content.append('\n')
                .append(line.sku == null ? line.description : line.sku)
                .append(' ')
                .append(line.quantity)
                .append(' ')
                .append(line.unitPrice.stripTrailingZeros().toPlainString())
                .append(' ')
                .append(line.costCenter));
        return Fingerprint.of(content.toString());
    }

    /** Notes what was decided; the reason of a refusal is what whoever reworks it has to know. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalDecided decided) {
        if (!KIND.equals(decided.kind())) {
            return;
        }
        var requisition = requisitions.get(new RequisitionNumber(decided.subject()));
        if (!decided.granted()) {
            requisition.reworkReason = approvals.votes(decided.subject()).stream()
                    .filter(vote -> vote.approval().equals(decided.number()) && Boolean.FALSE.equals(vote.granted()))
                    .map(vote -> vote.by() + ": " + vote.comment())
                    .reduce((one, other) -> one + "; " + other)
                    .orElse(null);
        } else if (content(requisition).equals(decided.content())) {
            requisition.approvedAt = clock.instant();
        } else {
            throw new IllegalStateException(decided.subject() + " changed while its approval was asked for");
        }
        requisitions.save(requisition);
    }
}
