package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.engine.DecisionDrafts;
import io.orion.engine.DecisionTable;
import io.orion.kernel.Actor;
import io.orion.procuretopay.RequisitionView.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The owners of several cost centers side by side, then finance by amount (frappe/frappe#7822); and the same in another
 * shape, by nothing but the table.
 */
class ApprovalMatrixIT extends Procurement {

    private static final String TABLE = "decideApprovers";
    private static final Actor AUTHOR = new Actor("process-owner", Set.of("process-owner"));
    private static final Actor CHECKER = new Actor("controller", Set.of("controller"));

    @Autowired
    DecisionDrafts drafts;

    private String other = "";
    private int changes;

    @BeforeEach
    void twoCostCentersWithOwners() {
        other = center + "-2";
        sample.costCenter(center, "ada", "100000");
        sample.costCenter(other, "bob", "100000");
    }

    /** Other tests decide by the table, too. */
    @AfterEach
    void bringTheTableBack() {
        if (changes > 0) {
            var back = drafts.rollBack(TABLE, 1, AUTHOR);
            publish(back.table().rules(), back.revision());
        }
    }

    @Test
    void asksBothOwnersSideBySideAndThenFinance() {
        var need = request(twoCenters());
        assertThat(processes.openTasks(need.value())).hasSize(2);
        assertThat(view(need).votes()).extracting("asked").containsExactly("ada", "bob", "finance");
        assertThatThrownBy(() -> vote(need, "ada", "budget-owner", 1)).hasMessageContaining("asked of bob");
        vote(need, "bob", "budget-owner", 1);
        assertThat(view(need).status()).isEqualTo(Status.IN_APPROVAL);
        vote(need, "ada", "budget-owner", 0);
        assertThat(processes.openTasks(need.value())).hasSize(1);
        vote(need, "fred", "finance", 0);
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void refusesAsSoonAsEnoughCanNoLongerAgree() {
        var need = request(twoCenters());
        vote(need, "budget-owner", "ada", "budget-owner", 0, false);
        assertThat(view(need).status()).isEqualTo(Status.REFUSED);
        assertThat(processes.openTasks(need.value())).isEmpty();
    }

    @Test
    void changesItsShapeByTheTableWhileOlderNeedsKeepTheirs() {
        var before = request(twoCenters());
        change(rules -> rules.map(rule -> switch (rule.id()) {
            case "rule_owner" -> with(rule, "1", "\"cost-center-owner\"", "\"department-head\"", "1", "1");
            case "rule_finance" -> with(rule, "2", "\"finance\"", "\"finance-director\"", "2", "3");
            default -> rule;
        }));
        var after = request(twoCenters());
        vote(after, "bob", "budget-owner", 1);
        assertThat(processes.openTasks(after.value())).as("three of finance").hasSize(3);
        vote(after, "fred", "finance", 0);
        assertThatThrownBy(() -> vote(after, "fred", "finance", 1)).hasMessageContaining("another person has to");
        vote(after, "gina", "finance", 2);
        assertThat(view(after).status()).isEqualTo(Status.ORDERED);
        vote(before, "bob", "budget-owner", 1);
        assertThat(view(before).status()).as("needs both owners still").isEqualTo(Status.IN_APPROVAL);
        vote(before, "ada", "budget-owner", 0);
        vote(before, "fred", "finance", 0);
        assertThat(view(before).status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void asksOneAfterTheOtherWhenTheTableSaysSo() {
        change(rules -> rules.map(rule -> rule.id().equals("rule_finance")
                ? with(rule, "0", "\"finance\"", "\"finance-director\"", "0", "1")
                : rule));
        var need = request(twoCenters());
        assertThat(view(need).votes().get(0).asked()).isEqualTo("finance");
        vote(need, "fred", "finance", 0);
        assertThat(processes.openTasks(need.value())).hasSize(2);
    }

    private Needs twoCenters() {
        return Needs.of().article(sku, "600", center).article(sku, "700", other);
    }

    private interface Change {
        Stream<DecisionTable.Rule> of(Stream<DecisionTable.Rule> rules);
    }

    private void change(Change change) {
        var draft = drafts.begin(TABLE, AUTHOR);
        var rules = change.of(draft.table().rules().stream()).toList();
        publish(rules, draft.revision());
        changes++;
    }

    private void publish(List<DecisionTable.Rule> rules, int revision) {
        var draft = drafts.save(TABLE, revision, rules, AUTHOR);
        drafts.propose(TABLE, draft.revision(), "Other approvers", AUTHOR);
        drafts.approve(TABLE, drafts.open(TABLE).orElseThrow().contentHash(), null, CHECKER);
    }

    private static DecisionTable.Rule with(DecisionTable.Rule rule, String... results) {
        return new DecisionTable.Rule(rule.id(), rule.conditions(), new ArrayList<>(List.of(results)), rule.note());
    }

    private void vote(RequisitionNumber need, String person, String group, int seat) {
        vote(need, group, person, group, seat, true);
    }

    /** The vote on one seat, as the tasks stand in the order of their seats. */
    private void vote(RequisitionNumber need, String asked, String person, String group, int seat, boolean granted) {
        var task = processes.openTasks(need.value()).stream()
                .filter(it -> processes.groupsOf(it.getId()).contains(asked))
                .filter(it -> Integer.toString(seat).equals(processes.variable(it.getId(), "item")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No seat " + seat + " of " + asked));
        processes.completeTask(
                task.getId(), person, group, Map.of("granted", Boolean.toString(granted), "comment", "Because"));
        processes.settle();
    }
}
