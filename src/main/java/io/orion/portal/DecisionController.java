package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.DecisionDrafts;
import io.orion.engine.DecisionTables;
import io.orion.engine.DecisionTrials;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision tables, each with its versions and who made them. */
@Controller
class DecisionController {

    static final String DEFAULT_LAST = "200";

    private final DecisionTables tables;
    private final DecisionDrafts drafts;
    private final DecisionTrials trials;
    private final ReplayLinks links;

    DecisionController(DecisionTables tables, DecisionDrafts drafts, DecisionTrials trials, ReplayLinks links) {
        this.tables = tables;
        this.drafts = drafts;
        this.trials = trials;
        this.links = links;
    }

    @GetMapping("/decisions")
    String list(Model model) {
        model.addAttribute("items", tables.all());
        return "decisions";
    }

    /** The version that decides, or an older one; a version that is asked for shows what it changed. */
    @GetMapping("/decisions/{key}")
    String show(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version, Model model) {
        var versions = tables.versions(key);
        var newest = tables.current(key);
        int number = version == null ? versions.get(0).number() : version;
        var shown = tables.version(key, number);
        boolean compared = version != null && number > 1;
        model.addAttribute("table", shown);
        model.addAttribute(
                "rows",
                compared ? TableChanges.between(tables.version(key, number - 1), shown) : TableChanges.none(shown));
        model.addAttribute("compared", compared);
        model.addAttribute("newest", versions.get(0).number());
        model.addAttribute("version", number);
        model.addAttribute("versions", versions);
        model.addAttribute("drafts", drafts.of(key));
        model.addAttribute("open", drafts.open(key).orElse(null));
        model.addAttribute("mayEdit", DecisionDrafts.mayEdit(Actors.current()));
        model.addAttribute("editable", newest.canBeEdited());
        tables.offered(key).ifPresent(offered -> {
            model.addAttribute("offered", offered);
            model.addAttribute("offeredRows", TableChanges.between(newest, offered));
            model.addAttribute("otherColumns", !offered.hasColumnsOf(newest));
        });
        return "decision";
    }

    /** What the last cases would have been with this version. */
    @GetMapping("/decisions/{key}/replay")
    String replay(
            @PathVariable String key,
            @RequestParam int version,
            @RequestParam(defaultValue = DEFAULT_LAST) int last,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        var replay = trials.replay(key, version, last);
        links.show(replay, last, model);
        if (htmx != null) {
            model.addAttribute("table", tables.version(key, version));
            return "fragments/decision :: replay";
        }
        return show(key, version, model);
    }
}
