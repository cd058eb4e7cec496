package io.orion.ordertocash.process;

import io.orion.engine.CaseActions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderChange;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView;
import io.orion.ordertocash.SalesOrderView.Status;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the order desk may do with an order: change its lines, or cancel it. */
@Component
class OrderActions implements CaseActions {

    private static final String DESK = "order-desk";
    private static final String CHANGE = "changeOrder";
    private static final String CANCEL = "cancelOrder";
    private static final int MOST_LINES = 50; // longer orders are changed over REST

    private static final Set<Status> OVER = EnumSet.of(Status.CLOSED, Status.REJECTED, Status.CANCELLED);
    private static final Set<Status> CHANGEABLE =
            EnumSet.of(Status.CONFIRMED, Status.PARTIALLY_DELIVERED, Status.DELIVERED);

    private final OrderToCash orderToCash;
    private final CollectingActions collecting;

    OrderActions(OrderToCash orderToCash, CollectingActions collecting) {
        this.orderToCash = orderToCash;
        this.collecting = collecting;
    }

    @Override
    public String processId() {
        return "orderToCash";
    }

    @Override
    public List<Action> offered(String caseNumber, Actor actor) {
        var order = orderToCash.view(new SalesOrderNumber(caseNumber));
        var actions = new ArrayList<Action>(collecting.offered(order, actor));
        if (!actor.groups().contains(DESK)) {
            return actions;
        }
        boolean changing = order.changes().stream().anyMatch(change -> change.accepted() == null);
        if (CHANGEABLE.contains(order.status()) && !changing && order.lines().size() <= MOST_LINES) {
            actions.add(new Action(CHANGE, changeFields(order)));
        }
        boolean nothingLeft =
                order.lines().stream().allMatch(line -> line.delivered().signum() == 0);
        if (!OVER.contains(order.status()) && nothingLeft) {
            actions.add(new Action(CANCEL, List.of(Field.of("reason", Kind.TEXT, true))));
        }
        return actions;
    }

    private static List<Field> changeFields(SalesOrderView order) {
        var fields = new ArrayList<Field>();
        for (var line : order.lines()) {
            var about = line.line() + " · " + line.sku() + " · " + line.description();
            fields.add(number("quantity" + line.line(), "quantity", about, due(line)));
            fields.add(number("unitPrice" + line.line(), "unitPrice", about, line.unitPrice()));
        }
        fields.add(Field.of("addSku", Kind.LINE, false));
        fields.add(Field.of("addQuantity", Kind.NUMBER, false));
        fields.add(Field.of("reason", Kind.TEXT, true));
        return fields;
    }

    private static Field number(String name, String text, String about, @Nullable BigDecimal value) {
        return new Field(name, text, about, Kind.NUMBER, false, value == null ? "" : value.toPlainString());
    }

    private static BigDecimal due(SalesOrderView.Line line) {
        return line.ordered().subtract(line.cancelled());
    }

    @Override
    public void perform(String caseNumber, String action, Map<String, String> fields, Actor actor) {
        var number = new SalesOrderNumber(caseNumber);
        if (collecting.takes(action)) {
            collecting.perform(orderToCash.view(number), action, fields, actor);
            return;
        }
        if (!actor.groups().contains(DESK)) {
            throw new UnknownRecord("action", action);
        }
        switch (action) {
            case CANCEL -> orderToCash.cancel(number, fields.getOrDefault("reason", ""), actor);
            case CHANGE -> orderToCash.change(number, change(orderToCash.view(number), fields), actor);
            default -> throw new UnknownRecord("action", action);
        }
    }

    /** Only what differs from the order is asked for. */
    private static SalesOrderChange change(SalesOrderView order, Map<String, String> fields) {
        var lines = new ArrayList<SalesOrderChange.Line>();
        for (var line : order.lines()) {
            var quantity = other(fields, "quantity" + line.line(), due(line));
            var price = other(fields, "unitPrice" + line.line(), line.unitPrice());
            if (quantity != null || price != null) {
                lines.add(new SalesOrderChange.Line(line.line(), null, quantity, price));
            }
        }
        var sku = fields.getOrDefault("addSku", "").strip();
        if (!sku.isEmpty()) {
            lines.add(new SalesOrderChange.Line(null, sku, read(fields, "addQuantity"), null));
        }
        if (lines.isEmpty()) {
            throw new InvalidInput("lines", "are as they were; nothing changes");
        }
        return new SalesOrderChange(null, fields.getOrDefault("reason", ""), lines);
    }

    private static @Nullable BigDecimal other(Map<String, String> fields, String name, @Nullable BigDecimal now) {
        var typed = read(fields, name);
        return typed != null && now != null && typed.compareTo(now) == 0 ? null : typed;
    }

    static @Nullable BigDecimal read(Map<String, String> fields, String name) {
        var typed = Objects.requireNonNull(fields.getOrDefault(name, "")).strip();
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new InvalidInput(name, "is not a number: " + typed);
        }
    }
}
