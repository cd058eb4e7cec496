package io.orion.portal;

import io.orion.intelligence.Insight;
import io.orion.intelligence.KeyFigures;
import io.orion.intelligence.KeyFigures.KeyFigure;
import io.orion.ledger.Ledger;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the processes do, for a period; each number leads to the cases behind it. */
@Controller
class InsightController {

    private static final String ORDER_TO_CASH = "orderToCash";

    private final Insight insight;
    private final KeyFigures keyFigures;
    private final CasePages cases;
    private final ProcessTexts names;
    private final Ledger ledger;
    private final Clock clock;

    InsightController(
            Insight insight, KeyFigures keyFigures, CasePages cases, ProcessTexts names, Ledger ledger, Clock clock) {
        this.insight = insight;
        this.keyFigures = keyFigures;
        this.cases = cases;
        this.names = names;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A week of a process, as far as it lies in the period. */
    record ShownWeek(LocalDate monday, LocalDate from, LocalDate before, int started, int closed) {

        private static ShownWeek of(Insight.Week week, Period period) {
            var from = week.monday().isBefore(period.from()) ? period.from() : week.monday();
            var next = week.monday().plusWeeks(1);
            var before = next.isAfter(period.before()) ? period.before() : next;
            return new ShownWeek(week.monday(), from, before, week.started(), week.closed());
        }
    }

    /** The days from and to are both in the period. */
    @GetMapping("/insight")
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            Model model) {
        var period = Period.of(from, to, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var readable = cases.readableProcesses();
        var figures = insight.figures(readable, period.from(), period.before());
        var weeks = new TreeMap<String, List<ShownWeek>>();
        figures.forEach(it -> weeks.put(it.process(), weeks(it.process(), period)));
        model.addAttribute("from", period.from());
        model.addAttribute("to", period.to());
        model.addAttribute("before", period.before());
        model.addAttribute("now", clock.instant());
        model.addAttribute("figures", figures);
        model.addAttribute("weeks", weeks);
        model.addAttribute("dues", insight.dues(readable, period.from(), period.before()));
        model.addAttribute("names", names);
        var processes = names.processes();
        model.addAttribute("processes", processes);
        model.addAttribute("visible", cases.visible(processes.keySet()));
        model.addAttribute("kpis", kpis(period));
        model.addAttribute("currency", ledger.currency().getCurrencyCode());
        return "insight";
    }

    /** Every week of the period, also those in which nothing happened; none where nothing did at all. */
    private List<ShownWeek> weeks(String process, Period period) {
        var known = insight.weeks(process, period.from(), period.before()).stream()
                .collect(Collectors.toMap(Insight.Week::monday, week -> week));
        var first = period.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return known.isEmpty()
                ? List.of()
                : first.datesUntil(period.before(), java.time.Period.ofWeeks(1))
                        .map(monday -> known.getOrDefault(monday, new Insight.Week(monday, 0, 0)))
                        .map(week -> ShownWeek.of(week, period))
                        .toList();
    }

    /** The key figures of a process. */
    record Kpis(String process, List<KeyFigure> figures) {}

    private List<Kpis> kpis(Period period) {
        return Stream.of(
                        new Kpis("orderToCash", keyFigures.orderToCash(period.from(), period.before())),
                        new Kpis("procureToPay", keyFigures.procureToPay(period.from(), period.before())))
                .map(all -> new Kpis(
                        all.process(),
                        all.figures().stream().filter(this::mayRead).toList()))
                .filter(shown -> !shown.figures().isEmpty())
                .toList();
    }

    /** Only with the cases behind it; amounts of the books only for those who may read these. */
    private boolean mayRead(KeyFigure figure) {
        return cases.readableProcesses().contains(figure.process())
                && (!figure.books()
                        || cases.readsBooks()
                        || !ORDER_TO_CASH.equals(figure.process()) && cases.readsPayables());
    }
}
