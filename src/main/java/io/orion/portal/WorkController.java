package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.ProcessNames;
import io.orion.engine.TaskWork;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.engine.Worklist.Whose;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of tasks, and what is done to many of them at once. */
@Controller
class WorkController {

    private static final int PAGE = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_AT_ONCE = 200;

    private final Worklist worklist;
    private final TaskWork work;
    private final ProcessNames processes;
    private final MessageSource texts;
    private final Clock clock;

    WorkController(Worklist worklist, TaskWork work, ProcessNames processes, MessageSource texts, Clock clock) {
        this.worklist = worklist;
        this.work = work;
        this.processes = processes;
        this.texts = texts;
        this.clock = clock;
    }

    /** What the reader asked for; fields that are not set are empty. */
    record Filter(
            Whose whose,
            @Nullable String q,
            @Nullable String process,
            @Nullable String due,
            @Nullable String region,
            Worklist.Sort sort) {

        Worklist.Query query(Instant now, @Nullable String after) {
            return new Worklist.Query(
                    whose, blankToNull(q), blankToNull(process), null, blankToNull(region), until(now), sort, after);
        }

        private @Nullable Instant until(Instant now) {
            return switch (due == null ? "" : due) {
                case "overdue" -> now;
                case "today" -> now.plus(Duration.ofDays(1));
                case "week" -> now.plus(Duration.ofDays(7));
                default -> null;
            };
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }
    }

    /** A tab over the list. */
    record Tab(String name, String count) {}

    @GetMapping("/")
    String home() {
        return "redirect:/work";
    }

    @GetMapping("/work")
    String list(
            @RequestParam(defaultValue = "GROUPS") Whose whose,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "DUE") Worklist.Sort sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var actor = Actors.current();
        var now = clock.instant();
        var filter = new Filter(whose, q, process, due, region, sort);
        var items = worklist.list(filter.query(now, after), actor, PAGE + 1);
        var page = items.subList(0, Math.min(PAGE, items.size()));
        model.addAttribute("items", page);
        model.addAttribute("next", items.size() > PAGE ? next(filter, page.get(PAGE - 1)) : null);
        model.addAttribute("filter", filter);
        model.addAttribute("due", new DueState(now));
        if (htmx != null) {
            return "work :: tasks";
        }
        model.addAttribute("tabs", tabs(actor));
        model.addAttribute("processes", processes.all());
        return "work";
    }

    private List<Tab> tabs(Actor actor) {
        var tabs = new ArrayList<Tab>();
        for (Whose whose : Whose.values()) {
            if (whose != Whose.ALL || worklist.seesAll(actor)) {
                int count = worklist.count(Worklist.Query.of(whose), actor, MOST_COUNTED);
                tabs.add(new Tab(whose.name(), count < MOST_COUNTED ? String.valueOf(count) : (count - 1) + "+"));
            }
        }
        return tabs;
    }

    private static String next(Filter filter, WorkItem last) {
        var uri = UriComponentsBuilder.fromPath("/work")
                .queryParam("whose", filter.whose())
                .queryParam("sort", filter.sort())
                .queryParam("after", last.id());
        var values = new TreeMap<String, @Nullable String>();
        values.put("q", filter.q());
        values.put("process", filter.process());
        values.put("due", filter.due());
        values.put("region", filter.region());
        values.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                uri.queryParam(name, "{" + name + "}");
            }
        });
        return uri.encode().buildAndExpand(values).toUriString();
    }

    /** Claims one task, or does the same to all that are selected; tells how many could be done, why not the rest. */
    @PostMapping("/tasks/bulk")
    String bulk(
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String claim,
            RedirectAttributes redirect,
            Locale locale) {
        var actor = Actors.current();
        var selected = claim != null ? List.of(claim) : task == null ? List.<String>of() : task;
        if (selected.size() > MOST_AT_ONCE) {
            throw new InvalidInput("task", "names more than " + MOST_AT_ONCE + " tasks");
        }
        var refused = new ArrayList<String>();
        for (String id : selected) {
            try {
                apply(claim != null ? "claim" : String.valueOf(action), id, actor);
            } catch (Refused | InvalidInput e) {
                refused.add(name(id, actor) + ": " + e.getMessage());
            }
        }
        int done = selected.size() - refused.size();
        redirect.addFlashAttribute(
                "notice", texts.getMessage("work.bulk.done", new Object[] {done, selected.size()}, locale));
        if (!refused.isEmpty()) {
            redirect.addFlashAttribute("refusal", String.join("\n", refused));
        }
        return "redirect:/work";
    }

    private void apply(String action, String id, Actor actor) {
        switch (action) {
            case "claim" -> work.claim(id, actor);
            case "giveBack" -> work.giveBack(id, actor);
            case "complete" -> work.complete(id, Map.of(), actor);
            default -> throw new InvalidInput("action", "is not claim, giveBack or complete");
        }
    }

    private String name(String id, Actor actor) {
        return worklist.find(id, actor)
                .map(item -> item.name() + " " + item.document())
                .orElse(id);
    }
}
