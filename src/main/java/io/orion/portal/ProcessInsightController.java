package io.orion.portal;

import io.orion.engine.ProcessModels;
import io.orion.engine.ProcessModels.Model;
import io.orion.intelligence.Insight;
import io.orion.intelligence.Insight.Wait;
import io.orion.kernel.UnknownRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where cases wait in a process: a table, and the same on its diagram. */
@Controller
class ProcessInsightController {

    private static final int HOTTEST = 5;

    private final Insight insight;
    private final ProcessModels models;
    private final CasePages cases;
    private final ProcessTexts names;
    private final Clock clock;

    ProcessInsightController(Insight insight, ProcessModels models, CasePages cases, ProcessTexts names, Clock clock) {
        this.insight = insight;
        this.models = models;
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A place with what waited there.
     *
     * @param heat from 0, where nothing waited, to 5, where the most time was waited
     */
    record ShownWait(String name, Wait at, int heat) {}

    /** The days from and to are both in the period. */
    @GetMapping("/insight/{process}")
    String show(
            @PathVariable String process,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            org.springframework.ui.Model page) {
        var period = Period.of(from, to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var model = model(process);
        var leads = cases.readableProcesses();
        var waits = insight.waits(process, leads, period.from(), period.before());
        page.addAttribute("from", period.from());
        page.addAttribute("to", period.to());
        page.addAttribute("before", period.before());
        page.addAttribute("now", clock.instant());
        page.addAttribute("model", model);
        page.addAttribute("title", visible().getOrDefault(process, model.name()));
        page.addAttribute("waits", shown(model, waits));
        page.addAttribute(
                "dues",
                insight.dues(leads, period.from(), period.before()).stream()
                        .filter(due -> due.process().equals(process))
                        .toList());
        page.addAttribute("names", names);
        page.addAttribute("processes", visible());
        return "process-insight";
    }

    /** The model, for the drawing. */
    @GetMapping("/insight/{process}/model")
    ResponseEntity<byte[]> xml(@PathVariable String process) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .body(model(process).xml().getBytes(StandardCharsets.UTF_8));
    }

    private Model model(String process) {
        return models.find(process)
                .filter(model -> visible().containsKey(process))
                .orElseThrow(() -> new UnknownRecord("process", process));
    }

    private Map<String, String> visible() {
        var all = new TreeMap<>(names.processes());
        all.keySet().retainAll(cases.visible(all.keySet()));
        return all;
    }

    /** All places of the model, and those of former versions where something waited. */
    private List<ShownWait> shown(Model model, List<Wait> waits) {
        var byElement = new LinkedHashMap<String, Wait>();
        waits.forEach(wait -> byElement.put(wait.element(), wait));
        long most = waits.stream().mapToLong(Wait::total).max().orElse(0);
        List<ShownWait> shown = new ArrayList<>();
        for (ProcessModels.Place place : model.places()) {
            var wait = byElement.remove(place.element());
            var known = wait == null ? new Wait(place.element(), 0, 0, 0, 0, null) : wait;
            shown.add(new ShownWait(
                    names.element(model.process(), place.element(), place.name()), known, heat(known, most)));
        }
        byElement
                .values()
                .forEach(wait -> shown.add(
                        new ShownWait(names.element(model.process(), wait.element()), wait, heat(wait, most))));
        return shown;
    }

    /** By the square root, so that a long wait does not make all others look like none. */
    private static int heat(Wait wait, long most) {
        return most == 0 ? 0 : (int) Math.ceil(HOTTEST * Math.sqrt((double) wait.total() / most));
    }
}
