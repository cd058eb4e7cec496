package io.orion.wrong;

import org.camunda.bpm.engine.delegate.DelegateExecution;

class VariablesGoThroughTheirDeclaration {

    void read(DelegateExecution execution) {
        execution.setVariable("copy", execution.getVariable("creditApproved"));
    }
}
