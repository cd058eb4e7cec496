package io.orion.engine.policy;

import io.orion.engine.DecisionDraft;
import io.orion.engine.DecisionDraft.Origin;
import io.orion.engine.DecisionDraft.State;
import io.orion.engine.DecisionTable.Rule;
import io.orion.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code engine.decision_draft}; its constraints are the last word on who publishes what. */
@Component
class DraftTable {

    private static final String OPEN =
            "select * from engine.decision_draft where table_key = ? and state in ('DRAFT', 'PROPOSED')";

    private final JdbcTemplate jdbc;
    private final PolicyJson json;
    private final Clock clock;

    DraftTable(JdbcTemplate jdbc, PolicyJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A draft to be; {@code release} is the offer that it takes. */
    record Beginning(
            Origin origin,
            @Nullable Integer originVersion,
            @Nullable Long release,
            int baseVersion,
            String template,
            List<Rule> rules) {}

    Optional<DecisionDraft> open(String table) {
        return jdbc.query(OPEN, (row, i) -> read(row), table).stream().findFirst();
    }

    /** The open draft, which nobody else changes before the transaction ends. */
    DecisionDraft locked(String table) {
        return jdbc.query(OPEN + " for update", (row, i) -> read(row), table).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("There is no open draft of " + table));
    }

    List<DecisionDraft> of(String table) {
        return jdbc.query(
                "select * from engine.decision_draft where table_key = ? order by id desc",
                (row, i) -> read(row),
                table);
    }

    Map<String, State> states() {
        return jdbc
                .query(
                        "select table_key, state from engine.decision_draft where state in ('DRAFT', 'PROPOSED')",
                        (row, i) -> Map.entry(row.getString(1), State.valueOf(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The DMN into which the draft's rules are written. */
    String template(long draft) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select template from engine.decision_draft where id = ?", String.class, draft));
    }

    @Nullable
    Long release(long draft) {
        return jdbc.queryForObject("select release_id from engine.decision_draft where id = ?", Long.class, draft);
    }

    void insert(String table, Beginning it, String author) {
        var now = now();
        try {
            jdbc.update(
                    "insert into engine.decision_draft (table_key, origin, origin_version, release_id, base_version,"
                            + " template, rules, state, revision, author, editors, created_at, changed_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?::jsonb, 'DRAFT', 1, ?, array[?], ?, ?)",
                    table,
                    it.origin().name(),
                    it.originVersion(),
                    it.release(),
                    it.baseVersion(),
                    it.template(),
                    json.write(it.rules()),
                    author,
                    author,
                    now,
                    now);
        } catch (DuplicateKeyException e) {
            throw new Refused("Somebody else has just opened a draft of " + table);
        }
    }

    /** Changes what would be published, which takes a proposal back. */
    void change(DecisionDraft draft, int baseVersion, String template, List<Rule> rules, String editor) {
        jdbc.update(
                "update engine.decision_draft set base_version = ?, template = ?, rules = ?::jsonb, state = 'DRAFT',"
                        + " proposed_by = null, proposed_at = null, proposed_hash = null, revision = revision + 1,"
                        + " editors = ?, changed_at = ? where id = ?",
                baseVersion,
                template,
                json.write(rules),
                with(draft, editor),
                now(),
                draft.id());
    }

    void propose(DecisionDraft draft, String reason, String by) {
        var now = now();
        jdbc.update(
                "update engine.decision_draft set state = 'PROPOSED', reason = ?, proposed_by = ?, proposed_at = ?,"
                        + " proposed_hash = content_hash, revision = revision + 1, editors = ?, changed_at = ?"
                        + " where id = ?",
                reason,
                by,
                now,
                with(draft, by),
                now,
                draft.id());
    }

    void publish(DecisionDraft draft, int version, @Nullable String comment, String by) {
        jdbc.update(
                "update engine.decision_draft set state = 'PUBLISHED', approved_hash = ?, published_version = ?,"
                        + " comment = ?, settled_by = ?, settled_at = ? where id = ?",
                draft.contentHash(),
                version,
                comment,
                by,
                now(),
                draft.id());
    }

    /** Ends it without a publication. */
    void settle(DecisionDraft draft, State state, @Nullable String comment, String by) {
        jdbc.update(
                "update engine.decision_draft set state = ?, comment = ?, settled_by = ?, settled_at = ? where id = ?",
                state.name(),
                comment,
                by,
                now(),
                draft.id());
    }

    private static String[] with(DecisionDraft draft, String editor) {
        return Stream.concat(draft.editors().stream(), Stream.of(editor))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private DecisionDraft read(ResultSet row) throws SQLException {
        return new DecisionDraft(
                row.getLong("id"),
                TableXml.read(row.getString("template")).with(json.rules(row.getString("rules"))),
                Origin.valueOf(row.getString("origin")),
                (Integer) row.getObject("origin_version"),
                row.getInt("base_version"),
                row.getString("content_hash"),
                State.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getString("author"),
                Set.of((String[]) row.getArray("editors").getArray()),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"),
                row.getString("proposed_by"),
                instant(row, "proposed_at"),
                row.getString("settled_by"),
                instant(row, "settled_at"),
                row.getString("comment"),
                (Integer) row.getObject("published_version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
