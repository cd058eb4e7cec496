package io.orion.engine.worklist;

import io.orion.engine.CaseSource;
import io.orion.engine.Cases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the lists of tasks and cases with what they are made from, and makes them anew. */
@Component
class Lists {

    private static final int BATCH = 100;

    private final ObjectProvider<CaseSource> sources;
    private final Cases cases;
    private final TaskService tasks;
    private final TaskTable table;
    private final TaskGuard guard;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Lists(
            ObjectProvider<CaseSource> sources,
            Cases cases,
            TaskService tasks,
            TaskTable table,
            TaskGuard guard,
            JdbcTemplate jdbc,
            TransactionTemplate transaction) {
        this.sources = sources;
        this.cases = cases;
        this.tasks = tasks;
        this.table = table;
        this.guard = guard;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Writes every case and every open task again, in batches, each in its transaction; work may go on meanwhile.
     *
     * @param progress told how many are done after each batch
     */
    void rebuild(LongConsumer progress) {
        long done = 0;
        for (CaseSource source : ordered()) {
            var numbers = source.numbers(null, BATCH);
            while (!numbers.isEmpty()) {
                var batch = numbers;
                transaction.executeWithoutResult(any -> batch.forEach(source::refresh));
                done += batch.size();
                progress.accept(done);
                numbers = source.numbers(batch.get(batch.size() - 1), BATCH);
            }
        }
        rebuildTasks(done, progress);
    }

    private void rebuildTasks(long before, LongConsumer progress) {
        jdbc.update("delete from engine.open_task o where not exists (select 1 from camunda.act_ru_task t"
                + " where t.id_ = o.id)");
        long done = before;
        var ids = taskIds();
        for (int from = 0; from < ids.size(); from += BATCH) {
            var batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            transaction.executeWithoutResult(any -> batch.forEach(this::rebuildTask));
            done += batch.size();
            progress.accept(done);
        }
    }

    private List<String> taskIds() {
        return jdbc.queryForList(
                "select id_ from camunda.act_ru_task where proc_inst_id_ is not null order by id_", String.class);
    }

    /** The task may be completed meanwhile; its row is locked by the delete, or it is gone. */
    private void rebuildTask(String id) {
        ((ServiceImpl) tasks).getCommandExecutor().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(id);
            if (task != null) {
                table.delete(id);
                table.insert(guard.row(task));
            }
            return null;
        });
    }

    private List<CaseSource> ordered() {
        return sources.stream()
                .sorted(Comparator.comparing(CaseSource::processId))
                .toList();
    }

    /** Says what differs, in words; nothing where the lists are right. Meant for a moment without work. */
    List<String> differences() {
        List<String> found = new ArrayList<>(differencesOfTasks());
        for (CaseSource source : ordered()) {
            Set<String> listed = new TreeSet<>(jdbc.queryForList(
                    "select number from engine.case_summary where process_id = ?", String.class, source.processId()));
            var numbers = source.numbers(null, BATCH);
            while (!numbers.isEmpty()) {
                for (String number : numbers) {
                    listed.remove(number);
                    var summary = source.summarise(number);
                    var row = cases.find(number);
                    if (row.isEmpty()) {
                        found.add("The case " + number + " is not listed");
                    } else if (!row.get().equals(summary)) {
                        found.add("The case " + number + " is listed as " + row.get() + " and is " + summary);
                    }
                }
                numbers = source.numbers(numbers.get(numbers.size() - 1), BATCH);
            }
            listed.forEach(number -> found.add("The case " + number + " is listed and does not exist"));
        }
        return found;
    }

    private List<String> differencesOfTasks() {
        List<String> found = new ArrayList<>();
        var open = tasks.createTaskQuery().unlimitedList().stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .collect(Collectors.toMap(Task::getId, task -> String.valueOf(task.getAssignee())));
        jdbc.query("select id, assignee from engine.open_task", row -> {
            String id = row.getString(1);
            String assignee = open.remove(id);
            if (assignee == null) {
                found.add("The task " + id + " is listed and not open");
            } else if (!assignee.equals(String.valueOf(row.getString(2)))) {
                found.add("The task " + id + " is listed as " + row.getString(2) + "'s and is " + assignee + "'s");
            }
        });
        open.keySet().forEach(id -> found.add("The task " + id + " is open and not listed"));
        return found;
    }
}
