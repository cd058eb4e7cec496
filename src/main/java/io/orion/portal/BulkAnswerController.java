package io.orion.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.orion.engine.Actors;
import io.orion.engine.TaskWork;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same answer to many tasks of one kind, each completed by itself, with a result for each. */
@Controller
class BulkAnswerController {

    private static final int MOST = 200;
    private static final String GONE = "Somebody else has done this task, or it is no longer needed";

    private final Worklist worklist;
    private final TaskWork work;
    private final ObjectMapper json;
    private final ProcessTexts words;

    BulkAnswerController(Worklist worklist, TaskWork work, ObjectMapper json, ProcessTexts words) {
        this.words = words;
        this.worklist = worklist;
        this.work = work;
        this.json = json;
    }

    /** What came of one task; the reason is null where it is done. */
    record Result(
            String task,
            String document,
            boolean done,
            @Nullable String reason) {}

    @GetMapping("/tasks/answer")
    String ask(@RequestParam List<String> task, Model model) {
        return page(sameKind(task), Map.of(), model);
    }

    private String page(List<WorkItem> items, Map<String, String> entered, Model model) {
        model.addAttribute("items", items);
        model.addAttribute("fields", form(items.get(0).id()).fields());
        model.addAttribute("entered", entered);
        return "answer";
    }

    /** Those that are still open and visible, of one kind. */
    private List<WorkItem> sameKind(List<String> tasks) {
        if (tasks.size() > MOST) {
            throw new InvalidInput("task", "names more than " + MOST + " tasks");
        }
        var items = tasks.stream()
                .flatMap(id -> worklist.find(id, Actors.current()).stream())
                .toList();
        if (items.isEmpty()) {
            throw new Refused("These tasks are done, or no longer needed");
        }
        if (items.stream().map(WorkItem::taskKey).distinct().count() > 1) {
            throw new InvalidInput("task", "names tasks of several kinds, which cannot have the same answer");
        }
        return items;
    }

    private TaskForm form(String id) {
        return TaskForm.parse(json, words, work.form(id, Actors.current()));
    }

    @PostMapping("/tasks/answer")
    String answer(
            @RequestParam List<String> task,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var items = sameKind(task);
        var form = form(items.get(0).id());
        var entered = form.entered(sent);
        var violations = form.check(entered);
        if (violations.isEmpty()) {
            model.addAttribute("results", complete(items, entered));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("violations", violations);
            return page(items, entered, model);
        }
        return "answer";
    }

    /** For the page's script, which sends one after the other and shows how far it is. */
    @PostMapping(path = "/tasks/answer", produces = MediaType.APPLICATION_JSON_VALUE, headers = "X-Orion-Script")
    ResponseEntity<List<Result>> answerOne(@RequestParam String task, @RequestParam Map<String, String> sent) {
        var item = worklist.find(task, Actors.current());
        if (item.isEmpty()) {
            return ResponseEntity.ok(List.of(new Result(task, "", false, GONE)));
        }
        var form = form(task);
        var entered = form.entered(sent);
        var violations = form.check(entered);
        if (!violations.isEmpty()) {
            var reason = violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
            return ResponseEntity.badRequest()
                    .body(List.of(new Result(task, item.get().document(), false, reason)));
        }
        return ResponseEntity.ok(complete(List.of(item.get()), entered));
    }

    private List<Result> complete(List<WorkItem> items, Map<String, String> entered) {
        var results = new ArrayList<Result>();
        for (WorkItem item : items) {
            String reason = null;
            try {
                work.complete(item.id(), new LinkedHashMap<>(entered), Actors.current());
            } catch (InvalidInput | Refused e) {
                reason = e.getMessage();
            }
            results.add(new Result(item.id(), item.document(), reason == null, reason));
        }
        return results;
    }
}
