package io.orion.engine.lean;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes no authorisation rows per task. The stock provider adds two to four for each, which nobody removes.
 *
 * <p>Groups see the tasks of their processes by one standing grant per process ({@code ModelGrants}); who may work a
 * task is decided by {@code TaskGuard}.
 */
final class LeanAuthorizations extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskOwner(Task task, String oldOwner, String newOwner) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(Task task, String userId, String type) {
        return null;
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return null;
    }
}
