package io.orion.engine;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.jspecify.annotations.Nullable;

/**
 * Takes over who signed in to Orion, also where the engine has no user of that name: then the groups are the ones that
 * the session brought, and hold as long as it does. Camunda's own filter knows the users of its table only.
 */
public class WebappSignOn extends ContainerBasedAuthenticationFilter {

    /** Camunda looks such people up again after some minutes, and would not find them. */
    private static final Date NEVER_LOOKED_UP = new Date(Long.MAX_VALUE);

    @Override
    protected UserAuthentication createAuthentication(
            ProcessEngine engine, String user, List<String> groups, @Nullable List<String> tenants) {
        @Nullable UserAuthentication local = super.createAuthentication(engine, user, groups, tenants);
        return local == null ? foreign(engine, user, groups) : local;
    }

    private static UserAuthentication foreign(ProcessEngine engine, String user, List<String> groups) {
        engine.getIdentityService().clearAuthentication();
        Set<String> apps = new HashSet<>(Set.of(AuthenticationUtil.APP_WELCOME));
        for (String app : AuthenticationUtil.APPS) {
            boolean may = engine.getAuthorizationService()
                    .isUserAuthorized(user, groups, Permissions.ACCESS, Resources.APPLICATION, app);
            if (may) {
                apps.add(app);
            }
        }
        var authentication = new UserAuthentication(user, engine.getName());
        authentication.setGroupIds(groups);
        authentication.setTenantIds(List.of());
        authentication.setAuthorizedApps(apps);
        authentication.setCacheValidationTime(NEVER_LOOKED_UP);
        return authentication;
    }
}
