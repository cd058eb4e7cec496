package io.orion.engine.policy;

import static io.orion.engine.policy.Policies.OWNER;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionDrafts;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.DecisionTables;
import io.orion.engine.DecisionTrials;
import io.orion.engine.Decisions;
import io.orion.engine.ProcessDeployments;
import io.orion.testing.OrionTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of drafts share: a table of their own, so that no other test is decided by it. */
@OrionTest
abstract class OwnTable {

    static final int PERCENT = 2;

    @Autowired
    DecisionDrafts drafts;

    @Autowired
    DecisionTables tables;

    @Autowired
    DecisionTrials trials;

    @Autowired
    Decisions decisions;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    final String key = "decide" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void table() {
        repository
                .createDeployment()
                .name(ProcessDeployments.BY_RELEASE)
                .addString("processes/" + key + ".dmn", Policies.creditAs(key))
                .deploy();
    }

    static Map<String, @Nullable Object> facts(int percent) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("creditLimit", 1000);
        facts.put("exposurePercent", percent);
        facts.put("overdueDays", 0);
        facts.put("riskClass", "LOW");
        facts.put("prepaidTerms", false);
        return facts;
    }

    final String decide(int percent) {
        return transaction.execute(status -> decisions
                .decide("SO-" + key + "-" + percent, key, facts(percent))
                .text("outcome"));
    }

    final List<Rule> moreCredit(DecisionDraft draft) {
        return Policies.changed(draft, "rule_overLimit", Policies.condition(PERCENT, "> 150"));
    }

    /** A proposal of the owner to hold from 150 % on. */
    final DecisionDraft proposal() {
        var draft = drafts.begin(key, OWNER);
        draft = drafts.save(key, draft.revision(), moreCredit(draft), OWNER);
        drafts.propose(key, draft.revision(), "Customers ask for more", OWNER);
        return drafts.open(key).orElseThrow();
    }

    final void assertRefusedByTheDatabase(String statement) {
        var id = drafts.of(key).get(0).id();
        assertThatThrownBy(() -> jdbc.update(statement, id)).isInstanceOf(DataIntegrityViolationException.class);
    }
}
