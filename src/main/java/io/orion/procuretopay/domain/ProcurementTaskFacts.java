package io.orion.procuretopay.domain;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.procuretopay.RequisitionNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One line about a document for the people who work on it, and who of them may not. */
@Service
public class ProcurementTaskFacts {

    private static final int LINES_SHOWN = 20;
    private static final int DAYS = 2;

    private final Requisitions requisitions;
    private final PurchaseOrders orders;
    private final GoodsReceipts receipts;
    private final Rfqs rfqs;
    private final MasterData masterData;
    private final Clock clock;

    ProcurementTaskFacts(
            Requisitions requisitions,
            PurchaseOrders orders,
            GoodsReceipts receipts,
            Rfqs rfqs,
            MasterData masterData,
            Clock clock) {
        this.requisitions = requisitions;
        this.orders = orders;
        this.receipts = receipts;
        this.rfqs = rfqs;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Who needs what for how much, and why it waits. */
    public CaseTasks.Facts ofRequisition(RequisitionNumber number) {
        var requisition = requisitions.get(number);
        var order = orders.of(number).orElse(null);
        var head = requisition.requestedBy + " · " + requisition.total() + " · " + requisition.purpose;
        var supplier = order == null ? requisition.supplier : order.supplier + " · " + order.number;
        var why = requisition.reworkReason != null
                ? requisition.reworkReason
                : order != null && order.answerText != null ? order.answerText : requisition.budgetReason;
        return new CaseTasks.Facts(
                head + (supplier == null ? "" : " · " + supplier) + (why == null ? "" : "\n" + why), due());
    }

    /** What is awaited from whom. */
    public CaseTasks.Facts ofReceipt(String number) {
        var receipt = receipts.get(number);
        var order = orders.find(receipt.order).orElseThrow();
        var lines = receipt.lines.stream()
                .limit(LINES_SHOWN)
                .map(line -> line.line + ": " + (line.counted == null ? line.expected : line.accepted()) + " × "
                        + order.line(line.line).description)
                .collect(Collectors.joining("\n"));
        return new CaseTasks.Facts(
                receipt.order + " · " + order.supplier + "\n" + lines,
                receipt.dueAt == null ? due() : receipt.dueAt,
                order.requisition.value());
    }

    /** What suppliers offer, the best first. */
    public List<CaseDetails.Section> quotes(RequisitionNumber number) {
        var need = requisitions.find(number).orElseThrow();
        return rfqs.of(number).map(rfq -> RequisitionDetails.quotes(need, rfq)).stream()
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private Instant due() {
        return masterData.calendar(Region.EMEA).plusBusinessDays(clock.instant(), DAYS);
    }

    /** Whoever asked does not release what goes over the budget; nobody else reworks it. */
    public @Nullable String conflict(String task, RequisitionNumber number, Actor actor) {
        var requester = requisitions
                .find(number)
                .map(requisition -> requisition.requestedBy)
                .orElse("");
        boolean own = requester.equals(actor.id());
        return switch (task) {
            case "userTask_reviewBudget" -> own ? actor.id() + " asked for this and cannot release it" : null;
            case "userTask_reworkRequisition", "userTask_justifySoleSource" ->
                own ? null : "Only " + requester + ", who asked, does this";
            case "userTask_chooseSupplier", "userTask_awardQuote" ->
                own ? actor.id() + " asked for this and cannot order it" : null;
            default -> null;
        };
    }

    /** Whoever ordered does not receive; whoever counted does not inspect. */
    public @Nullable String receiptConflict(String task, String number, Actor actor) {
        var receipt = receipts.find(number).orElse(null);
        if (receipt == null) {
            return null;
        }
        var order = orders.find(receipt.order).orElseThrow();
        if ("userTask_inspectGoods".equals(task)) {
            return actor.id().equals(receipt.countedBy) ? actor.id() + " counted these goods" : null;
        }
        return order.orderedBy.equals(actor.id()) ? actor.id() + " ordered this and cannot receive it" : null;
    }
}
