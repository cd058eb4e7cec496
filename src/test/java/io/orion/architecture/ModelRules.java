package io.orion.architecture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How a model is written: names, labels, conditions, commit points. */
final class ModelRules {

    private static final Pattern FLAG = Pattern.compile("\\$\\{!?[a-z][A-Za-z]*}");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");

    /** The first part of an id, by the element's XML name. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("exclusiveGateway", "gateway|join"),
            Map.entry("inclusiveGateway", "gateway|join"),
            Map.entry("parallelGateway", "fork|join"),
            Map.entry("eventBasedGateway", "eventGateway"),
            Map.entry("boundaryEvent", "boundary"),
            Map.entry("intermediateCatchEvent", "(message|timer|signal|condition)Catch"),
            Map.entry("intermediateThrowEvent", "(message|escalation|signal|compensation)Throw"),
            Map.entry("sequenceFlow", "flow"));

    private ModelRules() {}

    static Map<String, ModelRule> all() {
        var rules = new LinkedHashMap<String, ModelRule>();
        rules.put("ElementIdsSayTheirType", ModelRules::elementIdsSayTheirType);
        rules.put("FlowIdsSayTheirEnds", ModelRules::flowIdsSayTheirEnds);
        rules.put("ProcessIsNamedAfterItsFile", ModelRules::processIsNamedAfterItsFile);
        rules.put("ProcessesExpireAndBearAVersion", ModelRules::processesExpireAndBearAVersion);
        rules.put("EverythingIsLabelled", ModelRules::everythingIsLabelled);
        rules.put("ConditionsAreOneFlag", ModelRules::conditionsAreOneFlag);
        rules.put("GatewaysAskAndHaveADefault", ModelRules::gatewaysAskAndHaveADefault);
        rules.put("MessagesBearTheirProcess", ModelRules::messagesBearTheirProcess);
        rules.put("TimersOnlyWake", ModelRules::timersOnlyWake);
        rules.put("CommitPointsGiveTheirReason", ModelRules::commitPointsGiveTheirReason);
        rules.putAll(ModelBeanRules.all());
        rules.putAll(DiagramRules.all());
        return rules;
    }

    private static List<String> elementIdsSayTheirType(Model model) {
        return wrongs(
                model.all(FlowElement.class),
                element -> {
                    String type = element.getElementType().getTypeName();
                    return element.getId().matches("(" + TYPES.getOrDefault(type, type) + ")_[a-z][A-Za-z0-9]*");
                },
                "is not named <type>_<camelCase>");
    }

    private static List<String> flowIdsSayTheirEnds(Model model) {
        return wrongs(
                model.all(SequenceFlow.class),
                flow -> {
                    String target = Model.suffix(flow.getTarget());
                    return flow.getId()
                            .equals("flow_" + Model.suffix(flow.getSource()) + "To"
                                    + target.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + target.substring(1));
                },
                "is not named flow_<source>To<Target>");
    }

    private static List<String> processIsNamedAfterItsFile(Model model) {
        String name = Model.kebab(model.process().getId());
        boolean named =
                name.equals(Model.fileName(model.file())) && model.folder().endsWith(name);
        return named && model.all(Process.class).size() == 1
                ? List.of()
                : List.of(model.file() + " does not hold the one process of its name, but "
                        + model.process().getId());
    }

    private static List<String> processesExpireAndBearAVersion(Model model) {
        return wrongs(
                model.all(Process.class),
                process -> process.getCamundaHistoryTimeToLiveString() != null
                        && process.getCamundaVersionTag() != null
                        && process.isExecutable(),
                "has no history time to live or no version tag, or cannot run");
    }

    private static List<String> everythingIsLabelled(Model model) {
        List<String> found = wrongs(
                model.all(FlowNode.class),
                node -> hasName(node) || node instanceof EventBasedGateway || isJoin(node),
                "has no label");
        found.addAll(wrongs(
                model.all(SequenceFlow.class),
                flow -> hasName(flow) || !splits(flow.getSource()),
                "leaves a question without an answer on it"));
        return found;
    }

    private static List<String> conditionsAreOneFlag(Model model) {
        var found = new ArrayList<String>();
        for (ConditionExpression condition : model.all(ConditionExpression.class)) {
            boolean plain = condition.getLanguage() == null && condition.getCamundaResource() == null;
            if (!plain || !FLAG.matcher(condition.getTextContent().trim()).matches()) {
                found.add(id(condition.getParentElement()) + " is more than one flag: " + condition.getTextContent()
                        + "; decide in a table");
            }
        }
        return found;
    }

    private static List<String> gatewaysAskAndHaveADefault(Model model) {
        return wrongs(
                model.all(Gateway.class),
                gateway -> !splits(gateway)
                        || hasName(gateway)
                                && gateway.getName().endsWith("?")
                                && gateway.getAttributeValue("default") != null,
                "is no question or has no default flow");
    }

    private static List<String> messagesBearTheirProcess(Model model) {
        String process = model.process().getId();
        return wrongs(
                model.all(Message.class),
                message -> message.getName().matches(process + "\\.[a-z][A-Za-z]+")
                        && message.getId().equals("message_" + message.getName().substring(process.length() + 1)),
                "is not named " + process + ".<what happened>, with message_<what happened> as its id");
    }

    private static List<String> timersOnlyWake(Model model) {
        return wrongs(
                model.all(TimerEventDefinition.class),
                timer -> timer.getTimeDate() != null
                        && VARIABLE.matcher(timer.getTimeDate().getTextContent())
                                .matches(),
                "reckons time itself; the domain stores the due instant");
    }

    private static List<String> commitPointsGiveTheirReason(Model model) {
        return wrongs(
                model.all(FlowNode.class),
                node -> {
                    boolean commits = isTrue(node, "asyncBefore") || isTrue(node, "asyncAfter");
                    boolean reasoned = node.getDocumentations().stream()
                            .anyMatch(text -> text.getTextContent().startsWith("Commit point:"));
                    return commits == reasoned;
                },
                "commits without a reason, or gives one without committing");
    }

    static <T extends BaseElement> List<String> wrongs(List<T> elements, Predicate<T> right, String wrong) {
        var found = new ArrayList<String>();
        for (T element : elements) {
            if (!right.test(element)) {
                found.add(element.getId() + " " + wrong);
            }
        }
        return found;
    }

    static boolean hasName(FlowElement element) {
        return element.getName() != null && !element.getName().isBlank();
    }

    /** Counted by the flows themselves: a modeller may leave the node's own list of them out. */
    private static long leaving(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .count();
    }

    private static boolean splits(FlowNode node) {
        return (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) && leaving(node) > 1;
    }

    private static boolean isJoin(FlowNode node) {
        return node instanceof Gateway && leaving(node) == 1;
    }

    /** Read as text, since the model's own accessors refuse event gateways. */
    private static boolean isTrue(FlowNode node, String attribute) {
        return "true".equals(node.getDomElement().getAttribute("http://camunda.org/schema/1.0/bpmn", attribute));
    }

    static String id(ModelElementInstance element) {
        return String.valueOf(element.getAttributeValue("id"));
    }
}
