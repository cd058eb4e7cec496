package io.orion.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every model under {@code processes/} to the house's rules. */
class ModelRulesTest {

    @TestFactory
    Stream<DynamicTest> modelsKeepTheirRules() {
        return Model.files(".bpmn").stream()
                .map(Model::read)
                .flatMap(model -> ModelRules.all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                Model.fileName(model.file()) + ": " + rule.getKey(),
                                () -> assertThat(rule.getValue().wrongs(model)).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> decisionsKeepTheirRules() {
        return Model.files(".dmn").stream()
                .map(file -> DynamicTest.dynamicTest(
                        Model.fileName(file),
                        () -> assertThat(DecisionRules.wrongs(file, Files.readString(file), businessRules(file)))
                                .isEmpty()));
    }

    @Test
    void everyDelegateAndListenerServesAModel() {
        Set<String> called = models().flatMap(model -> ModelBeanRules.beansOf(model).stream())
                .map(bean -> Model.fileName(ModelBeanRules.source(bean)))
                .collect(Collectors.toCollection(TreeSet::new));
        Path code = Path.of("src/main/java/io/orion");
        Set<String> written = Stream.of("Delegate.java", "Listener.java")
                .flatMap(suffix -> Model.files(code, suffix).stream())
                .filter(file -> file.getParent().endsWith("process"))
                .map(Model::fileName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(written).isEqualTo(called);
    }

    @TestFactory
    Stream<DynamicTest> picturesShowTheModelsAsTheyAre() {
        return Stream.concat(
                Model.files(".bpmn").stream()
                        .map(file -> isDrawn(file, Path.of("docs/diagrams", Model.fileName(file) + ".svg"))),
                Model.files(".dmn").stream().map(file -> isDrawn(file, Path.of("docs/models.md"))));
    }

    private static DynamicTest isDrawn(Path model, Path picture) {
        return DynamicTest.dynamicTest(Model.fileName(model), () -> {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model));
            assertThat(picture)
                    .as("the picture; draw it with npm run render in src/main/frontend")
                    .content()
                    .contains("of model " + HexFormat.of().formatHex(digest));
        });
    }

    @Test
    void everyFormServesATask() {
        Set<String> asked = models().flatMap(model -> model.all(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> drawn =
                Model.files(".form").stream().map(Model::fileName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).isEqualTo(asked);
    }

    @Test
    void delegatesAndListenersAreShort() throws IOException {
        for (Path file : Model.files(Path.of("src/main/java"), ".java")) {
            assertThat(Tidy.longBeans(file.toString(), Files.readAllLines(file)))
                    .isEmpty();
        }
    }

    private static Stream<Model> models() {
        return Model.files(".bpmn").stream().map(Model::read);
    }

    private static Set<String> businessRules(Path decision) {
        return Model.files(decision.getParent(), ".bpmn").stream()
                .map(Model::read)
                .flatMap(model -> model.all(BusinessRuleTask.class).stream())
                .map(Model::suffix)
                .collect(Collectors.toSet());
    }
}
