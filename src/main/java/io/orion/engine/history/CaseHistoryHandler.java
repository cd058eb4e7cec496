package io.orion.engine.history;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/** Collects the engine's events in the session of the running command; nothing is written before its flush. */
final class CaseHistoryHandler implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event.getProcessInstanceId() != null) {
            Context.getCommandContext().getSession(CaseHistorySession.class).add(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
