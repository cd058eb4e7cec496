package io.orion.engine.policy;

import io.orion.engine.Decision;
import io.orion.engine.DecisionRecord;
import io.orion.engine.DecisionRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code engine.decision_record}. */
@Component
class JdbcDecisionRecords implements DecisionRecords {

    private final JdbcTemplate jdbc;
    private final PolicyJson json;
    private final Clock clock;

    JdbcDecisionRecords(JdbcTemplate jdbc, PolicyJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String document, Decision decision) {
        jdbc.update(
                "insert into engine.decision_record (document, table_key, version, inputs, rules, outputs, decided_at)"
                        + " values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)",
                document,
                decision.table(),
                decision.version(),
                json.write(decision.inputs()),
                json.write(decision.rules()),
                json.write(decision.outputs()),
                Timestamp.from(clock.instant()));
    }

    @Override
    public List<DecisionRecord> of(Collection<String> documents) {
        return jdbc.query(
                "select * from engine.decision_record where document = any (?) order by id",
                (row, i) -> read(row),
                (Object) documents.toArray(String[]::new));
    }

    @Override
    public List<DecisionRecord> newest(String table, int most) {
        return jdbc.query(
                "select * from engine.decision_record where table_key = ? order by decided_at desc, id desc limit ?",
                (row, i) -> read(row),
                table,
                most);
    }

    @Override
    public Map<String, Long> counts(Instant since) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(
                "select table_key, count(*) from engine.decision_record where decided_at >= ? group by table_key",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                },
                Timestamp.from(since));
        return counts;
    }

    private DecisionRecord read(ResultSet row) throws SQLException {
        return new DecisionRecord(
                row.getLong("id"),
                row.getString("document"),
                row.getTimestamp("decided_at").toInstant(),
                new Decision(
                        row.getString("table_key"),
                        row.getInt("version"),
                        json.facts(row.getString("inputs")),
                        json.texts(row.getString("rules")),
                        json.answers(row.getString("outputs"))));
    }
}
