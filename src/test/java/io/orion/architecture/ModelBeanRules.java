package io.orion.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.DomElement;

/** What a model may call: its own delegates and listeners, its own forms, its own roles. */
final class ModelBeanRules {

    private static final Path CODE = Path.of("src/main/java/io/orion");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern ROLES = Pattern.compile("[a-z][a-z-]*(,[a-z][a-z-]*)*|\\$\\{[a-z][A-Za-z]*}");

    /** Both tasks of an approval ask the same question. */
    private static final Map<String, String> SHARED_FORMS =
            Map.of("userTask_decideEscalatedApproval", "decide-approval");

    /** Ways to run code or load resources that are not a listed bean. */
    private static final Set<String> BANNED_ELEMENTS = Set.of("script", "connector", "scriptTask", "formData");

    private static final Set<String> BANNED_ATTRIBUTES =
            Set.of("class", "expression", "type", "topic", "resource", "formKey", "decisionRef", "implementation");

    private ModelBeanRules() {}

    static Map<String, ModelRule> all() {
        var rules = new LinkedHashMap<String, ModelRule>();
        rules.put("DelegatesBearTheirElementsName", ModelBeanRules::delegatesBearTheirElementsName);
        rules.put("ListenersBearTheirElementsName", ModelBeanRules::listenersBearTheirElementsName);
        rules.put("OnlyBeansRun", ModelBeanRules::onlyBeansRun);
        rules.put("BeansExist", ModelBeanRules::beansExist);
        rules.put("TasksHaveTheirForm", ModelBeanRules::tasksHaveTheirForm);
        rules.put("TasksHaveRoles", ModelBeanRules::tasksHaveRoles);
        return rules;
    }

    /** The beans that a model names. */
    static Set<String> beansOf(Model model) {
        var beans = new TreeSet<String>();
        for (DomElement element : elements(model.xml().getDocument().getRootElement())) {
            String bean = attribute(element, "delegateExpression");
            var match = BEAN.matcher(bean == null ? "" : bean);
            if (match.matches()) {
                beans.add(match.group(1));
            }
        }
        return beans;
    }

    static Path source(String bean) {
        String type = bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1) + ".java";
        return Model.files(CODE, "/process/" + type).stream().findFirst().orElse(CODE.resolve(type));
    }

    private static List<String> delegatesBearTheirElementsName(Model model) {
        List<String> found = new ArrayList<>();
        for (Task task : model.all(Task.class)) {
            if (task instanceof ServiceTask || task instanceof BusinessRuleTask || task instanceof SendTask) {
                String expected = "${" + Model.suffix(task) + "Delegate}";
                String actual =
                        task.getDomElement().getAttribute("http://camunda.org/schema/1.0/bpmn", "delegateExpression");
                if (!expected.equals(actual)) {
                    found.add(task.getId() + " runs " + actual + " instead of " + expected);
                }
            }
        }
        return found;
    }

    private static List<String> listenersBearTheirElementsName(Model model) {
        List<String> found = new ArrayList<>();
        for (BaseElement element : model.all(BaseElement.class)) {
            var extensions = element.getExtensionElements();
            if (extensions == null) {
                continue;
            }
            String expected = "${" + Model.suffix(element) + "Listener}";
            for (DomElement extension : extensions.getDomElement().getChildElements()) {
                if (extension.getLocalName().endsWith("Listener")
                        && !expected.equals(attribute(extension, "delegateExpression"))) {
                    found.add(element.getId() + " has a listener that is not " + expected);
                }
            }
        }
        return found;
    }

    private static List<String> onlyBeansRun(Model model) {
        List<String> found = new ArrayList<>();
        for (DomElement element : elements(model.xml().getDocument().getRootElement())) {
            boolean camunda = "http://camunda.org/schema/1.0/bpmn".equals(element.getNamespaceURI());
            if (BANNED_ELEMENTS.contains(element.getLocalName())) {
                found.add(element.getLocalName() + " is not allowed; call a delegate");
            }
            for (String name : BANNED_ATTRIBUTES) {
                if (element.hasAttribute("http://camunda.org/schema/1.0/bpmn", name)
                        || camunda && element.hasAttribute(name)) {
                    found.add(element.getAttribute("id") + " uses " + name + "; call a delegate");
                }
            }
        }
        return found;
    }

    private static List<String> beansExist(Model model) {
        return beansOf(model).stream()
                .filter(bean -> !Files.exists(source(bean)))
                .map(bean -> bean + " is no class of a process package")
                .toList();
    }

    private static List<String> tasksHaveTheirForm(Model model) {
        List<String> found = new ArrayList<>();
        for (UserTask task : model.all(UserTask.class)) {
            String form = SHARED_FORMS.getOrDefault(task.getId(), Model.kebab(Model.suffix(task)));
            boolean bound = form.equals(task.getCamundaFormRef()) && "latest".equals(task.getCamundaFormRefBinding());
            if (!bound || !contains(model.folder().resolve(form + ".form"), "\"id\": \"" + form + "\"")) {
                found.add(task.getId() + " has not the form " + form + ", bound to its latest version");
            }
        }
        return found;
    }

    private static List<String> tasksHaveRoles(Model model) {
        List<String> found = ModelRules.wrongs(
                model.all(UserTask.class),
                task -> task.getCamundaAssignee() == null
                        && task.getCamundaCandidateGroups() != null
                        && ROLES.matcher(task.getCamundaCandidateGroups()).matches()
                        && (!task.getCamundaCandidateGroups().contains("{") || listsItsGroups(task)),
                "names no candidate groups, or an assignee, or does not list the groups to choose from");
        found.addAll(ModelRules.wrongs(
                model.all(Process.class),
                process ->
                        process.isCamundaStartableInTasklist() == (process.getCamundaCandidateStarterGroups() != null),
                "is started by people without saying by whom, or says so without being startable"));
        return found;
    }

    private static boolean listsItsGroups(UserTask task) {
        return elements(task.getDomElement()).stream()
                .anyMatch(element ->
                        element.getLocalName().equals("property") && "groups".equals(attribute(element, "name")));
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.exists(file) && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attribute(DomElement element, String name) {
        String prefixed = element.getAttribute("http://camunda.org/schema/1.0/bpmn", name);
        return prefixed == null ? element.getAttribute(name) : prefixed;
    }

    private static List<DomElement> elements(DomElement root) {
        var all = new ArrayList<DomElement>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).getChildElements());
        }
        return all;
    }
}
