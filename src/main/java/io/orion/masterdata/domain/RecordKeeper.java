package io.orion.masterdata.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterDataChanged;
import io.orion.masterdata.SourceReference;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes master records: the one way in, for files and for the web. Nothing is written without
 * history.
 */
@Service
public class RecordKeeper {

    /** The source of records that were entered here. */
    public static final String ORION = "orion";

    private final Records records;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RecordKeeper(Records records, Clock clock, ApplicationEventPublisher events) {
        this.records = records;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Saves one record completely: a field that is not given takes its initial value.
     *
     * @throws StaleVersion when the expectation does not hold
     * @throws UnknownRecord when an existing record was expected and there is none
     */
    @Transactional
    public StoredRecord put(
            RecordKind kind, String key, Map<String, @Nullable String> given, Expectation expected, String author) {
        var values = new LinkedHashMap<String, @Nullable String>(given);
        if (kind != RecordKind.PRICES) {
            values.putIfAbsent(kind.key(), key);
        }
        var draft = Draft.read(kind, values, ORION);
        if (!draft.key().equals(key)) {
            throw new InvalidInput(kind.key(), "is " + draft.key() + " but the address says " + key);
        }
        var stored = records.findForUpdate(kind, List.of(key)).get(key);
        refuseUnexpected(kind, key, stored, expected);
        var saved = saveOrLose(stored == null ? draft : draft.from(stored.source()), author);
        if (stored == null && saved.get(0).outcome() == Saved.Outcome.UPDATED) {
            throw new StaleVersion(kind, key, "exists already"); // somebody created it after we had looked
        }
        announce(saved);
        records.checkReferences();
        return find(kind, key);
    }

    /** Two who create the same record see none; the second one meets the first one's at the unique key. */
    private List<Saved> saveOrLose(Draft draft, String author) {
        try {
            return save(draft.kind(), List.of(draft), author);
        } catch (BrokenConstraint e) {
            if (e.isKeyTaken()) {
                throw new StaleVersion(draft.kind(), draft.key(), "exists already");
            }
            throw e;
        }
    }

    private static void refuseUnexpected(
            RecordKind kind, String key, @Nullable StoredRecord stored, Expectation expected) {
        if (stored == null && expected.exists()) {
            throw new UnknownRecord(kind.singular(), key);
        }
        if (stored != null && !expected.exists()) {
            throw new StaleVersion(kind, key, "exists already");
        }
        if (stored != null && expected.version() != null && expected.version() != stored.version()) {
            throw new StaleVersion(kind, key, "was changed meanwhile and is at version " + stored.version());
        }
    }

    /**
     * Saves drafts of one kind, each key at most once; one answer for each, in their order. The caller publishes the
     * events with {@link #announce} when it is sure that it keeps them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Saved> save(RecordKind kind, List<Draft> drafts, String author) {
        var now = clock.instant();
        var known = records.findForUpdate(kind, drafts.stream().map(Draft::key).toList());
        var batch = new Batch();
        for (var draft : drafts) {
            batch.results.add(compare(draft, known.get(draft.key()), batch, new Signature(author, now)));
        }
        records.insert(kind, batch.creations, now);
        records.update(kind, batch.updates, now);
        records.remember(batch.changes);
        return batch.results;
    }

    /** What saving the draft now would do; stores and locks nothing. */
    public Saved wouldSave(Draft draft) {
        var stored = records.find(draft.kind(), draft.key()).orElse(null);
        return compare(draft, stored, new Batch(), new Signature("", clock.instant()));
    }

    /** Publishes what the saved records have to say. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(List<Saved> saved) {
        saved.stream().flatMap(result -> result.events().stream()).forEach(events::publishEvent);
    }

    public StoredRecord find(RecordKind kind, String key) {
        return records.find(kind, key).orElseThrow(() -> new UnknownRecord(kind.singular(), key));
    }

    private static Saved compare(Draft draft, @Nullable StoredRecord stored, Batch batch, Signature by) {
        var event = new MasterDataChanged(draft.kind().event(), draft.key());
        if (stored == null) {
            batch.creations.add(draft);
            var origin = draft.source().system() + ":" + draft.source().key();
            batch.changes.add(by.change(draft, 1, FieldChange.CREATED, null, origin));
            return new Saved(Saved.Outcome.CREATED, 1, null, List.of(event));
        }
        if (!stored.source().equals(draft.source())) {
            return Saved.refused(new Violation(draft.kind().key(), belongsTo(draft, stored.source())));
        }
        var changed = differences(draft, stored, by);
        if (changed.isEmpty()) {
            return new Saved(Saved.Outcome.UNCHANGED, stored.version(), null, List.of());
        }
        batch.updates.add(draft);
        batch.changes.addAll(changed.values());
        var credit = new MasterDataChanged(MasterDataChanged.Kind.CUSTOMER_CREDIT, draft.key());
        return new Saved(
                Saved.Outcome.UPDATED,
                stored.version() + 1,
                null,
                draft.kind().touchesCredit(changed.keySet()) ? List.of(event, credit) : List.of(event));
    }

    private static Map<String, FieldChange> differences(Draft draft, StoredRecord stored, Signature by) {
        var changed = new LinkedHashMap<String, FieldChange>();
        for (var field : draft.kind().fields()) {
            var before = stored.values().get(field.path());
            var after = draft.values().get(field.path());
            if (!same(before, after)) {
                changed.put(
                        field.path(), by.change(draft, stored.version() + 1, field.path(), text(before), text(after)));
            }
        }
        return changed;
    }

    /** A file of one system must not overwrite what another system, or a person, is the master of. */
    private static String belongsTo(Draft draft, SourceReference owner) {
        return draft.key() + " belongs to " + owner.system() + " (" + owner.key() + ") and is changed there";
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(one, other);
    }

    static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : Objects.toString(value, null);
    }

    private static final class Batch {
        final List<Saved> results = new ArrayList<>();
        final List<Draft> creations = new ArrayList<>();
        final List<Draft> updates = new ArrayList<>();
        final List<FieldChange> changes = new ArrayList<>();
    }

    private record Signature(String author, Instant at) {

        FieldChange change(Draft of, long version, String field, @Nullable String before, @Nullable String after) {
            return new FieldChange(of.kind(), of.key(), version, field, before, after, author, at);
        }
    }
}
