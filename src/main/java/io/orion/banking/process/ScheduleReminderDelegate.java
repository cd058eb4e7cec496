package io.orion.banking.process;

import static io.orion.banking.process.ClarifyReceiptVariables.REMIND_AT;

import io.orion.banking.domain.Clarifications;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_scheduleReminder}. */
@Component
class ScheduleReminderDelegate implements JavaDelegate {

    private final Clarifications clarifications;

    ScheduleReminderDelegate(Clarifications clarifications) {
        this.clarifications = clarifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        REMIND_AT.set(execution, Date.from(clarifications.schedule(execution.getProcessBusinessKey())));
    }
}
