package io.orion.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTable.Type;
import io.orion.engine.DraftFinding.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellGrammarTest {

    private static final Set<String> NUMBERS = Set.of("limit", "exposure");
    private static final Column NUMBER = new Column("Limit", "limit", Type.NUMBER, List.of());
    private static final Column TEXT = new Column("Name", "name", Type.TEXT, List.of());
    private static final Column RISK = new Column("Risk", "risk", Type.TEXT, List.of("LOW", "HIGH"));
    private static final Column TRUTH = new Column("Prepaid", "prepaid", Type.TRUTH, List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "5",
                "-5",
                "5.25",
                "> 5",
                ">=5",
                "< -5",
                "1, 2, 3",
                "[1..5]",
                "(1..5.5]",
                "]1..5[",
                "[-5..-1]",
                "not(1, 2)",
                "not(> 5)",
                "null",
                "not(null)",
                "> exposure",
                "> exposure * 1.1 + 5",
                "[limit..limit * 2]"
            })
    void takesConditionsOnNumbers(String cell) {
        assertThatCode(() -> CellGrammar.checkCondition(cell, NUMBER, NUMBERS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\"", "\"a\", \"b, c\"", "not(\"a\")", "null", "\"\"", "\"ä ${x} 'y' <b>\""})
    void takesConditionsOnTexts(String cell) {
        assertThatCode(() -> CellGrammar.checkCondition(cell, TEXT, NUMBERS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${runtimeService.toString()}",
                "#{1}",
                "for i in 1..999999999 return i",
                "some x in [1..999999999] satisfies x = 2",
                "function(x) external {java: {class: \"java.lang.Runtime\"}}",
                "java.lang.Runtime.getRuntime()",
                "string(limit)",
                "sum([1, 2])",
                "count(limit)",
                "if true then 1 else 2",
                "limit.class",
                "now()",
                "1) or (true",
                "5 }",
                "5; 6",
                "5 \\u0041",
                "`5`",
                "? > 5",
                "not(not(5))",
                "(5)",
                "5 > 4",
                "> > 5",
                "5 +",
                "5..6",
                "[5..6",
                "limit ** 9",
                "1e9",
                "0x10",
                "12345678901234567890",
                "groovy",
                "javascript: 1",
                "// 5",
                "/* 5 */ 5",
                "5 // x",
                "@\"2020-01-01\"",
                "{a: 1}",
                "[1,2][1]",
                "prepaid"
            })
    void refusesEverythingElse(String cell) {
        assertThatThrownBy(() -> CellGrammar.checkCondition(cell, NUMBER, NUMBERS))
                .isInstanceOf(CellError.class);
        assertThatThrownBy(() -> CellGrammar.checkResult(cell, NUMBER)).isInstanceOf(CellError.class);
        assertThatThrownBy(() -> CellGrammar.checkCondition(cell, TEXT, NUMBERS))
                .isInstanceOf(CellError.class);
        assertThatThrownBy(() -> CellGrammar.checkCondition(cell, TRUTH, NUMBERS))
                .isInstanceOf(CellError.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "> 1,5 | DECIMAL_COMMA",
                "[5..1] | EMPTY_RANGE",
                "> margin | UNKNOWN_NAME",
                "\"5\" | NOT_A_NUMBER",
                "5 5 | NOT_UNDERSTOOD"
            })
    void saysWhatIsWrongWithANumber(String cell, Problem problem) {
        assertThatThrownBy(() -> CellGrammar.checkCondition(cell, NUMBER, NUMBERS))
                .isInstanceOfSatisfying(
                        CellError.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void saysWhatIsWrongWithATextATruthAndAResult() {
        assertProblem(() -> CellGrammar.checkCondition("HIGH", RISK, NUMBERS), Problem.TEXT_NEEDS_QUOTES);
        assertProblem(() -> CellGrammar.checkCondition("\"HIHG\"", RISK, NUMBERS), Problem.NOT_ALLOWED);
        assertProblem(() -> CellGrammar.checkCondition("yes", TRUTH, NUMBERS), Problem.NOT_TRUE_OR_FALSE);
        assertProblem(() -> CellGrammar.checkResult("", NUMBER), Problem.RESULT_MISSING);
        assertProblem(() -> CellGrammar.checkResult("limit", NUMBER), Problem.NOT_A_NUMBER);
        assertProblem(() -> CellGrammar.checkResult("\"MEDIUM\"", RISK), Problem.NOT_ALLOWED);
        assertProblem(() -> CellGrammar.checkResult("\"a\" + \"b\"", TEXT), Problem.NOT_UNDERSTOOD);
        assertProblem(() -> CellGrammar.checkCondition("1".repeat(201), NUMBER, NUMBERS), Problem.TOO_LONG);
    }

    @Test
    void answersAtOnceWhateverIsTyped() {
        for (String part : List.of("(", "1,", "\"", "[1..", "a", "not(", " ", "-", "1.", "9", "\"a\",")) {
            var cell = part.repeat(200 / part.length());
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
                try {
                    CellGrammar.checkCondition(cell, NUMBER, NUMBERS);
                } catch (CellError e) {
                    assertThat(e.problem()).isNotNull();
                }
            });
        }
    }

    private static void assertProblem(Runnable check, Problem problem) {
        assertThatThrownBy(check::run)
                .isInstanceOfSatisfying(
                        CellError.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
