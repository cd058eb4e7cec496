package io.orion.engine;

import io.orion.kernel.Refused;

/** The person may not claim or complete this task: not their role, somebody else's, or a conflict of duties. */
public class TaskRefused extends Refused {

    private static final long serialVersionUID = 1L;

    public TaskRefused(String reason) {
        super(reason);
    }
}
