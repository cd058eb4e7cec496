package io.orion.procuretopay.process;

import io.orion.engine.CaseActions;
import io.orion.kernel.Actor;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.ProcureToPay;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.RequisitionView.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What whoever needs something, or a buyer, may do with it: take it back from its approvers, or give it up. */
@Component
class RequisitionActions implements CaseActions {

    private static final String WITHDRAW = "withdrawRequisition";
    private static final String CANCEL = "cancelRequisition";
    private static final Set<Status> CANCELLABLE = EnumSet.complementOf(
            EnumSet.of(Status.PARTLY_RECEIVED, Status.RECEIVED, Status.CLOSED, Status.REFUSED, Status.CANCELLED));

    private final ProcureToPay procureToPay;

    RequisitionActions(ProcureToPay procureToPay) {
        this.procureToPay = procureToPay;
    }

    @Override
    public String processId() {
        return "procureToPay";
    }

    @Override
    public List<Action> offered(String caseNumber, Actor actor) {
        var view = procureToPay.view(new RequisitionNumber(caseNumber));
        boolean own = view.requestedBy().equals(actor.id());
        var actions = new ArrayList<Action>();
        if (own && view.status() == Status.IN_APPROVAL) {
            actions.add(new Action(WITHDRAW, List.of()));
        }
        if ((own || isBuyer(actor, view)) && CANCELLABLE.contains(view.status())) {
            actions.add(new Action(CANCEL, List.of(Field.of("reason", Kind.TEXT, true))));
        }
        return actions;
    }

    private static boolean isBuyer(Actor actor, RequisitionView view) {
        return view.order() != null
                && (actor.groups().contains("buyer") || actor.groups().contains("purchasing-manager"));
    }

    /** The door refuses whoever may not. */
    @Override
    public void perform(String caseNumber, String action, Map<String, String> fields, Actor actor) {
        var number = new RequisitionNumber(caseNumber);
        switch (action) {
            case WITHDRAW -> procureToPay.withdraw(number, actor);
            case CANCEL -> procureToPay.cancel(number, fields.getOrDefault("reason", ""), actor);
            default -> throw new UnknownRecord("action", action);
        }
    }
}
