package io.orion.engine.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.engine.Substitutes;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.kernel.Actor;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.Orders;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The lists say what the sources say; a difference is found, and mended by a rebuild. */
@OrionTest
class ListsIT {

    private static final Actor CREDIT = new Actor("credit", Set.of("credit"));

    @Autowired
    Lists lists;

    @Autowired
    Worklist worklist;

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Substitutes substitutes;

    private final String id = "L" + UUID.randomUUID().toString().substring(0, 7);
    private String order = "";

    @BeforeEach
    void orderOnHold() {
        sample.company();
        sample.customer(id).limit("1").save();
        sample.product(id).price("100.00").save();
        order = orderToCash
                .accept(Orders.of(id).line(id, 1).build(), new Actor("eva", Set.of("order-desk")))
                .value();
        processes.settle();
        lists.rebuild(done -> {}); // what other tests changed behind the doors' back is theirs
    }

    @Test
    void findsAndMendsWhateverDiffers() {
        assertThat(lists.differences()).isEmpty();
        var task = processes.task(order, "userTask_releaseCreditHold").getId();
        jdbc.update("delete from engine.open_task where id = ?", task);
        jdbc.update("update engine.case_summary set stage = 'ACCOUNTING' where number = ?", order);
        jdbc.update("insert into engine.open_task select 'ghost', process_id, task_key, name, document, case_number,"
                + " candidate_group, assignee, summary, created_at, due_at, priority, party, party_name, reference,"
                + " amount, currency, region, search from engine.open_task limit 1");
        assertThat(lists.differences())
                .anyMatch(text -> text.contains(task) && text.contains("not listed"))
                .anyMatch(text -> text.contains(order) && text.contains("ACCOUNTING"));
        List<Long> progress = new ArrayList<>();
        lists.rebuild(progress::add);
        assertThat(progress).isNotEmpty();
        assertThat(lists.differences()).isEmpty();
    }

    @Test
    void pagesThroughAllTasksInEveryOrderWithoutLossAndDoubles() {
        for (int i = 0; i < 4; i++) {
            orderToCash.accept(Orders.of(id).line(id, i + 2).build(), new Actor("eva", Set.of("order-desk")));
        }
        processes.settle();
        for (Worklist.Sort sort : Worklist.Sort.values()) {
            var seen = new ArrayList<String>();
            var page = worklist.list(query(sort, null), CREDIT, 2);
            while (!page.isEmpty()) {
                page.forEach(item -> seen.add(item.id()));
                page = worklist.list(query(sort, seen.get(seen.size() - 1)), CREDIT, 2);
            }
            assertThat(seen).as(sort.name()).hasSize(5).doesNotHaveDuplicates();
        }
        assertThat(worklist.count(query(Worklist.Sort.DUE, null), CREDIT, 3)).isEqualTo(3);
    }

    /** Statistics tell which words are everywhere; with and without them the same is found, by every way to find it. */
    @Test
    void findsTheSameWhateverIsKnownOfItsWords() {
        jdbc.update(
                "insert into engine.open_task (id, process_id, task_key, name, document, case_number,"
                        + " candidate_group, summary, created_at, due_at, priority, search)"
                        + " select ? || n, 'p', 'k', 'Name', ? || '-' || n, ?, 'credit', '', now(),"
                        + " now() + n * interval '1 day',"
                        + " 50, engine.search_words(concat_ws(' ', 'everywhere', ?::text, 'number' || n))"
                        + " from generate_series(1, 1500) n",
                id,
                id,
                id,
                id);
        assertThat(found("everywhere number14 " + id, 2_000)).hasSize(1 + 10 + 100);
        jdbc.execute("analyze engine.open_task");
        var fresh = new TaskTable(jdbc, substitutes, new CommonWords(jdbc));
        for (String text : List.of("everywhere number14 " + id, "every NUMBER14", "number14 every " + id)) {
            assertThat(fresh.list(search(text), CREDIT, 2_000)).as(text).hasSize(111);
            assertThat(fresh.count(search(text), CREDIT, 2_000)).as(text).isEqualTo(111);
        }
        assertThat(fresh.list(search("everywhere"), CREDIT, 2_000)).hasSize(1_500);
        assertThat(fresh.list(search("everywhere"), CREDIT, 51))
                .extracting(item -> item.document())
                .startsWith(id + "-1", id + "-2", id + "-3")
                .hasSize(51);
        assertThat(fresh.list(search("everywhere nowhere"), CREDIT, 51)).isEmpty();
        jdbc.update("delete from engine.open_task where case_number = ?", id);
    }

    private List<WorkItem> found(String text, int limit) {
        return worklist.list(search(text), CREDIT, limit);
    }

    private static Worklist.Query search(String text) {
        return new Worklist.Query(Worklist.Whose.GROUPS, text, null, null, null, null, null, Worklist.Sort.DUE, null);
    }

    private Worklist.Query query(Worklist.Sort sort, String after) {
        return new Worklist.Query(Worklist.Whose.GROUPS, id, null, null, null, null, null, sort, after);
    }
}
