package io.orion.portal;

import io.orion.engine.ProcessNames;
import io.orion.intelligence.Insight;
import io.orion.kernel.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the processes do, for a period; each number leads to the cases behind it. */
@Controller
class InsightController {

    private static final int WEEKS = 13;

    private final Insight insight;
    private final CasePages cases;
    private final ProcessNames names;
    private final Clock clock;

    InsightController(Insight insight, CasePages cases, ProcessNames names, Clock clock) {
        this.insight = insight;
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    /** The days from and to are both in the period. */
    @GetMapping("/insight")
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model) {
        var last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        var first = from == null ? last.minusWeeks(WEEKS).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw new InvalidInput("from", "is after the end of the period");
        }
        var before = last.plusDays(1);
        var figures = insight.figures(cases.readableProcesses(), first, before);
        var weeks = new TreeMap<String, Object>();
        figures.forEach(it -> weeks.put(it.process(), insight.weeks(it.process(), first, before)));
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("before", before);
        model.addAttribute("figures", figures);
        model.addAttribute("weeks", weeks);
        model.addAttribute("names", names.all());
        return "insight";
    }
}
