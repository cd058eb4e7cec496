package io.orion.portal;

import io.orion.engine.Actors;
import io.orion.engine.CaseActions;
import io.orion.engine.CaseDetails;
import io.orion.engine.CaseFiles;
import io.orion.engine.CaseHistory;
import io.orion.engine.CaseSource;
import io.orion.engine.CaseSummary;
import io.orion.engine.CaseTasks;
import io.orion.engine.CaseViews;
import io.orion.engine.Cases;
import io.orion.engine.WorkItem;
import io.orion.kernel.UnknownRecord;
import io.orion.ledger.JournalEntry;
import io.orion.ledger.Ledger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What pages show of a case, from the module that leads it. */
@Component
class CasePages {

    /** Steps that only mean that the engine has gone on. */
    /** Elements of a model that say nothing that was done. */
    private static final Pattern NO_DEED = Pattern.compile("gateway|eventGateway|join|fork|startEvent");

    private static boolean isQuiet(CaseHistory.Event event) {
        return switch (event.kind()) {
            case ENTERED, LEFT -> true;
            case ASSIGNED -> event.detail() == null;
            case PASSED -> NO_DEED.matcher(event.element()).lookingAt();
            default -> false;
        };
    }

    private static final Set<String> BOOKS = Set.of("controller", "collections", "billing");
    private static final Set<String> PAYABLES = Set.of("accounts-payable", "treasury", "finance", "finance-director");
    private static final int RELATED = 10;

    private final Cases cases;
    private final ObjectProvider<CaseSource> sources;
    private final ObjectProvider<CaseTasks> tasks;
    private final ObjectProvider<CaseFiles> files;
    private final ObjectProvider<CaseViews> views;
    private final ObjectProvider<CaseActions> actions;
    private final CaseHistory history;
    private final ProcessTexts words;
    private final Ledger ledger;
    private final DecisionsTaken decisions;

    CasePages(
            Cases cases,
            ObjectProvider<CaseSource> sources,
            ObjectProvider<CaseTasks> tasks,
            ObjectProvider<CaseFiles> files,
            ObjectProvider<CaseViews> views,
            ObjectProvider<CaseActions> actions,
            CaseHistory history,
            ProcessTexts words,
            Ledger ledger,
            DecisionsTaken decisions) {
        this.tasks = tasks;
        this.files = files;
        this.views = views;
        this.actions = actions;
        this.ledger = ledger;
        this.cases = cases;
        this.sources = sources;
        this.history = history;
        this.words = words;
        this.decisions = decisions;
    }

    /** The modules whose cases the reader may look at. */
    private List<CaseSource> readable() {
        var groups = Actors.current().groups();
        return sources.stream()
                .filter(source -> source.readers().stream().anyMatch(groups::contains))
                .sorted(Comparator.comparing(CaseSource::processId))
                .toList();
    }

    Set<String> readableProcesses() {
        return readable().stream().map(CaseSource::processId).collect(Collectors.toUnmodifiableSet());
    }

    /** The stages of the cases that the reader may look at. */
    List<String> stages() {
        return readable().stream()
                .flatMap(source -> source.stages().stream())
                .distinct()
                .toList();
    }

    /** Of these processes those that the reader may see figures of: not those that lead cases of others. */
    Set<String> visible(Set<String> processes) {
        var hidden = sources.stream().map(CaseSource::processId).collect(Collectors.toSet());
        hidden.removeAll(readableProcesses());
        return processes.stream().filter(process -> !hidden.contains(process)).collect(Collectors.toSet());
    }

    boolean readsBooks() {
        return Actors.current().groups().stream().anyMatch(BOOKS::contains);
    }

    /** Who may see what suppliers are owed, without all of the books. */
    boolean readsPayables() {
        return Actors.current().groups().stream().anyMatch(PAYABLES::contains);
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

    /** What the task's module adds to the case for whoever decides. */
    List<CaseDetails.Section> facts(WorkItem task) {
        return tasks.stream()
                .filter(module -> module.processId().equals(task.processId()))
                .findFirst()
                .map(module -> module.facts(task.taskKey(), task.document()))
                .orElse(List.of());
    }

    /** What the module that leads the case has drawn of it; nothing where the reader may not look at it. */
    Drawn drawn(String number, int page) {
        return readable(number)
                .flatMap(source -> views.stream()
                        .filter(module -> module.processId().equals(source.processId()))
                        .findFirst())
                .map(module -> Drawn.of(module.of(number, page)))
                .orElse(Drawn.NOTHING);
    }

    /** What the reader may do with the case now. */
    List<CaseActions.Action> actions(CaseSummary summary) {
        return actionsOf(summary)
                .map(module -> module.offered(summary.number(), Actors.current()))
                .orElse(List.of());
    }

    Optional<CaseActions> actionsOf(CaseSummary summary) {
        return actions.stream()
                .filter(module -> module.processId().equals(summary.processId()))
                .findFirst();
    }

    List<CaseFiles.CaseFile> files(CaseSummary summary) {
        return writer(summary).map(writer -> writer.of(summary.number())).orElse(List.of());
    }

    Optional<CaseFiles> writer(CaseSummary summary) {
        return files.stream()
                .filter(writer -> writer.processId().equals(summary.processId()))
                .findFirst();
    }

    /** Other cases of the same party, newest first. */
    List<CaseSummary> related(CaseSummary summary) {
        if (summary.party() == null) {
            return List.of();
        }
        return cases.list(Cases.Query.of(readableProcesses()).withParty(summary.party()), RELATED + 1).stream()
                .filter(other -> !other.number().equals(summary.number()))
                .limit(RELATED)
                .toList();
    }

    /** Entries in the books that the case's documents made, for those who may read the books. */
    List<JournalEntry> entries(CaseDetails details) {
        if (!readsBooks()) {
            return List.of();
        }
        return details.documents().stream()
                .flatMap(document -> ledger.entriesOf(document).stream())
                .sorted(Comparator.comparing(JournalEntry::number))
                .toList();
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
                words.element(event.process(), event.element()),
                document,
                event.actor(),
                event.detail(),
                null);
    }
}
