package io.orion.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Every decision that was taken, for whoever asks why; append-only. */
public interface DecisionRecords {

    /** Keeps a decision in the caller's transaction. */
    void add(String document, Decision decision);

    /** The decisions about these documents, oldest first. */
    List<DecisionRecord> of(Collection<String> documents);

    /** The newest decisions of a table, newest first. */
    List<DecisionRecord> newest(String table, int most);

    /** How often each table has decided since then. */
    Map<String, Long> counts(Instant since);
}
