package io.orion.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The engine's users and groups: the one store of local accounts for portal, REST and Camunda's own pages. */
@Component
public class UserAccounts {

    private static final Map<String, String> OBJECTIONS = Map.of(
            "PASSWORD_POLICY_LENGTH", "it is shorter than 10 characters",
            "PASSWORD_POLICY_LOWERCASE", "it has no small letter",
            "PASSWORD_POLICY_UPPERCASE", "it has no capital letter",
            "PASSWORD_POLICY_DIGIT", "it has no digit",
            "PASSWORD_POLICY_SPECIAL", "it has no special character",
            "PASSWORD_POLICY_USER_DATA", "it contains the user's name");

    /** Members of this group administer the engine; Camunda's pages know it by this name. */
    public static final String ADMINISTRATORS = "camunda-admin";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;

    UserAccounts(
            IdentityService identity, AuthorizationService authorizations, FilterService filters, TaskService tasks) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Checks a password; after several wrong ones the engine makes the user wait, also for the right one. */
    public boolean passwordMatches(String user, String password) {
        return identity.checkPassword(user, password);
    }

    public boolean exists(String user) {
        return identity.createUserQuery().userId(user).count() > 0;
    }

    public Set<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).unlimitedList().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(ADMINISTRATORS).count() > 0;
    }

    /** Creates the group with its own task filter in Tasklist; does nothing where it exists. */
    public void ensureGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() > 0) {
            return;
        }
        Group group = identity.newGroup(id);
        group.setName(name);
        group.setType("WORKFLOW");
        identity.saveGroup(group);
        grant(id, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(id, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        var filter = filters.newTaskFilter(name)
                .setQuery(tasks.createTaskQuery()
                        .taskCandidateGroup(id)
                        .includeAssignedTasks()
                        .orderByTaskCreateTime()
                        .asc());
        filters.saveFilter(filter);
        grant(id, Resources.FILTER, filter.getId(), Permissions.READ);
    }

    /** Creates a group whose name is its id in words. */
    public void ensureGroup(String id) {
        ensureGroup(id, StringUtils.capitalize(id.replace('-', ' ')));
    }

    /** What the engine's policy has against a password for that user, in words; empty where it may be taken. */
    public List<String> objections(String id, String password) {
        var result = identity.checkPasswordAgainstPolicy(password, newUser(id, password));
        return result.getViolatedRules().stream()
                .map(PasswordPolicyRule::getPlaceholder)
                .map(rule -> OBJECTIONS.getOrDefault(rule, rule))
                .toList();
    }

    /** Creates a user. The password has to satisfy the engine's policy. */
    public void createUser(String id, String password, Collection<String> groups) {
        identity.saveUser(newUser(id, password));
        groups.forEach(group -> identity.createMembership(id, group));
    }

    /** Creates a user of the demo company, with a password that no policy would accept; keeps one that exists. */
    public void ensureDemoUser(String id, String password, String group) {
        if (!exists(id)) {
            ensureGroup(group);
            ((IdentityServiceImpl) identity).saveUser(newUser(id, password), true);
            identity.createMembership(id, group);
        }
    }

    private User newUser(String id, String password) {
        User user = identity.newUser(id);
        user.setPassword(password);
        user.setFirstName(StringUtils.capitalize(id.replace('-', ' ')));
        user.setLastName("");
        return user;
    }

    /** Everything, for the administrators. */
    public void ensureAdministrators() {
        if (identity.createGroupQuery().groupId(ADMINISTRATORS).count() == 0) {
            Group group = identity.newGroup(ADMINISTRATORS);
            group.setName("Administrators");
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
        for (Resource resource : Resources.values()) {
            grant(ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    /** Gives a group access to one of Camunda's pages, such as {@code cockpit}. */
    public void grantApplication(String group, String application) {
        grant(group, Resources.APPLICATION, application, Permissions.ACCESS);
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(group)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
