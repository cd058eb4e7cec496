package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.Failures;
import io.orion.engine.Migrations;
import io.orion.engine.Nodes;
import io.orion.engine.OperationLog;
import io.orion.engine.Outcome;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.messaging.MessageBoxes;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What fails, waits or runs on an old model, and what operators do about it, item by item. */
@Controller
@RequestMapping("/operations")
class OperationsController {

    private static final int MOST = 200;
    private static final int LATEST = 50;
    private static final String SCRIPT = "X-Orion-Script";

    private final Failures failures;
    private final Nodes nodes;
    private final Migrations migrations;
    private final MessageBoxes boxes;
    private final OperationLog log;
    private final ProcessTexts names;

    OperationsController(
            Failures failures,
            Nodes nodes,
            Migrations migrations,
            MessageBoxes boxes,
            OperationLog log,
            ProcessTexts names) {
        this.failures = failures;
        this.nodes = nodes;
        this.migrations = migrations;
        this.boxes = boxes;
        this.log = log;
        this.names = names;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("groups", failures.groups());
        model.addAttribute("overdue", failures.overdue());
        model.addAttribute("backlog", boxes.backlog());
        model.addAttribute("stuckOut", boxes.stuck(MessageBoxes.Box.OUTBOX, MOST));
        model.addAttribute("stuckIn", boxes.stuck(MessageBoxes.Box.INBOX, MOST));
        model.addAttribute("outdated", migrations.outdated());
        model.addAttribute("nodes", nodes.all());
        model.addAttribute("log", log.latest(LATEST));
        model.addAttribute("names", names);
        return "operations";
    }

    @GetMapping("/failures/{group}")
    String failure(@PathVariable String group, Model model) {
        var found = failures.group(group).orElseThrow(() -> new UnknownRecord("failure", group));
        var jobs = failures.failures(group, MOST);
        model.addAttribute("group", found);
        model.addAttribute("jobs", jobs);
        model.addAttribute("names", names);
        jobs.stream()
                .findFirst()
                .flatMap(job -> failures.stackTrace(job.job()))
                .ifPresent(trace -> model.addAttribute("trace", trace));
        return "failure";
    }

    @PostMapping("/retry")
    String retry(@RequestParam List<String> item, Model model) {
        return results(item, id -> failures.retry(id, Actors.current()), model);
    }

    /** For the page's script, which sends one after the other and shows how far it is. */
    @ResponseBody
    @PostMapping(path = "/retry", produces = MediaType.APPLICATION_JSON_VALUE, headers = SCRIPT)
    List<Outcome> retryOne(@RequestParam String item) {
        return List.of(failures.retry(item, Actors.current()));
    }

    @PostMapping("/resend")
    String resend(@RequestParam List<String> item, Model model) {
        return results(item, id -> boxes.resend(id, Actors.current()), model);
    }

    @ResponseBody
    @PostMapping(path = "/resend", produces = MediaType.APPLICATION_JSON_VALUE, headers = SCRIPT)
    List<Outcome> resendOne(@RequestParam String item) {
        return List.of(boxes.resend(item, Actors.current()));
    }

    /** Tries each instance and shows what would become of it; nothing is moved. */
    @GetMapping("/migrations/{process}/{version}")
    String tryMigration(@PathVariable String process, @PathVariable int version, Model model) {
        var trial = migrations.tryAll(process, version, MOST);
        model.addAttribute("trial", trial);
        model.addAttribute(
                "movable", trial.outcomes().stream().filter(Outcome::done).toList());
        model.addAttribute("names", names);
        return "migration";
    }

    @PostMapping("/migrations/{process}/{version}")
    String migrate(
            @PathVariable String process, @PathVariable int version, @RequestParam List<String> item, Model model) {
        return results(item, id -> migrations.migrate(process, version, id, Actors.current()), model);
    }

    @ResponseBody
    @PostMapping(
            path = "/migrations/{process}/{version}",
            produces = MediaType.APPLICATION_JSON_VALUE,
            headers = SCRIPT)
    List<Outcome> migrateOne(@PathVariable String process, @PathVariable int version, @RequestParam String item) {
        return List.of(migrations.migrate(process, version, item, Actors.current()));
    }

    private static String results(List<String> items, Function<String, Outcome> each, Model model) {
        if (items.size() > MOST) {
            throw new InvalidInput("item", "names more than " + MOST + " items");
        }
        model.addAttribute("results", items.stream().map(each).toList());
        return "operated";
    }
}
