package io.orion.engine.worklist;

import io.orion.engine.CaseTasks;
import io.orion.engine.Substitutes;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.engine.worklist.CaseTable.Where;
import io.orion.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code engine.open_task}. */
@Repository
class TaskTable implements Worklist {

    /** Groups that see the tasks of all others. */
    static final Set<String> OVERSEERS = Set.of("process-owner", "operator", "camunda-admin");

    private static final long NEVER = 9_000_000_000_000L; // milliseconds; PostgreSQL's infinity is beyond

    private static final int MOST_READ = 1_000;

    private static final String INSERT = """
            insert into engine.open_task (id, process_id, task_key, name, document, case_number, candidate_group,
                assignee, summary, created_at, due_at, priority, party, party_name, reference, amount, currency, region,
                search)
            select ?, ?, ?, ?, t.document, t.case_number, ?, ?, t.summary, ?, coalesce(?, 'infinity'::timestamptz), ?,
                c.party, c.party_name, c.reference, c.amount, c.currency, c.region,
                engine.search_words(concat_ws(' ', t.document, t.case_number, c.party, c.party_name, c.reference, ?,
                    t.summary))
            from (values (?, ?, ?)) as t (document, case_number, summary)
            left join engine.case_summary c on c.number = t.case_number
            on conflict (id) do nothing""";

    private final JdbcTemplate jdbc;
    private final Substitutes substitutes;
    private final CommonWords common;

    TaskTable(JdbcTemplate jdbc, Substitutes substitutes, CommonWords common) {
        this.jdbc = jdbc;
        this.substitutes = substitutes;
        this.common = common;
    }

    /** Notes a new task; one that is noted already stays as it is. */
    void insert(TaskRow it) {
        jdbc.update(
                INSERT,
                it.id(),
                it.processId(),
                it.taskKey(),
                it.name(),
                it.group(),
                it.assignee(),
                Timestamp.from(it.createdAt()),
                CaseTable.timestamp(it.facts().dueAt()),
                it.priority(),
                it.name(),
                it.document(),
                it.facts().caseNumber() == null ? it.document() : it.facts().caseNumber(),
                it.facts().summary());
    }

    /** A task as the engine knows it, with the facts that its module added. */
    record TaskRow(
            String id,
            String processId,
            String taskKey,
            String name,
            String document,
            @Nullable String group,
            @Nullable String assignee,
            java.time.Instant createdAt,
            int priority,
            CaseTasks.Facts facts) {}

    void update(DelegateTask task) {
        jdbc.update(
                "update engine.open_task set assignee = ?, priority = ?, due_at = coalesce(?, 'infinity'::timestamptz)"
                        + " where id = ?",
                task.getAssignee(),
                task.getPriority(),
                task.getDueDate() == null
                        ? null
                        : new Timestamp(task.getDueDate().getTime()),
                task.getId());
    }

    void delete(String id) {
        jdbc.update("delete from engine.open_task where id = ?", id);
    }

    /**
     * A page. Where many tasks have the words, the first thousand of the list fill it, and finding all that have them
     * to sort them takes many times as long; where few have them, those thousand cost less than a millisecond.
     */
    @Override
    public List<WorkItem> list(Query query, Actor actor, int limit) {
        var where = conditions(query, actor);
        if (query.after() != null) {
            where.and(after(query.sort()), query.after());
        }
        var words = SearchWords.words(query.text());
        if (!words.isEmpty()) {
            var first =
                    "(select * from engine.open_task" + where + " order by " + order(query.sort()) + " limit ?) first";
            var found = page(
                    first,
                    " where search @@ ?::tsquery",
                    query.sort(),
                    where.with(MOST_READ, SearchWords.query(words), limit));
            if (found.size() == limit) {
                return found;
            }
            common.search(where, "open_task", query.text());
        }
        return page("engine.open_task", where.toString(), query.sort(), where.with(limit));
    }

    private List<WorkItem> page(String from, String where, Sort sort, Object... values) {
        return jdbc.query(
                "select * from " + from + where + " order by " + order(sort) + " limit ?",
                (row, i) -> read(row),
                values);
    }

    private static String order(Sort sort) {
        return switch (sort) {
            case DUE -> "due_at, id";
            case OLDEST -> "created_at, id";
            case NEWEST -> "created_at desc, id desc";
            case AMOUNT -> "coalesce(amount, -1) desc, id desc";
        };
    }

    /** Continues behind a task; where it is gone meanwhile, the page is empty and the reader starts again. */
    private static String after(Sort sort) {
        String place = " (select %s, id from engine.open_task where id = ?)";
        return switch (sort) {
            case DUE -> "(due_at, id) >" + place.formatted("due_at");
            case OLDEST -> "(created_at, id) >" + place.formatted("created_at");
            case NEWEST -> "(created_at, id) <" + place.formatted("created_at");
            case AMOUNT -> "(coalesce(amount, -1), id) <" + place.formatted("coalesce(amount, -1)");
        };
    }

    @Override
    public int count(Query query, Actor actor, int most) {
        var where = conditions(query, actor);
        common.search(where, "open_task", query.text());
        return where.count(jdbc, "engine.open_task", most);
    }

    @Override
    public Optional<WorkItem> find(String id, Actor actor) {
        var where = visible(actor);
        where.and("id = ?", id);
        return jdbc.query("select * from engine.open_task" + where, (row, i) -> read(row), where.with()).stream()
                .findFirst();
    }

    @Override
    public List<WorkItem> ofCase(String caseNumber) {
        return jdbc.query(
                "select * from engine.open_task where case_number = ? order by created_at, id",
                (row, i) -> read(row),
                caseNumber);
    }

    @Override
    public boolean seesAll(Actor actor) {
        return oversees(actor);
    }

    static boolean oversees(Actor actor) {
        return actor.groups().stream().anyMatch(OVERSEERS::contains);
    }

    private Where conditions(Query query, Actor actor) {
        var where = query.whose() == Whose.ALL ? visible(actor) : new Where();
        var principals = query.whose() == Whose.ALL ? List.<String>of() : substitutes.principalsOf(actor);
        if (query.whose() == Whose.MINE) {
            among(where, "assignee", people(actor, principals));
        } else if (query.whose() == Whose.GROUPS) {
            among(where, "candidate_group", groups(actor, principals));
        }
        where.andIf("process_id = ?", query.processId());
        where.andIf("task_key = ?", query.taskKey());
        where.andIf("region = ?", query.region());
        where.andIf("amount >= ?", query.least());
        where.andIf("due_at < ?", CaseTable.timestamp(query.dueBefore()));
        return where;
    }

    private Where visible(Actor actor) {
        var where = new Where();
        if (!seesAll(actor)) {
            var principals = substitutes.principalsOf(actor);
            where.and(
                    "(candidate_group = any(?) or assignee = any(?))",
                    groups(actor, principals),
                    people(actor, principals));
        }
        return where;
    }

    /** One value is written as such, so that an index that begins with the column gives the rows in its order. */
    private static void among(Where where, String column, String[] values) {
        if (values.length == 1) {
            where.and(column + " = ?", values[0]);
        } else {
            where.and(column + " = any(?)", (Object) values);
        }
    }

    private String[] groups(Actor actor, List<String> principals) {
        return (principals.isEmpty() ? actor : substitutes.acting(actor))
                .groups()
                .toArray(String[]::new);
    }

    /** The actor, and those they stand in for. */
    private static String[] people(Actor actor, List<String> principals) {
        return Stream.concat(Stream.of(actor.id()), principals.stream()).toArray(String[]::new);
    }

    @Override
    public long version() {
        Long moved = jdbc.queryForObject("select last_value from engine.worklist_change", Long.class);
        return moved == null ? 0 : moved;
    }

    private static WorkItem read(ResultSet row) throws SQLException {
        var due = row.getTimestamp("due_at");
        return new WorkItem(
                row.getString("id"),
                row.getString("process_id"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("document"),
                row.getString("case_number"),
                row.getString("candidate_group"),
                row.getString("assignee"),
                row.getString("summary"),
                row.getTimestamp("created_at").toInstant(),
                due.getTime() > NEVER ? null : due.toInstant(),
                row.getInt("priority"),
                row.getString("party"),
                row.getString("party_name"),
                row.getString("reference"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("region"));
    }
}
