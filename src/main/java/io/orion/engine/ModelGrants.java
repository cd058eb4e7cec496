package io.orion.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/**
 * The roles of the models: groups that a user task names may see and work the process, groups that may start it may.
 *
 * <p>A task whose group is chosen at run time lists the possible ones in its extension property {@code groups}.
 */
@Component
public class ModelGrants {

    private static final String GROUPS = "groups";
    private static final Set<Permission> WORK = Set.of(
            ProcessDefinitionPermissions.READ,
            ProcessDefinitionPermissions.READ_INSTANCE,
            ProcessDefinitionPermissions.READ_TASK,
            ProcessDefinitionPermissions.TASK_WORK);
    private static final Set<Permission> START =
            Set.of(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);

    private final RepositoryService repository;
    private final UserAccounts accounts;

    ModelGrants(RepositoryService repository, UserAccounts accounts) {
        this.repository = repository;
        this.accounts = accounts;
    }

    /** Grants what the deployed models say; what was granted before stays. */
    public void apply() {
        for (var deployed :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            var model = repository.getBpmnModelInstance(deployed.getId());
            Map<String, Set<Permission>> rights = new LinkedHashMap<>();
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                groupsOf(task).forEach(group -> rightsOf(rights, group).addAll(WORK));
            }
            for (Process process : model.getModelElementsByType(Process.class)) {
                process.getCamundaCandidateStarterGroupsList()
                        .forEach(group -> rightsOf(rights, group).addAll(START));
            }
            rights.forEach((group, permissions) -> grant(group, deployed.getKey(), permissions));
        }
    }

    /** Lets groups look at every process and its instances, without working in any. */
    public void grantInsight(Collection<String> groups) {
        for (String group : groups) {
            accounts.grant(
                    group,
                    Resources.PROCESS_DEFINITION,
                    Authorization.ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY);
            accounts.grant(group, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
        }
    }

    private void grant(String group, String process, Set<Permission> permissions) {
        accounts.ensureGroup(group);
        accounts.grant(group, Resources.PROCESS_DEFINITION, process, permissions.toArray(Permission[]::new));
        if (permissions.containsAll(START)) {
            accounts.grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
        }
    }

    private static Set<Permission> rightsOf(Map<String, Set<Permission>> rights, String group) {
        return rights.computeIfAbsent(group, any -> new LinkedHashSet<>());
    }

    private static List<String> groupsOf(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream()
                .flatMap(group -> group.contains("{") ? possibleGroups(task).stream() : Stream.of(group))
                .toList();
    }

    private static List<String> possibleGroups(UserTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> GROUPS.equals(property.getCamundaName()))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(",")))
                .toList();
    }
}
