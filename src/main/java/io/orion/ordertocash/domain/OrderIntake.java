package io.orion.ordertocash.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders in: registers them, finds what is wrong, has it corrected, or rejects them with reasons. */
@Service
public class OrderIntake {

    private final SalesOrders orders;
    private final OrderValidation validation;
    private final Outbox outbox;
    private final Clock clock;

    OrderIntake(SalesOrders orders, OrderValidation validation, Outbox outbox, Clock clock) {
        this.orders = orders;
        this.validation = validation;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores a new order under the next number. It has no process yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SalesOrderNumber register(SalesOrderRequest request, Actor by) {
        request.check();
        var now = clock.instant();
        var number = orders.nextNumber(now.atZone(ZoneOffset.UTC).getYear());
        orders.add(SalesOrder.receive(number, request, now, by.id()));
        return number;
    }

    /** Ties an order to the process that runs it; a second process for the same order is refused. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimProcess(SalesOrderNumber number, String processInstanceId) {
        if (!orders.claimProcess(number, processInstanceId)) {
            throw new Refused("There is no order " + number + " that waits for its process");
        }
    }

    /** Finds the master data that the order speaks of. Returns whether nothing is left to mend. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean validate(SalesOrderNumber number) {
        var order = orders.get(number);
        order.findProblems(validation.resolve(order));
        return order.row().problems.isEmpty();
    }

    /**
     * Takes the order desk's answer: what it mended, or why the order will not be carried out.
     *
     * @return whether the order goes on; the process tells the customer where it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answer(SalesOrderNumber number, OrderDeskAnswer answer) {
        var order = orders.get(number);
        if (answer.corrected()) {
            mend(order, answer);
        } else if (answer.reason() == null) {
            throw new InvalidInput("reason", "is missing");
        } else {
            order.row().rejectionReason = answer.reason();
        }
        return answer.corrected();
    }

    private void mend(SalesOrder order, OrderDeskAnswer answer) {
        if (answer.customer() == null && answer.corrections() == null) {
            throw new InvalidInput("corrections", "is missing; say what was mended, or reject the order");
        }
        if (answer.customer() != null) {
            checkReference(order, answer.customer());
            order.row().customer = answer.customer();
        }
        if (answer.corrections() != null) {
            LineCorrections.parse(answer.corrections()).forEach(correction -> correction.apply(order));
        }
    }

    private void checkReference(SalesOrder order, String customer) {
        var reference = order.row().customerReference;
        if (reference != null && orders.hasReference(customer, reference, order.number())) {
            throw new InvalidInput(
                    "customer",
                    customer + " already has an order under the reference " + reference
                            + "; reject this one if it is the same order");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void reject(SalesOrderNumber number) {
        var order = orders.get(number);
        order.reject(rejectionReason(order), clock.instant());
        outbox.put(
                new OutboundMessage(number + ":order-response:rejected", "customer", "order-response", number.value()));
    }

    private static String rejectionReason(SalesOrder order) {
        var row = order.row();
        if (row.rejectionReason != null) {
            return row.rejectionReason;
        }
        if (row.approval != null && row.creditOutcome == null) {
            return "The terms were not approved";
        }
        if (row.creditReason != null) {
            return row.creditReason;
        }
        return "The order could not be carried out";
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void close(SalesOrderNumber number) {
        orders.get(number).close(clock.instant());
    }
}
