package io.orion.wrong.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

public class DelegatesAreHidden implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {}
}
