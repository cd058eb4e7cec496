package io.orion.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.kernel.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A task's form, from the same file that Tasklist shows (Camunda Forms), rendered by the server: it works without
 * script, at any width, and is checked again here.
 */
record TaskForm(List<Field> fields) {

    /** A choice of a radio group or a list. */
    record Option(String label, String value) {}

    /** A component; {@code key} is null for those that only show text. */
    record Field(
            String type,
            @Nullable String key,
            @Nullable String label,
            @Nullable String text,
            @Nullable String description,
            boolean required,
            @Nullable String pattern,
            List<Option> options) {}

    /** @param words says the form in the reader's language */
    static TaskForm parse(ObjectMapper json, ProcessTexts words, String form) {
        if (form.isEmpty()) {
            return new TaskForm(List.of());
        }
        try {
            var fields = new ArrayList<Field>();
            var read = json.readTree(form);
            var id = read.path("id").asText();
            read.path("components").forEach(component -> fields.add(field(component, id, words)));
            return new TaskForm(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field field(JsonNode component, String form, ProcessTexts words) {
        var key = text(component, "key");
        var part = key == null ? component.path("id").asText() : key;
        var options = new ArrayList<Option>();
        component.path("values").forEach(option -> {
            var value = option.path("value").asText();
            var label = words.form(
                    form, part + ".option." + value, option.path("label").asText());
            options.add(new Option(String.valueOf(label), value));
        });
        var validate = component.path("validate");
        return new Field(
                component.path("type").asText(),
                key,
                words.form(form, part, text(component, "label")),
                plain(words.form(form, part, text(component, "text"))),
                words.form(form, part + ".description", text(component, "description")),
                validate.path("required").asBoolean(),
                text(validate, "pattern"),
                options);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }

    /** The heading repeats the task's name, which stands above the form already. */
    private static @Nullable String plain(@Nullable String markdown) {
        return markdown == null
                ? null
                : markdown.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
    }

    /** Only what the form asks for, as it was written; what is not there is left out. */
    Map<String, String> entered(Map<String, String> sent) {
        var entered = new LinkedHashMap<String, String>();
        for (Field field : fields) {
            String value = field.key() == null ? null : sent.get(field.key());
            if (value != null && !value.isBlank()) {
                entered.put(field.key(), value);
            }
        }
        return entered;
    }

    List<Violation> check(Map<String, String> entered) {
        var violations = new ArrayList<Violation>();
        for (Field field : fields) {
            if (field.key() != null) {
                String problem = problem(field, entered.get(field.key()));
                if (problem != null) {
                    violations.add(new Violation(String.valueOf(field.label()), problem));
                }
            }
        }
        return violations;
    }

    private static @Nullable String problem(Field field, @Nullable String value) {
        if (value == null) {
            return field.required() ? "is missing" : null;
        }
        if (field.pattern() != null && !Pattern.matches(field.pattern(), value)) {
            return "does not look like it should: " + value;
        }
        if (!field.options().isEmpty()
                && field.options().stream().noneMatch(option -> option.value().equals(value))) {
            return "is none of the choices: " + value;
        }
        return field.type().equals("number") && !isNumber(value) ? "is not a number: " + value : null;
    }

    private static boolean isNumber(String value) {
        try {
            new BigDecimal(value);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
