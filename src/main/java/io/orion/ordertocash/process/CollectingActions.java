package io.orion.ordertocash.process;

import io.orion.engine.CaseActions.Action;
import io.orion.engine.CaseActions.Field;
import io.orion.engine.CaseActions.Kind;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.DisputeRequest;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What may be done about the invoices of an order, and about what they keep back. */
@Component
class CollectingActions {

    private static final String DISPUTE = "openDispute";
    private static final String RELEASE = "releaseDeliveryStop";
    private static final String CREDIT = "credit";

    private static final List<String> LISTENERS = List.of("order-desk", "collections");

    private final OrderToCash orderToCash;

    CollectingActions(OrderToCash orderToCash) {
        this.orderToCash = orderToCash;
    }

    List<Action> offered(SalesOrderView order, Actor actor) {
        List<Action> actions = new ArrayList<>();
        if (LISTENERS.stream().anyMatch(actor.groups()::contains)) {
            order.invoices().stream()
                    .filter(invoice -> invoice.open().signum() > 0 && invoice.dispute() == null)
                    .findFirst()
                    .ifPresent(invoice -> actions.add(new Action(DISPUTE, disputeFields(invoice))));
        }
        if (actor.groups().contains(CREDIT) && isStopped(order)) {
            actions.add(new Action(RELEASE, List.of(Field.of("reason", Kind.TEXT, true))));
        }
        return actions;
    }

    private static boolean isStopped(SalesOrderView order) {
        return order.stages().stream()
                .anyMatch(stage -> stage.waitsFor() != null && stage.waitsFor().startsWith("Delivery stop"));
    }

    private static List<Field> disputeFields(SalesOrderView.Invoice invoice) {
        return List.of(
                new Field("invoice", "invoice", "", Kind.LINE, true, invoice.number()),
                new Field("reasonCode", "disputeCode", "", Kind.LINE, true, ""),
                new Field(
                        "amount",
                        "disputedAmount",
                        "",
                        Kind.NUMBER,
                        true,
                        invoice.open().toPlainString()),
                Field.of("reason", Kind.TEXT, true));
    }

    boolean takes(String action) {
        return action.equals(DISPUTE) || action.equals(RELEASE);
    }

    void perform(SalesOrderView order, String action, Map<String, String> fields, Actor actor) {
        if (action.equals(RELEASE) && actor.groups().contains(CREDIT)) {
            var number = new SalesOrderNumber(order.number());
            orderToCash.releaseDeliveryStop(number, fields.getOrDefault("reason", ""), actor);
        } else if (action.equals(DISPUTE) && LISTENERS.stream().anyMatch(actor.groups()::contains)) {
            dispute(order, fields, actor);
        } else {
            throw new UnknownRecord("action", action);
        }
    }

    private void dispute(SalesOrderView order, Map<String, String> fields, Actor actor) {
        var number = fields.getOrDefault("invoice", "").strip();
        if (order.invoices().stream().noneMatch(invoice -> invoice.number().equals(number))) {
            throw new InvalidInput("invoice", "is none of this order: " + number);
        }
        var request =
                new DisputeRequest(fields.get("reasonCode"), fields.get("reason"), OrderActions.read(fields, "amount"));
        orderToCash.dispute(number, request, actor);
    }
}
