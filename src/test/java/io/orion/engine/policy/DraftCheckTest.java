package io.orion.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.DecisionTable;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.DraftFinding;
import io.orion.engine.DraftFinding.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the table of processes/order-to-cash/decide-credit.dmn. */
class DraftCheckTest {

    private final String xml = file("order-to-cash/decide-credit.dmn");
    private final DecisionTable credit = TableXml.read(xml);

    private static String file(String name) {
        try {
            return Files.readString(Path.of("processes", name.split("/")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Rule rule(String id, String prepaid, String limit, String percent, String outcome) {
        return new Rule("rule_" + id, List.of(prepaid, limit, percent, "", ""), List.of(outcome, "\"r\""), "");
    }

    private List<Problem> problems(Rule... rules) {
        return DraftCheck.of(credit.with(List.of(rules))).stream()
                .map(DraftFinding::problem)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "order-to-cash/decide-credit.dmn, false",
        "order-to-cash/decide-discount-authority.dmn, false",
        "order-to-cash/decide-backorder-policy.dmn, true",
        "collect-receivable/decide-dunning.dmn, true"
    })
    void findsNoErrorInWhatIsShipped(String file, boolean leavesARest) {
        var found = DraftCheck.of(TableXml.read(file(file)));
        assertThat(found.stream().map(DraftFinding::problem).toList())
                .isEqualTo(leavesARest ? List.of(Problem.NOTHING_FOR_THE_REST) : List.of());
    }

    @Test
    void findsRulesThatAreNeverReached() {
        var wide = rule("wide", "", "", "> 100", "\"hold\"");
        var narrow = rule("narrow", "true", "", ">100", "\"prepay\"");
        var rest = rule("rest", "", "", "", "\"approve\"");
        assertThat(problems(wide, narrow, rest)).containsExactly(Problem.NEVER_REACHED);
        assertThat(problems(narrow, wide, rest)).isEmpty();
        assertThat(problems(rest, wide)).containsExactly(Problem.NEVER_REACHED);
    }

    @Test
    void findsErrorsByRuleAndColumn() {
        var found = DraftCheck.of(credit.with(
                List.of(rule("one", "", "", "", "\"approve\""), rule("two", "yes", "many", "> 1", "\"perhaps\""))));
        assertThat(found)
                .filteredOn(DraftFinding::isError)
                .extracting(DraftFinding::rule, DraftFinding::column, DraftFinding::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, 0, Problem.NOT_TRUE_OR_FALSE),
                        org.assertj.core.groups.Tuple.tuple(1, 1, Problem.UNKNOWN_NAME),
                        org.assertj.core.groups.Tuple.tuple(1, 5, Problem.NOT_ALLOWED));
        assertThat(problems()).containsExactly(Problem.NO_RULES);
        var many =
                Collections.nCopies(101, rule("x", "", "", "> 1", "\"hold\"")).toArray(Rule[]::new);
        assertThat(problems(many)).contains(Problem.TOO_MANY_RULES);
    }

    @Test
    void writesCellsAsTextWhateverTheyContain() {
        var hostile = "</text></inputEntry><!-- ]]> &xxe; ${1} \"<script>\"";
        var rule = new Rule("rule_a", List.of("true", "", "", "", hostile), List.of("\"hold\"", hostile), hostile);
        var rules = new ArrayList<>(List.of(rule));
        rules.addAll(credit.rules().subList(1, 3));
        assertThat(TableXml.read(TableXml.write(xml, rules))).isEqualTo(credit.with(rules));
        assertThat(TableXml.read(TableXml.write(xml, credit.rules()))).isEqualTo(credit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "5 | 5 | true",
                "-5 | -5 | true",
                "< -5 | -6 | true",
                "1, 2 | 2 | true",
                "1, 2 | 3 | false",
                "(1..5] | 1 | false",
                "]1..5[ | 3 | true",
                "[-5..-1] | -5 | true",
                "not(1, 2) | 2 | false",
                "not(1, 2) | 3 | true",
                "> overdueDays * 2 + 1 | 6 | true",
                "> overdueDays * 2 + 1 | 5 | false",
                "[overdueDays..overdueDays * 2] | 3 | true",
                "[overdueDays..overdueDays / 2 + 5 - 1] | 6 | false"
            })
    void theEngineReadsTheGrammarAsItIsMeant(String cell, String limit, boolean matches) {
        var rules = List.of(rule("asked", "", cell, "", "\"hold\""), rule("rest", "", "", "", "\"approve\""));
        assertThat(problems(rules.get(0), rules.get(1))).isEmpty();
        var trial = new Trial(TableXml.write(xml, rules), new StandaloneInMemProcessEngineConfiguration());
        var answer = trial.ask(java.util.Map.of("creditLimit", new java.math.BigDecimal(limit), "overdueDays", 2));
        assertThat(answer.problem()).isNull();
        assertThat(answer.outputs().get(0)).containsEntry("outcome", matches ? "hold" : "approve");
        assertThat(answer.rules()).containsExactly(matches ? "rule_asked" : "rule_rest");
    }
}
