package io.orion.portal;

import io.orion.collaboration.SavedViews;
import io.orion.engine.Actors;
import io.orion.engine.TaskWork;
import io.orion.engine.Worklist;
import io.orion.engine.Worklist.Whose;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of tasks, and what is done to many of them at once. */
@Controller
class WorkController {

    private static final int PAGE = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_AT_ONCE = 200;

    private final Worklist worklist;
    private final TaskWork work;
    private final ProcessTexts words;
    private final MessageSource texts;
    private final SavedViews views;
    private final HandOver handOver;
    private final Clock clock;

    WorkController(
            Worklist worklist,
            TaskWork work,
            ProcessTexts words,
            MessageSource texts,
            SavedViews views,
            HandOver handOver,
            Clock clock) {
        this.views = views;
        this.handOver = handOver;
        this.worklist = worklist;
        this.work = work;
        this.words = words;
        this.texts = texts;
        this.clock = clock;
    }

    /** A tab over the list. */
    record Tab(String name, String count) {}

    @GetMapping("/")
    String home() {
        return "redirect:/work";
    }

    @GetMapping("/work")
    String list(
            @ModelAttribute("filter") WorkFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var actor = Actors.current();
        var now = clock.instant();
        var items = worklist.list(filter.query(now, after), actor, PAGE + 1);
        var page = items.subList(0, Math.min(PAGE, items.size()));
        model.addAttribute("items", page);
        model.addAttribute(
                "next", items.size() > PAGE ? filter.link(page.get(PAGE - 1).id()) : null);
        model.addAttribute("self", filter.link(null));
        model.addAttribute("due", new DueState(now));
        model.addAttribute("part", htmx != null);
        model.addAttribute(
                "active",
                ActiveFilters.count(filter.process(), filter.task(), filter.due(), filter.region(), filter.least()));
        if (htmx != null) {
            return "work :: tasks";
        }
        model.addAttribute("views", views.of("/work", actor));
        model.addAttribute("tabs", tabs(actor));
        model.addAttribute("processes", words.processes());
        model.addAttribute("tasks", words.tasks());
        model.addAttribute("colleagues", handOver.candidates(List.of(), ""));
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

    /** Claims one task, or does the same to all that are selected; tells how many could be done, why not the rest. */
    @PostMapping("/tasks/bulk")
    String bulk(
            @RequestParam(required = false) @Nullable List<String> task,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String claim,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes redirect,
            Locale locale) {
        var actor = Actors.current();
        var selected = claim != null ? List.of(claim) : task == null ? List.<String>of() : task;
        if (selected.size() > MOST_AT_ONCE) {
            throw new InvalidInput("task", "names more than " + MOST_AT_ONCE + " tasks");
        }
        try {
            var person = claim == null && "assign".equals(action) ? handOver.person(to.strip()) : "";
            var refused = apply(claim != null ? "claim" : String.valueOf(action), selected, person, actor);
            int done = selected.size() - refused.size();
            redirect.addFlashAttribute(
                    "notice", texts.getMessage("work.bulk.done", new Object[] {done, selected.size()}, locale));
            if (!refused.isEmpty()) {
                redirect.addFlashAttribute("refusal", String.join("\n", refused));
            }
        } catch (InvalidInput e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/work";
    }

    /** Answers why not, for each that was refused. */
    private List<String> apply(String action, List<String> selected, String to, Actor actor) {
        var refused = new ArrayList<String>();
        for (String id : selected) {
            try {
                apply(action, id, to, actor);
            } catch (Refused | InvalidInput e) {
                refused.add(name(id, actor) + ": " + e.getMessage());
            }
        }
        return refused;
    }

    private void apply(String action, String id, String to, Actor actor) {
        switch (action) {
            case "claim" -> work.claim(id, actor);
            case "assign" -> assign(id, to, actor);
            case "giveBack" -> work.giveBack(id, actor);
            default -> throw new InvalidInput("action", "is not claim, assign or giveBack");
        }
    }

    private void assign(String id, String to, Actor actor) {
        if (worklist.find(id, actor).isEmpty()) {
            throw new Refused("Somebody else has done this task, or it is no longer needed");
        }
        work.assign(id, to, actor);
    }

    private String name(String id, Actor actor) {
        return worklist.find(id, actor)
                .map(item -> words.task(item) + " " + item.document())
                .orElse(id);
    }
}
