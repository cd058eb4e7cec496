package io.orion.architecture;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** How a decision table is written. */
final class DecisionRules {

    private DecisionRules() {}

    static List<String> wrongs(Path file, String content, Set<String> businessRuleTasks) {
        var found = new ArrayList<String>();
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            if (!Model.kebab(decision.getId()).equals(Model.fileName(file))) {
                found.add(decision.getId() + " is not named after its file");
            }
            if (!businessRuleTasks.contains(decision.getId())) {
                found.add(decision.getId() + " has no business-rule task of its name in its folder");
            }
            if (decision.getCamundaHistoryTimeToLiveString() == null || decision.getVersionTag() == null) {
                found.add(decision.getId() + " has no history time to live or no version tag");
            }
        }
        model.getModelElementsByType(Input.class).stream()
                .filter(input -> input.getLabel() == null)
                .forEach(input -> found.add(input.getId() + " has no label"));
        model.getModelElementsByType(Output.class).stream()
                .filter(output -> output.getLabel() == null)
                .forEach(output -> found.add(output.getId() + " has no label"));
        model.getModelElementsByType(Rule.class).stream()
                .filter(rule -> !rule.getId().matches("rule_[a-z][A-Za-z0-9]*"))
                .forEach(rule -> found.add(rule.getId() + " is not named for what it says"));
        return found;
    }
}
