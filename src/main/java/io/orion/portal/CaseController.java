package io.orion.portal;

import io.orion.collaboration.ShareLinks;
import io.orion.engine.Actors;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.Cases;
import io.orion.engine.Diagrams;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.kernel.UnknownRecord;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of cases across processes, and one case in full. */
@Controller
class CaseController {

    private static final int PAGE = 50;

    private final Cases cases;
    private final CasePages pages;
    private final Worklist worklist;
    private final Diagrams diagrams;

    private final Talk talk;
    private final ShareLinks links;
    private final Clock clock;

    CaseController(
            Cases cases,
            CasePages pages,
            Worklist worklist,
            Diagrams diagrams,
            Talk talk,
            ShareLinks links,
            Clock clock) {
        this.talk = talk;
        this.links = links;
        this.clock = clock;
        this.cases = cases;
        this.pages = pages;
        this.worklist = worklist;
        this.diagrams = diagrams;
    }

    /** What the reader asked for. */
    record Filter(@Nullable String q, @Nullable String stage, boolean closed) {

        Cases.Query query(List<CaseSource> readable, @Nullable String after) {
            return new Cases.Query(
                    q == null || q.isBlank() ? null : q,
                    readable.stream().map(CaseSource::processId).collect(Collectors.toSet()),
                    stage == null || stage.isBlank() ? null : stage,
                    null,
                    !closed,
                    after);
        }
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var filter = new Filter(q, stage, closed);
        var readable = pages.readable();
        var items = cases.list(filter.query(readable, after), PAGE + 1);
        var page = items.subList(0, Math.min(PAGE, items.size()));
        model.addAttribute("items", page);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "stages",
                readable.stream()
                        .flatMap(source -> source.stages().stream())
                        .distinct()
                        .toList());
        model.addAttribute("next", items.size() > PAGE ? next(filter, page.get(PAGE - 1)) : null);
        return htmx != null ? "cases :: cases" : "cases";
    }

    private static String next(Filter filter, CaseSummary last) {
        return UriComponentsBuilder.fromPath("/cases")
                .queryParam("q", "{q}")
                .queryParam("stage", "{stage}")
                .queryParam("closed", filter.closed())
                .queryParam("after", "{after}")
                .encode()
                .buildAndExpand(
                        filter.q() == null ? "" : filter.q(),
                        filter.stage() == null ? "" : filter.stage(),
                        last.number())
                .toUriString();
    }

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, Model model) {
        var summary = cases.find(number).orElseThrow(() -> new UnknownRecord("case", number));
        var details = pages.details(number).orElseThrow(() -> new UnknownRecord("case", number));
        var tasks = worklist.ofCase(number);
        model.addAttribute("summary", summary);
        model.addAttribute("details", details);
        model.addAttribute("tasks", tasks);
        model.addAttribute("mayOpen", mayOpen(tasks));
        model.addAttribute("timeline", pages.timeline(details));
        talk.show(number, model);
        model.addAttribute("links", links.of(number));
        model.addAttribute("now", clock.instant());
        return "case";
    }

    private java.util.Set<String> mayOpen(List<WorkItem> tasks) {
        var actor = Actors.current();
        return tasks.stream()
                .map(WorkItem::id)
                .filter(id -> worklist.find(id, actor).isPresent())
                .collect(Collectors.toSet());
    }

    /** The models that ran for a document of the case, with their tokens, for the page's viewer. */
    @GetMapping("/cases/{number}/diagrams/{document}")
    @ResponseBody
    List<Diagrams.Diagram> diagrams(@PathVariable String number, @PathVariable String document) {
        var details = pages.details(number).orElseThrow(() -> new UnknownRecord("case", number));
        if (!details.documents().contains(document)) {
            throw new UnknownRecord("document", document);
        }
        return diagrams.of(document);
    }
}
