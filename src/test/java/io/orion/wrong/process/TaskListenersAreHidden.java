package io.orion.wrong.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

class TaskListenersAreHidden implements TaskListener {

    @Override
    public void notify(DelegateTask task) {}
}
