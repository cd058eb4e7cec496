package io.orion.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in full, as its page shows it.
 *
 * @param stages from the first to the last
 * @param sections tables of facts, the most important first
 * @param documents the business keys of all processes that serve the case, the leading one first
 */
public record CaseDetails(List<Stage> stages, List<Section> sections, List<String> documents) {

    /** How far a stage is. */
    public enum State {
        NOT_STARTED,
        RUNNING,
        WAITING,
        DONE,
        CANCELLED
    }

    /** One stage; what it waits for, whom and until when are null where it does not wait. */
    public record Stage(
            String name,
            State state,
            @Nullable String waitsFor,
            @Nullable String owner,
            @Nullable Instant until) {

        /** Waiting for somebody inside is running to the world outside. */
        public Stage forPartner() {
            return new Stage(name, state == State.WAITING ? State.RUNNING : state, null, null, null);
        }
    }

    /** A word that the portal has texts for, such as {@code status.ORDERED}. */
    public record Word(String key) {}

    /**
     * A table of facts.
     *
     * @param title a key of the portal's texts, as are the columns
     * @param rows texts, numbers, money, dates, instants and words; the page writes them for the reader
     */
    public record Section(String title, List<String> columns, List<List<@Nullable Object>> rows) {}
}
