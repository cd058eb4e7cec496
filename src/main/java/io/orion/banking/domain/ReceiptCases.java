package io.orion.banking.domain;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseDetails.State;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.Cases;
import io.orion.kernel.UnknownRecord;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receipts that need a person, or did, in the list of cases. */
@Component
class ReceiptCases implements CaseSource {

    static final String PROCESS_ID = "clarifyReceipt";
    private static final String OWNER = "collections";

    /** Whoever may see transactions over REST, and who answers for the process: they show where somebody banks. */
    private static final Set<String> READERS =
            Set.of("collections", "controller", "process-owner", "operator", "camunda-admin");

    private final UnclearReceipts receipts;
    private final Cases cases;

    ReceiptCases(UnclearReceipts receipts, Cases cases) {
        this.receipts = receipts;
        this.cases = cases;
    }

    /** The stages of a receipt that could not be applied. */
    private enum Stage {
        RECEIPT,
        CLARIFICATION,
        APPLICATION
    }

    @Override
    public String processId() {
        return PROCESS_ID;
    }

    @Override
    public List<String> stages() {
        return List.of(Stage.RECEIPT.name(), Stage.CLARIFICATION.name(), Stage.APPLICATION.name());
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public List<String> numbers(@Nullable String after, int limit) {
        return receipts.numbers(after, limit);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refresh(String number) {
        cases.put(summary(receipts.findForUpdate(number).orElseThrow(() -> unknown(number))));
    }

    @Override
    public CaseSummary summarise(String number) {
        return summary(get(number));
    }

    @Override
    public CaseDetails details(String number) {
        var receipt = get(number);
        return new CaseDetails(stages(receipt), ReceiptDetails.sections(receipt), List.of(number));
    }

    private static CaseSummary summary(UnclearReceipt receipt) {
        var money = receipt.transaction();
        boolean waits = receipt.waits();
        return new CaseSummary(
                money.number(),
                PROCESS_ID,
                money.payerName() == null ? "Receipt" : "Receipt · " + money.payerName(),
                money.state().name(),
                waits ? Stage.CLARIFICATION.name() : null,
                waits ? State.WAITING.name() : null,
                waits ? receipt.why() : null,
                waits ? OWNER : null,
                waits ? receipt.dueAt() : null,
                money.customer(),
                money.payerName(),
                money.endToEndId(),
                money.incoming()
                        ? money.amount().amount()
                        : money.amount().amount().negate(),
                money.amount().currencyCode(),
                null,
                receipt.since(),
                receipt.clarifiedAt());
    }

    private static List<CaseDetails.Stage> stages(UnclearReceipt receipt) {
        boolean waits = receipt.waits();
        var applied = switch (receipt.transaction().state()) {
            case APPLIED -> State.DONE;
            case NOT_APPLICABLE -> State.CANCELLED;
            default -> State.NOT_STARTED;
        };
        return List.of(
                done(Stage.RECEIPT, State.DONE),
                waits
                        ? new CaseDetails.Stage(
                                Stage.CLARIFICATION.name(), State.WAITING, receipt.why(), OWNER, receipt.dueAt())
                        : done(Stage.CLARIFICATION, State.DONE),
                done(Stage.APPLICATION, applied));
    }

    private static CaseDetails.Stage done(Stage stage, State state) {
        return new CaseDetails.Stage(stage.name(), state, null, null, null);
    }

    private UnclearReceipt get(String number) {
        return receipts.find(number).orElseThrow(() -> unknown(number));
    }

    private static UnknownRecord unknown(String number) {
        return new UnknownRecord("unclear receipt", number);
    }
}
