package io.orion.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a table would decide. Nothing is stored, whatever comes out. */
public interface DecisionTrials {

    /** Most cases that are replayed at once. */
    int MOST = 1_000;

    /** Asks a draft; its cells are checked before anything is evaluated. */
    Answer ask(DecisionDraft draft, Map<String, @Nullable Object> facts);

    /** Asks the newest decisions of the table again, with the rules of a draft. */
    Replay replay(DecisionDraft draft, int last);

    /** Asks the newest decisions of the table again, with the rules of a version. */
    Replay replay(String key, int version, int last);

    /**
     * An answer.
     *
     * @param problem why there is none, in the engine's words
     */
    record Answer(
            List<String> rules,
            List<Map<String, @Nullable Object>> outputs,
            @Nullable String problem) {

        /** Processes need exactly one. */
        public boolean isOne() {
            return problem == null && outputs.size() == 1;
        }
    }

    /**
     * What the last decisions would have been.
     *
     * @param asked how many decisions were asked again
     * @param complete whether all were that should; it stops when it takes too long
     * @param changed how many would have been decided otherwise
     * @param unanswered how many would have got no answer, among the changed ones
     * @param shifts how many went from which answer to which, the most frequent first
     * @param changes the newest of the changed ones
     */
    record Replay(int asked, boolean complete, int changed, int unanswered, List<Shift> shifts, List<Change> changes) {}

    /** Answers as texts, of all outputs that differ anywhere. */
    record Shift(String before, String after, int count) {}

    /** A decision that would have been another. */
    record Change(String document, Instant at, int version, Decision was, Answer wouldBe) {}
}
