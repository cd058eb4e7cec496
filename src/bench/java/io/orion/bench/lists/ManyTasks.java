package io.orion.bench.lists;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies of one real task with its process, and of one real case, by SQL: the engine's rows with five variables each,
 * as a user of the engine alone would keep them, and the rows of Orion's lists. They belong to 5,000 customers.
 */
final class ManyTasks {

    private static final String EXECUTION = """
            insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_,
                proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
                suspension_state_, cached_ent_state_, sequence_counter_)
            select 'x' || n, rev_, 'x' || n, 'x' || n, 'DN-B-' || n, proc_def_id_, act_id_, act_id_ || ':x' || n,
                is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                sequence_counter_
            from camunda.act_ru_execution, generate_series(?, ?) n where id_ = ?""";

    private static final String TASK = """
            insert into camunda.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
                task_def_key_, priority_, create_time_, due_date_, suspension_state_, description_, task_state_)
            select 't' || n, rev_, 'x' || n, 'x' || n, proc_def_id_, name_, task_def_key_, priority_,
                create_time_ - n * interval '1 second', create_time_ + (n % 9000) * interval '1 minute',
                suspension_state_, description_, task_state_
            from camunda.act_ru_task, generate_series(?, ?) n where execution_id_ = ?""";

    private static final String LINK = """
            insert into camunda.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'l' || n, 1, 'warehouse', 'candidate', 't' || n
            from generate_series(?, ?) n where ? is not null""";

    private static final String VARIABLES = """
            insert into camunda.act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_,
                text_, double_, var_scope_, sequence_counter_, is_concurrent_local_)
            select 'v' || k || '-' || n, 1, case k when 4 then 'double' else 'string' end, name, 'x' || n, 'x' || n,
                proc_def_id_, case k when 1 then 'C' || n % 5000 when 2 then 'Customer ' || n % 5000
                    when 3 then 'PO-' || n when 5 then 'EUR' end, case k when 4 then n end, 'x' || n, 1, false
            from camunda.act_ru_execution, generate_series(?, ?) n,
                (values (1, 'customer'), (2, 'customerName'), (3, 'reference'), (4, 'amount'), (5, 'currency'))
                    names (k, name)
            where id_ = ?""";

    private static final String LISTED = """
            insert into engine.open_task (id, process_id, task_key, name, document, case_number, candidate_group,
                summary, created_at, due_at, priority, party, party_name, reference, amount, currency, region, search)
            select 't' || n, process_id, task_key, name, 'DN-B-' || n, 'SO-B-' || n, candidate_group, summary,
                created_at - n * interval '1 second', created_at + (n % 9000) * interval '1 minute', priority,
                'C' || n % 5000, 'Customer ' || n % 5000, 'PO-' || n, n, 'EUR', region,
                engine.search_words('DN-B-' || n || ' SO-B-' || n || ' C' || n % 5000 || ' Customer ' || n % 5000
                    || ' PO-' || n || ' ' || name)
            from engine.open_task, generate_series(?, ?) n
            where id = (select id_ from camunda.act_ru_task where execution_id_ = ?)""";

    private static final String CASES = """
            insert into engine.case_summary (number, process_id, title, status, party, party_name, reference, amount,
                currency, region, started_at, closed_at, search)
            select 'SO-C-' || n, process_id, title, 'CLOSED', 'C' || n % 5000, 'Customer ' || n % 5000, 'PO-' || n, n,
                'EUR', region, started_at - n * interval '1 minute', started_at - n * interval '30 seconds',
                engine.search_words('SO-C-' || n || ' C' || n % 5000 || ' Customer ' || n % 5000 || ' PO-' || n)
            from engine.case_summary, generate_series(?, ?) n where number = ?""";

    private final JdbcTemplate jdbc;

    ManyTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds tasks with these numbers, copies of the one that waits under the document's number. */
    void open(int from, int to, String document) {
        String execution = jdbc.queryForObject(
                "select t.execution_id_ from camunda.act_ru_task t join camunda.act_ru_execution e"
                        + " on e.id_ = t.proc_inst_id_ where e.business_key_ = ?",
                String.class,
                document);
        for (String sql : List.of(EXECUTION, TASK, LINK, VARIABLES, LISTED)) {
            jdbc.update(sql, from, to, execution);
        }
        jdbc.execute("analyze");
    }

    /** Adds closed cases, copies of a real one. */
    void close(int many, String number) {
        for (int from = 1; from <= many; from += 100_000) {
            jdbc.update(CASES, from, Math.min(many, from + 100_000 - 1), number);
        }
        jdbc.execute("vacuum analyze engine.case_summary");
    }
}
