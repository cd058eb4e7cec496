package io.orion.ordertocash.process;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseTasks;
import io.orion.kernel.Actor;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.CreditFacts;
import io.orion.ordertocash.domain.TaskFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of the order itself: correction and credit hold. Who entered an order does not release its hold. */
@Component
class OrderToCashTasks implements CaseTasks {

    private final TaskFacts facts;
    private final CreditFacts credit;

    OrderToCashTasks(TaskFacts facts, CreditFacts credit) {
        this.credit = credit;
        this.facts = facts;
    }

    @Override
    public String processId() {
        return "orderToCash";
    }

    @Override
    public Facts describe(String task, String businessKey) {
        return facts.ofOrder(new SalesOrderNumber(businessKey));
    }

    @Override
    public List<CaseDetails.Section> facts(String task, String businessKey) {
        return credit.of(new SalesOrderNumber(businessKey));
    }

    @Override
    public @Nullable String conflict(String task, String businessKey, Actor actor) {
        boolean own = task.equals("userTask_releaseCreditHold")
                && facts.enteredBy(new SalesOrderNumber(businessKey)).equals(actor.id());
        return own ? actor.id() + " entered the order and cannot release its credit hold" : null;
    }
}
