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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What pages show of a case, from the module that leads it. */
@Component
class CasePages {

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

    CasePages(Cases cases, ObjectProvider<CaseSource> sources, CaseHistory history, ProcessNames names) {
        this.cases = cases;
        this.sources = sources;
        this.history = history;
        this.names = names;
    }

    /** The modules whose cases the reader may look at. */
    List<CaseSource> readable() {
        var groups = Actors.current().groups();
        return sources.stream()
                .filter(source -> source.readers().stream().anyMatch(groups::contains))
                .sorted(Comparator.comparing(CaseSource::processId))
                .toList();
    }

    boolean mayRead() {
        return !readable().isEmpty();
    }

    Optional<CaseDetails> details(String number) {
        return readable(number).map(source -> source.details(number));
    }

    private Optional<CaseSource> readable(String number) {
        return cases.find(number)
                .flatMap(summary -> readable().stream()
                        .filter(source -> source.processId().equals(summary.processId()))
                        .findFirst());
    }

    /** Throws where there is no such case, or the reader may not look at it. */
    void require(String number) {
        if (readable(number).isEmpty()) {
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

    /** Something that happened. */
    record Entry(
            Instant at,
            String kind,
            String what,
            String document,
            @Nullable String actor,
            @Nullable String detail) {}

    /** The newest first. */
    List<Entry> timeline(CaseDetails details) {
        return details.documents().stream()
                .flatMap(document -> history.of(document).stream()
                        .filter(event -> !isQuiet(event))
                        .map(event -> entry(document, event)))
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
                event.detail());
    }
}
