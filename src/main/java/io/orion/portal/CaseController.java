package io.orion.portal;

import io.orion.collaboration.SavedViews;
import io.orion.collaboration.ShareLinks;
import io.orion.engine.Actors;
import io.orion.engine.Cases;
import io.orion.engine.Diagrams;
import io.orion.engine.WorkItem;
import io.orion.engine.Worklist;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.SupplierDesk;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of cases across processes, and one case in full. */
@Controller
class CaseController {

    private static final int PAGE = 50;

    private final Cases cases;
    private final CasePages pages;
    private final Worklist worklist;
    private final Diagrams diagrams;

    private final Talk talk;
    private final SavedViews views;
    private final ShareLinks links;
    private final Clock clock;
    private final FilterChips chips;
    private final SupplierDesk desk;

    CaseController(
            Cases cases,
            CasePages pages,
            Worklist worklist,
            Diagrams diagrams,
            Talk talk,
            SavedViews views,
            ShareLinks links,
            Clock clock,
            FilterChips chips,
            SupplierDesk desk) {
        this.chips = chips;
        this.desk = desk;
        this.talk = talk;
        this.views = views;
        this.links = links;
        this.clock = clock;
        this.cases = cases;
        this.pages = pages;
        this.worklist = worklist;
        this.diagrams = diagrams;
    }

    @GetMapping("/cases")
    String list(
            @ModelAttribute("filter") CaseFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var items = cases.list(filter.query(pages.readableProcesses(), after), PAGE + 1);
        var page = items.subList(0, Math.min(PAGE, items.size()));
        model.addAttribute("items", page);
        model.addAttribute("chips", chips.of(filter));
        model.addAttribute("stages", pages.stages());
        model.addAttribute(
                "next",
                items.size() > PAGE ? filter.link("/cases", page.get(PAGE - 1).number()) : null);
        model.addAttribute("self", filter.link("/cases", null));
        model.addAttribute("export", filter.link("/cases/export", null));
        model.addAttribute("views", views.of("/cases", Actors.current()));
        model.addAttribute("part", htmx != null);
        model.addAttribute("active", ActiveFilters.count(filter.stage(), filter.party(), filter.closed()));
        return htmx != null ? "cases :: cases" : "cases";
    }

    @GetMapping("/cases/{number}")
    String show(@PathVariable String number, @RequestParam(defaultValue = "1") int page, Model model) {
        var summary = cases.find(number).orElseThrow(() -> new UnknownRecord("case", number));
        var details = pages.details(number).orElseThrow(() -> new UnknownRecord("case", number));
        var tasks = worklist.ofCase(number);
        model.addAttribute("summary", summary);
        model.addAttribute("details", details);
        model.addAttribute("drawn", pages.drawn(number, page));
        model.addAttribute("tasks", tasks);
        model.addAttribute("mayOpen", mayOpen(tasks));
        model.addAttribute("timeline", pages.timeline(details));
        model.addAttribute("files", pages.files(summary));
        model.addAttribute("related", pages.related(summary));
        model.addAttribute("entries", pages.entries(details));
        talk.show(number, model);
        model.addAttribute("links", links.of(number));
        model.addAttribute("letsAct", desk.mayLetAct(number, Actors.current()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("actions", pages.actions(summary));
        return "case";
    }

    private java.util.Set<String> mayOpen(List<WorkItem> tasks) {
        var actor = Actors.current();
        return tasks.stream()
                .map(WorkItem::id)
                .filter(id -> worklist.find(id, actor).isPresent())
                .collect(Collectors.toSet());
    }

    @GetMapping("/cases/{number}/documents/{name}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable String name) {
        pages.require(number);
        var summary = cases.find(number).orElseThrow(() -> new UnknownRecord("case", number));
        var file = pages.files(summary).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("document of " + number, name));
        var disposition = ContentDisposition.attachment().filename(file.name()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(pages.writer(summary).orElseThrow().write(number, name));
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
