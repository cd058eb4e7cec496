package io.orion.banking.domain;

import io.orion.banking.Banking.Allocation;
import io.orion.banking.ReceiptNeedsClarification;
import io.orion.engine.CaseTasks;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Receipts that nobody could apply: by when a person has to look, what they see, and what they decide. */
@Service
public class Clarifications {

    private static final int REMIND_AFTER_DAYS = 2;

    private final UnclearReceipts receipts;
    private final Candidates candidates;
    private final InvoiceParts parts;
    private final ByHand byHand;
    private final ReceiptCases cases;
    private final ClarificationProcesses processes;
    private final MasterData masterData;
    private final Outbox outbox;
    private final Clock clock;

    Clarifications(
            UnclearReceipts receipts,
            Candidates candidates,
            InvoiceParts parts,
            ByHand byHand,
            ReceiptCases cases,
            ClarificationProcesses processes,
            MasterData masterData,
            Outbox outbox,
            Clock clock) {
        this.receipts = receipts;
        this.candidates = candidates;
        this.parts = parts;
        this.byHand = byHand;
        this.cases = cases;
        this.processes = processes;
        this.masterData = masterData;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The case comes first: the task shows what is in it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ReceiptNeedsClarification event) {
        var now = clock.instant();
        var dueAt = masterData.calendar(Region.EMEA).plusBusinessDays(now, REMIND_AFTER_DAYS);
        receipts.opened(event.transactionId(), event.reason(), now, dueAt);
        cases.refresh(event.transactionId());
        processes.start(event.transactionId());
    }

    /** Says when collections are reminded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant schedule(String number) {
        var dueAt = get(number).dueAt();
        if (dueAt == null) {
            throw new IllegalStateException("A receipt that needs a person has a date until when");
        }
        return dueAt;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(String number) {
        outbox.put(
                new OutboundMessage(number + ":clarification-reminder", "people", ClarificationReminders.KIND, number));
    }

    /** What a person needs to see before they decide. */
    public CaseTasks.Facts facts(String number) {
        var receipt = get(number);
        return new CaseTasks.Facts(candidates.describe(receipt), receipt.dueAt());
    }

    /**
     * Takes what a person decided.
     *
     * @throws InvalidInput naming the field that cannot be
     * @throws Refused when the receipt does not wait any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(String number, ClarificationAnswer answer) {
        var receipt = receipts.findForUpdate(number).orElseThrow(() -> unknown(number));
        if (!receipt.waits()) {
            throw new Refused(number + " is " + receipt.transaction().state() + " and cannot be clarified again");
        }
        switch (answer.action()) {
            case "pay" -> pay(receipt, answer);
            case "account" -> {
                String customer = required("customer", answer.customer());
                byHand.allocate(number, customer, List.of(), true);
            }
            case "same" -> same(receipt, required("transaction", answer.transaction()));
            default -> throw new InvalidInput("action", "is none of pay, account and same: " + answer.action());
        }
    }

    private void pay(UnclearReceipt receipt, ClarificationAnswer answer) {
        var money = receipt.transaction();
        if (!money.incoming()) {
            throw new InvalidInput("action", "cannot be to pay: the money went out; put it on the customer's account");
        }
        String customer = required("customer", answer.customer());
        if (masterData.customer(customer).isEmpty()) {
            throw new InvalidInput("customer", "is not known");
        }
        var allocations = parts.read(required("invoices", answer.invoices()), customer, money.amount());
        boolean restOnAccount = Boolean.TRUE.equals(answer.restOnAccount());
        var paid = Money.sum(
                allocations.stream().map(Allocation::amount).toList(),
                money.amount().currency());
        if (!restOnAccount && !paid.equals(money.amount())) {
            throw new InvalidInput(
                    "invoices",
                    "leave " + money.amount().minus(paid) + " over; say that it stays on the customer's account");
        }
        byHand.allocate(money.number(), customer, allocations, restOnAccount);
    }

    private void same(UnclearReceipt receipt, String first) {
        var money = receipt.transaction();
        if (!money.incoming() || money.returned()) {
            throw new InvalidInput("action", "cannot be the same money: it is a payment that was returned");
        }
        try {
            byHand.same(money.number(), first);
        } catch (InvalidInput e) {
            throw new InvalidInput("transaction", "names the unknown transaction " + first);
        } catch (Refused e) {
            throw new InvalidInput("transaction", "cannot be: " + e.getMessage());
        }
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "is missing");
        }
        return value.strip();
    }

    private UnclearReceipt get(String number) {
        return receipts.find(number).orElseThrow(() -> unknown(number));
    }

    private static UnknownRecord unknown(String number) {
        return new UnknownRecord("unclear receipt", number);
    }
}
