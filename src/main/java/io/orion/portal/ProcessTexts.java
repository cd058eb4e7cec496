package io.orion.portal;

import io.orion.engine.ProcessNames;
import io.orion.engine.WorkItem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What models and forms say, in the reader's language: from the bundle {@code process}, and where that says nothing, as
 * the model does. Lists keep the model's text; it is translated when it is shown.
 */
@Component
class ProcessTexts {

    private final MessageSource texts;
    private final ProcessNames names;

    ProcessTexts(MessageSource texts, ProcessNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** The name of an open task; the one it was made with where it has no translation. */
    public String task(WorkItem task) {
        return text(key(task.processId(), task.taskKey()), task.name());
    }

    /** The label of an element. */
    public String element(String process, String element) {
        return text(key(process, element), names.element(process, element));
    }

    /** The label of an element that the model calls by this name. */
    String element(String process, String element, String name) {
        return text(key(process, element), name);
    }

    /** Names of all processes by their id. */
    public Map<String, String> processes() {
        Map<String, String> translated = new LinkedHashMap<>();
        names.all().forEach((id, name) -> translated.put(id, text("process." + id, name)));
        return translated;
    }

    /** Names of all user tasks by the key of the element, by name. */
    public Map<String, String> tasks() {
        Map<String, String> translated = new LinkedHashMap<>();
        names.all()
                .keySet()
                .forEach(process -> names.tasks(process)
                        .forEach((element, name) -> translated.put(element, text(key(process, element), name))));
        return translated.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(name -> String.valueOf(name))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** A part of a form: its field, description, option or text. */
    public @Nullable String form(String form, String part, @Nullable String original) {
        return original == null ? null : text("form." + form + "." + part, original);
    }

    /** Why a case waits: its first words are translated; what follows are numbers, names and what somebody wrote. */
    public @Nullable String waits(@Nullable String reason) {
        if (reason == null) {
            return null;
        }
        for (int end = reason.length(); end > 0; end = reason.lastIndexOf(' ', end - 1)) {
            var begin =
                    texts.getMessage("waits." + reason.substring(0, end), null, null, LocaleContextHolder.getLocale());
            if (begin != null) {
                return begin + reason.substring(end);
            }
        }
        return reason;
    }

    private static String key(String process, String element) {
        return "process." + process + "." + element;
    }

    private String text(String key, String original) {
        var found = texts.getMessage(key, null, original, LocaleContextHolder.getLocale());
        return found == null ? original : found;
    }
}
