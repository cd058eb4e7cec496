package io.orion.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.engine.Actors;
import io.orion.engine.CaseHistory;
import io.orion.engine.TaskWork;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its form, and beside it the facts to decide by. */
@Controller
class TaskController {

    private final Worklist worklist;
    private final TaskWork work;
    private final CasePages cases;
    private final CaseHistory history;
    private final Talk talk;
    private final ObjectMapper json;
    private final MessageSource texts;
    private final ProcessTexts words;
    private final HandOver handOver;
    private final Clock clock;

    TaskController(
            Worklist worklist,
            TaskWork work,
            CasePages cases,
            CaseHistory history,
            Talk talk,
            ObjectMapper json,
            MessageSource texts,
            ProcessTexts words,
            HandOver handOver,
            Clock clock) {
        this.worklist = worklist;
        this.work = work;
        this.cases = cases;
        this.history = history;
        this.talk = talk;
        this.json = json;
        this.texts = texts;
        this.words = words;
        this.handOver = handOver;
        this.clock = clock;
    }

    @GetMapping("/tasks/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HttpServletResponse response) {
        var task = worklist.find(id, Actors.current()).orElse(null);
        if (task == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return gone(null, null, Map.of(), model);
        }
        return page(task, form(id), Map.of(), List.of(), page, model);
    }

    private TaskForm form(String id) {
        return TaskForm.parse(json, words, work.form(id, Actors.current()));
    }

    private String page(
            WorkItem task,
            TaskForm form,
            Map<String, String> entered,
            List<Violation> violations,
            int page,
            Model model) {
        var actor = Actors.current();
        model.addAttribute("task", task);
        model.addAttribute("due", new DueState(clock.instant()));
        model.addAttribute("fields", form.fields());
        model.addAttribute("colleagues", handOver.of(List.of(task), ""));
        model.addAttribute("entered", entered);
        model.addAttribute("violations", violations);
        model.addAttribute(
                "mayComplete", task.assignee() == null || task.assignee().equals(actor.id()));
        var details = cases.details(task.caseNumber());
        model.addAttribute("details", details.orElse(null));
        model.addAttribute("drawn", cases.drawn(task.caseNumber(), page));
        model.addAttribute("facts", details.isPresent() ? cases.facts(task) : List.of());
        details.ifPresent(any -> talk.show(task.caseNumber(), model));
        return "task";
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        return change(id, "task.claimed", redirect, locale, () -> work.claim(id, Actors.current()));
    }

    @PostMapping("/tasks/{id}/give-back")
    String giveBack(@PathVariable String id, RedirectAttributes redirect, Locale locale) {
        return change(id, null, redirect, locale, () -> work.giveBack(id, Actors.current()));
    }

    private String change(
            String id, @Nullable String done, RedirectAttributes redirect, Locale locale, Runnable change) {
        try {
            change.run();
            var task = worklist.find(id, Actors.current());
            if (done != null && task.isPresent()) {
                redirect.addFlashAttribute("notice", text(done, task.get(), locale));
            }
        } catch (Refused e) {
            redirect.addFlashAttribute("refusal", e.getMessage());
        }
        return "redirect:/tasks/" + id;
    }

    private String text(String key, WorkItem task, Locale locale) {
        return texts.getMessage(key, new Object[] {words.task(task), task.document()}, locale);
    }

    /** What was entered is shown again with the reason where it is not taken; nothing of it is lost. */
    @PostMapping("/tasks/{id}/complete")
    String complete(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Locale locale) {
        var task = worklist.find(id, Actors.current()).orElse(null);
        if (task == null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return gone(sent.get("_document"), sent.get("_task"), shown(sent), model);
        }
        var form = form(id);
        var entered = form.entered(sent);
        var violations = form.check(entered);
        if (violations.isEmpty()) {
            try {
                work.complete(id, new LinkedHashMap<>(entered), Actors.current());
                redirect.addFlashAttribute("notice", text("task.completed", task, locale));
                return "redirect:/work";
            } catch (InvalidInput e) {
                violations = e.violations();
            } catch (Refused e) {
                if (worklist.find(id, Actors.current()).isEmpty()) {
                    response.setStatus(HttpServletResponse.SC_CONFLICT);
                    return gone(task.document(), task.taskKey(), entered, model);
                }
                model.addAttribute("refusal", e.getMessage());
            }
        }
        response.setStatus(violations.isEmpty() ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
        return page(task, form, entered, violations, 1, model);
    }

    private static Map<String, String> shown(Map<String, String> sent) {
        var shown = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> {
            if (!name.startsWith("_") && !value.isBlank()) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    /** Says who did it and when, if the reader could see the task's case. */
    private String gone(@Nullable String document, @Nullable String taskKey, Map<String, String> entered, Model model) {
        model.addAttribute("entered", entered);
        if (document != null && taskKey != null && cases.mayRead()) {
            history.of(document).stream()
                    .filter(event -> event.element().equals(taskKey))
                    .filter(event -> event.kind() == CaseHistory.Kind.COMPLETED)
                    .reduce((first, last) -> last)
                    .ifPresent(event -> {
                        model.addAttribute("doneBy", event.actor());
                        model.addAttribute("doneAt", event.at());
                    });
        }
        return "gone";
    }
}
