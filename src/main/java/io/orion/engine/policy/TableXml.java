package io.orion.engine.policy;

import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.DecisionTable.Type;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from its DMN, and writes changed rules into it.
 *
 * <p>The DMN always comes from a release or from the engine; people give cells, which become text of elements.
 */
final class TableXml {

    private TableXml() {}

    static DecisionTable read(String xml) {
        var model = parse(xml);
        var decision = decision(model);
        var table = table(model);
        return new DecisionTable(
                decision.getId(),
                Objects.requireNonNullElse(decision.getName(), decision.getId()),
                text(decision.getDescription()),
                Objects.requireNonNullElse(table.getHitPolicy(), org.camunda.bpm.model.dmn.HitPolicy.UNIQUE)
                        .name(),
                table.getInputs().stream().map(TableXml::column).toList(),
                table.getOutputs().stream().map(TableXml::column).toList(),
                table.getRules().stream().map(TableXml::rule).toList());
    }

    /** The same decision with other rules. */
    static String write(String template, List<Rule> rules) {
        var model = parse(template);
        var table = table(model);
        List.copyOf(table.getRules()).forEach(table::removeChildElement);
        for (Rule rule : rules) {
            var element = model.newInstance(org.camunda.bpm.model.dmn.instance.Rule.class, rule.id());
            if (!rule.note().isBlank()) {
                var note = model.newInstance(Description.class);
                note.setTextContent(rule.note());
                element.setDescription(note);
            }
            table.addChildElement(element);
            fill(model, element, rule);
        }
        return Dmn.convertToString(model);
    }

    private static void fill(DmnModelInstance model, org.camunda.bpm.model.dmn.instance.Rule element, Rule rule) {
        var suffix = rule.id().substring(rule.id().indexOf('_') + 1);
        for (int i = 0; i < rule.conditions().size(); i++) {
            var entry = model.newInstance(InputEntry.class, "in_" + suffix + "_" + (i + 1));
            entry.setText(text(model, rule.conditions().get(i)));
            element.getInputEntries().add(entry);
        }
        for (int i = 0; i < rule.results().size(); i++) {
            var entry = model.newInstance(OutputEntry.class, "out_" + suffix + "_" + (i + 1));
            entry.setText(text(model, rule.results().get(i)));
            element.getOutputEntries().add(entry);
        }
    }

    private static Text text(DmnModelInstance model, String content) {
        var text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }

    private static DmnModelInstance parse(String xml) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Decision decision(DmnModelInstance model) {
        return only(model.getModelElementsByType(Decision.class));
    }

    private static org.camunda.bpm.model.dmn.instance.DecisionTable table(DmnModelInstance model) {
        return only(model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class));
    }

    private static <T> T only(Collection<T> found) {
        if (found.size() != 1) {
            throw new IllegalStateException("A file of decisions has one table, not " + found.size());
        }
        return found.iterator().next();
    }

    private static Column column(org.camunda.bpm.model.dmn.instance.Input input) {
        var expression = input.getInputExpression();
        var name = text(expression.getText()).strip();
        return new Column(label(input, name), name, type(expression.getTypeRef()), values(input.getInputValues()));
    }

    private static Column column(org.camunda.bpm.model.dmn.instance.Output output) {
        var name = Objects.requireNonNullElse(output.getName(), output.getId());
        return new Column(label(output, name), name, type(output.getTypeRef()), values(output.getOutputValues()));
    }

    private static String label(DmnElement element, String otherwise) {
        return Objects.requireNonNullElse(element.getLabel(), otherwise);
    }

    private static Type type(@Nullable String reference) {
        return switch (Objects.requireNonNullElse(reference, "").toLowerCase(Locale.ROOT)) {
            case "double", "integer", "long", "number" -> Type.NUMBER;
            case "string" -> Type.TEXT;
            case "boolean" -> Type.TRUTH;
            default -> Type.OTHER;
        };
    }

    /** {@code "a","b"}: the texts. */
    private static List<String> values(@Nullable UnaryTests allowed) {
        if (allowed == null) {
            return List.of();
        }
        return Stream.of(text(allowed.getText()).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> value.replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static Rule rule(org.camunda.bpm.model.dmn.instance.Rule rule) {
        return new Rule(
                rule.getId(),
                rule.getInputEntries().stream()
                        .map(entry -> text(entry.getText()).strip())
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(entry -> text(entry.getText()).strip())
                        .toList(),
                Objects.requireNonNullElse(text(rule.getDescription()), ""));
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : Objects.requireNonNullElse(text.getTextContent(), "");
    }

    private static @Nullable String text(@Nullable Description description) {
        return description == null ? null : description.getTextContent().strip();
    }
}
