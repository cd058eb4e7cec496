package io.orion.engine.worklist;

import io.orion.engine.CaseSelection;
import io.orion.engine.CaseSummary;
import io.orion.engine.Cases;
import io.orion.kernel.InvalidInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code engine.case_summary}. */
@Repository
class CaseTable implements Cases {

    /** One statement for the case and what its open tasks show of it. */
    private static final String PUT = """
            with summary as (
                insert into engine.case_summary (number, process_id, title, status, stage, stage_state, waits_for,
                    owner, until, party, party_name, reference, amount, currency, region, started_at, closed_at, search)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, engine.search_words(?))
                on conflict (number) do update set
                    title = excluded.title, status = excluded.status, stage = excluded.stage,
                    stage_state = excluded.stage_state, waits_for = excluded.waits_for, owner = excluded.owner,
                    until = excluded.until, party = excluded.party, party_name = excluded.party_name,
                    reference = excluded.reference, amount = excluded.amount, currency = excluded.currency,
                    region = excluded.region, closed_at = excluded.closed_at, search = excluded.search
                returning *)
            update engine.open_task t
            set party = s.party, party_name = s.party_name, reference = s.reference, amount = s.amount,
                currency = s.currency, region = s.region, search = engine.search_words(concat_ws(' ', t.document,
                    t.case_number, s.party, s.party_name, s.reference, t.name, t.summary))
            from summary s
            where t.case_number = s.number
                and (t.party, t.party_name, t.reference, t.amount, t.currency, t.region)
                    is distinct from (s.party, s.party_name, s.reference, s.amount, s.currency, s.region)""";

    private final JdbcTemplate jdbc;
    private final ObjectProvider<CaseSelection> selections;
    private final CommonWords common;

    CaseTable(JdbcTemplate jdbc, ObjectProvider<CaseSelection> selections, CommonWords common) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.common = common;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(CaseSummary it) {
        jdbc.update(
                PUT,
                it.number(),
                it.processId(),
                it.title(),
                it.status(),
                it.stage(),
                it.stageState(),
                it.waitsFor(),
                it.owner(),
                timestamp(it.until()),
                it.party(),
                it.partyName(),
                it.reference(),
                it.amount(),
                it.currency(),
                it.region(),
                timestamp(it.startedAt()),
                timestamp(it.closedAt()),
                Stream.of(it.number(), it.title(), it.party(), it.partyName(), it.reference())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public Optional<CaseSummary> find(String number) {
        return jdbc.query("select * from engine.case_summary where number = ?", (row, i) -> read(row), number).stream()
                .findFirst();
    }

    @Override
    public List<CaseSummary> list(Query query, int limit) {
        var where = new Where();
        conditions(query, where);
        var found = where.from(jdbc, "engine.case_summary", query.text());
        var page = new Where();
        if (query.after() != null) {
            page.and(
                    "(started_at, number) < (select started_at, number from engine.case_summary where number = ?)",
                    query.after());
        }
        return jdbc.query(
                "select * from " + found + page + " order by started_at desc, number desc limit ?",
                (row, i) -> read(row),
                where.with(page.with(limit)));
    }

    @Override
    public int count(Query query, int most) {
        var where = new Where();
        conditions(query, where);
        return where.count(jdbc, "engine.case_summary", most);
    }

    private void conditions(Query query, Where where) {
        common.search(where, "case_summary", query.text());
        where.and("process_id = any(string_to_array(?, ','))", String.join(",", query.processIds()));
        where.andIf("stage = ?", query.stage());
        where.andIf("party = ?", query.party());
        if (query.openOnly()) {
            where.and("closed_at is null");
        }
        where.andIf("started_at >= ?", timestamp(query.started().from()));
        where.andIf("started_at < ?", timestamp(query.started().before()));
        where.andIf("closed_at >= ?", timestamp(query.closed().from()));
        where.andIf("closed_at < ?", timestamp(query.closed().before()));
        if (query.among() != null) {
            var numbers = numbers(query.among());
            where.and("number in (" + numbers.query() + ")", numbers.values().toArray());
        }
    }

    private CaseSelection.Numbers numbers(CaseSelection.Choice choice) {
        return selections.stream()
                .filter(module -> module.names().contains(choice.name()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("of", "is no set of cases"))
                .numbers(choice);
    }

    private static CaseSummary read(ResultSet row) throws SQLException {
        return new CaseSummary(
                row.getString("number"),
                row.getString("process_id"),
                row.getString("title"),
                row.getString("status"),
                row.getString("stage"),
                row.getString("stage_state"),
                row.getString("waits_for"),
                row.getString("owner"),
                instant(row, "until"),
                row.getString("party"),
                row.getString("party_name"),
                row.getString("reference"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("region"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "closed_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    /** Conditions joined by "and", with their values. */
    static final class Where {

        private static final int FEW = 2_000;

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object... with) {
            conditions.add(condition);
            values.addAll(List.of(with));
        }

        void andIf(String condition, @Nullable Object value) {
            if (value != null) {
                and(condition, value);
            }
        }

        Object[] with(Object... more) {
            var all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return all.toArray();
        }

        /**
         * What to select from. The planner cannot tell how many rows have a word: where few have it they are found
         * first and sorted then, else the list is read in its order until the page is full.
         */
        String from(JdbcTemplate jdbc, String table, @Nullable String text) {
            boolean few = !SearchWords.words(text).isEmpty() && count(jdbc, table, FEW + 1) <= FEW;
            return "(select * from " + table + this + (few ? " offset 0" : "") + ") found";
        }

        int count(JdbcTemplate jdbc, String table, int most) {
            Integer found = jdbc.queryForObject(
                    "select count(*) from (select 1 from " + table + this + " limit ?) as counted",
                    Integer.class,
                    with(most));
            return found == null ? 0 : found;
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
