package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.CaseDetails;
import io.orion.engine.CaseHistory;
import io.orion.engine.CaseSource;
import io.orion.engine.Cases;
import io.orion.engine.ProcessNames;
import io.orion.kernel.UnknownRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What pages show of a case, from the module that leads it. */
@Component
class CasePages {

    /** Whoever works on a case or answers for it; the same as for the documents behind it. */
    static final Set<String> READERS = Set.of(
            "order-desk",
            "credit",
            "warehouse",
            "billing",
            "collections",
            "sales-manager",
            "sales-director",
            "controller",
            "process-owner",
            "operator",
            "camunda-admin");

    /** Steps that only mean that the engine has gone on. */
    private static boolean isQuiet(CaseHistory.Event event) {
        return switch (event.kind()) {
            case ENTERED, LEFT -> true;
            case ASSIGNED -> event.detail() == null;
            case PASSED ->
                event.element().startsWith("gateway") || event.element().startsWith("startEvent");
            default -> false;
        };
    }

    private final Cases cases;
    private final ObjectProvider<CaseSource> sources;
    private final CaseHistory history;
    private final ProcessNames names;
    private final DecisionsTaken decisions;

    CasePages(
            Cases cases,
            ObjectProvider<CaseSource> sources,
            CaseHistory history,
            ProcessNames names,
            DecisionsTaken decisions) {
        this.cases = cases;
        this.sources = sources;
        this.history = history;
        this.names = names;
        this.decisions = decisions;
    }

    boolean mayRead() {
        return Actors.current().groups().stream().anyMatch(READERS::contains);
    }

    Optional<CaseDetails> details(String number) {
        if (!mayRead()) {
            return Optional.empty();
        }
        return cases.find(number)
                .flatMap(summary -> sources.stream()
                        .filter(source -> source.processId().equals(summary.processId()))
                        .findFirst())
                .map(source -> source.details(number));
    }

    /** Throws where there is no such case. */
    void require(String number) {
        if (cases.find(number).isEmpty()) {
            throw new UnknownRecord("case", number);
        }
    }

    /** What a partner sees who was given a link to the case. */
    Optional<CaseDetails> forPartner(String number) {
        return cases.find(number)
                .flatMap(summary -> sources.stream()
                        .filter(source -> source.processId().equals(summary.processId()))
                        .findFirst())
                .map(source -> source.forPartner(number));
    }

    /** Something that happened; with the decision, where it was one of a table. */
    record Entry(
            Instant at,
            String kind,
            String what,
            String document,
            @Nullable String actor,
            @Nullable String detail,
            DecisionsTaken.@Nullable Taken decision) {}

    /** The newest first. */
    List<Entry> timeline(CaseDetails details) {
        var events = details.documents().stream()
                .flatMap(document -> history.of(document).stream()
                        .filter(event -> !isQuiet(event))
                        .map(event -> entry(document, event)));
        var taken = decisions.about(details.documents()).stream()
                .map(it -> new Entry(it.at(), "DECIDED", it.question(), it.document(), null, it.outcome(), it));
        return Stream.concat(taken, events)
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }

    private Entry entry(String document, CaseHistory.Event event) {
        return new Entry(
                event.until() == null ? event.at() : event.until(),
                event.kind().name(),
                names.element(event.process(), event.element()),
                document,
                event.actor(),
                event.detail(),
                null);
    }
}
