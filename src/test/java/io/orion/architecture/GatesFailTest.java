package io.orion.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** Sees every gate fail. A rule without a bad sample fails here too, so a new one comes with its sample. */
class GatesFailTest {

    private static final Path GOOD = Path.of("src/test/resources/architecture/good-model/good-model.bpmn");

    /** A change to the good model, by the rule that must notice it. */
    private static final Map<String, String[]> SPOILED = SpoiledModels.all();

    @TestFactory
    Stream<DynamicTest> codeRules() {
        return CodeRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    var wrong = new ClassFileImporter().importPackages("io.orion.wrong");
                    assertThatThrownBy(() -> rule.getValue().check(wrong))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining("was violated")
                            .hasMessageContaining(rule.getKey());
                }));
    }

    @Test
    void modules() {
        var wrong = ApplicationModules.of("io.orion.tangled", location -> true);
        assertThat(wrong.detectViolations().getMessages())
                .anySatisfy(message -> assertThat(message).containsIgnoringCase("cycle"))
                .anySatisfy(message -> assertThat(message).contains("non-exposed"));
    }

    @Test
    void theGoodModelPasses() {
        for (var rule : ModelRules.all().entrySet()) {
            assertThat(rule.getValue().wrongs(Model.read(GOOD)))
                    .as(rule.getKey())
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> modelRules() throws IOException {
        String good = Files.readString(GOOD);
        assertThat(SPOILED.keySet()).isEqualTo(ModelRules.all().keySet());
        return ModelRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    String[] spoil = SPOILED.get(rule.getKey());
                    assertThat(good).contains(spoil[0]);
                    var bad = Model.of(GOOD, good.replace(spoil[0], spoil[1]));
                    assertThat(rule.getValue().wrongs(bad)).isNotEmpty();
                }));
    }

    @Test
    void decisions() {
        String table = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
                  <decision id="decideOtherwise" name="d"><decisionTable id="t">
                    <input id="i"><inputExpression id="e" typeRef="string"><text>a</text></inputExpression></input>
                    <output id="o" name="o" typeRef="string"/>
                    <rule id="DecisionRule_1a2b3c"><inputEntry id="ie"><text></text></inputEntry>
                      <outputEntry id="oe"><text>"x"</text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""";
        assertThat(DecisionRules.wrongs(Path.of("processes/a/decide-credit.dmn"), table, Set.of()))
                .hasSize(6);
    }

    @TestFactory
    Stream<DynamicTest> tidiness() {
        return Map.ofEntries(
                        Map.entry("line", "x".repeat(121)),
                        Map.entry("file", "x\n".repeat(301)),
                        Map.entry("method", "    void work() {\n" + "        x();\n".repeat(31) + "    }"),
                        Map.entry(
                                "longHead",
                                "    void a(\n            int b)\n            throws X {\n"
                                        + "        x();\n".repeat(31) + "    }"),
                        Map.entry("console", "System.out.println(1);"),
                        Map.entry("trace", "e.printStackTrace();"),
                        Map.entry("sleep", "Thread.sleep(10);"),
                        Map.entry("disabled", "@Disabled"),
                        Map.entry("later", "// TODO: later"),
                        Map.entry("author", " * @author somebody"),
                        Map.entry("now", "var now = Instant.now();"),
                        Map.entry("date", "var now = new Date();"),
                        Map.entry("random", "Math.random()"),
                        Map.entry("wildcard", "import java.util.*;"),
                        Map.entry("tab", "\tint a;"),
                        Map.entry("trailing", "int a; "),
                        Map.entry("registry", "url=https://repo.maven.apache.org/maven2"),
                        Map.entry("path", "dir = \"/home/me/orion\""))
                .entrySet()
                .stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getKey(),
                        () -> assertThat(Tidy.wrongs(
                                        "Sample.java", sample.getValue().lines().toList()))
                                .hasSize(1)));
    }

    @Test
    void longDelegates() {
        var lines = ("    public void execute(DelegateExecution execution) {\n" + "        a();\n".repeat(9) + "    }")
                .lines()
                .toList();
        assertThat(Tidy.longBeans("ADelegate.java", lines)).hasSize(1);
    }

    @Test
    void everyBadClassIsNamedAfterItsRule() {
        Set<String> samples = Model.files(Path.of("src/test/java/io/orion/wrong"), ".java").stream()
                .map(Model::fileName)
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.toSet());
        assertThat(samples).isEqualTo(CodeRules.all().keySet());
    }
}
