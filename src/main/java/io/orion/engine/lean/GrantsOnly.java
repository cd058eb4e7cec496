package io.orion.engine.lean;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Authorisations without revocations, and none for single tasks or process instances.
 *
 * <p>The stock manager asks for both with every command: whether any revocation concerns the user, which groups have
 * rights at all, and which rows to delete with a task. As nothing is ever revoked, the engine runs with
 * {@code authorizationCheckRevokes=never}; so that nobody believes in a revocation that has no effect, it is refused.
 */
final class GrantsOnly extends AuthorizationManager {

    @Override
    public void insert(DbEntity authorization) {
        requireNoRevocation((AuthorizationEntity) authorization);
        super.insert(authorization);
    }

    @Override
    public void update(AuthorizationEntity authorization) {
        requireNoRevocation(authorization);
        super.update(authorization);
    }

    private static void requireNoRevocation(AuthorizationEntity authorization) {
        if (authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
            throw new BadUserRequestException(
                    "Orion's rights are granted, never revoked: take the user out of the group, or the right from it");
        }
    }

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK && resource != Resources.PROCESS_INSTANCE) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }
}
