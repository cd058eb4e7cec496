package io.orion.wrong.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

class ExecutionListenersAreHidden implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {}
}
