package io.orion.banking;

import io.orion.engine.TaskWork;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.testing.ProcessDriver;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Somebody of collections, for tests: receipts that nobody can apply, and the task to clarify them. */
@Component
public class Clerk {

    private static final Actor CLERK = new Actor("collections", Set.of("collections"));

    @Autowired
    Banking banking;

    @Autowired
    TaskWork work;

    @Autowired
    ProcessDriver processes;

    /** Money of somebody whom nobody knows; the text decides whether it can be applied. */
    public BankTransaction receive(String amount, String text) {
        return banking.receive(new Receipt(
                Bank.fresh("R"), null, "Stranger", null, Money.of(amount, "EUR"), Bank.DAY, text, List.of()));
    }

    /** The same, that has to wait for a person; its number. */
    public String unclear(String amount, String text) {
        var receipt = receive(amount, text);
        if (receipt.state() != BankTransaction.State.UNAPPLIED) {
            throw new AssertionError(receipt.number() + " is " + receipt.state());
        }
        return receipt.number();
    }

    /** Completes the task of the receipt with what the form sends. */
    public void clarify(String receipt, Map<String, Object> form) {
        var task = processes.task(receipt, "userTask_clarifyReceipt").getId();
        ProcessDriver.as(CLERK.id(), "collections", () -> {
            work.complete(task, form, CLERK);
            return null;
        });
    }
}
