package io.orion.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN model and the file it stands in. */
record Model(Path file, BpmnModelInstance xml) {

    static final Path ALL = Path.of("processes");

    static Model of(Path file, String content) {
        return new Model(
                file, Bpmn.readModelFromStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    static Model read(Path file) {
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> files(String suffix) {
        return files(ALL, suffix);
    }

    static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return List.copyOf(xml.getModelElementsByType(type));
    }

    Process process() {
        return all(Process.class).get(0);
    }

    Path folder() {
        return file.getParent();
    }

    /** What stands behind the type in an element's id: {@code checkCredit} of {@code serviceTask_checkCredit}. */
    static String suffix(BaseElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String fileName(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
    }
}
