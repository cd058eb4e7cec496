package io.orion.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of cases, open and closed, across processes. */
public interface Cases {

    /** Notes how a case stands, in the caller's transaction; its open tasks show the same. */
    void put(CaseSummary summary);

    Optional<CaseSummary> find(String number);

    /** Cases, newest first, after {@link Query#after}. At most {@code limit}. */
    List<CaseSummary> list(Query query, int limit);

    /** How many match, counted up to {@code most}. */
    int count(Query query, int most);

    /**
     * Which cases.
     *
     * @param text words that begin like these, in number, party, reference or title; at least two characters each
     * @param processIds only cases that these processes lead
     * @param openOnly leaves closed ones out
     * @param started when they started
     * @param closed when they ended
     * @param among only cases of this set
     * @param after the last case of the page before
     */
    record Query(
            @Nullable String text,
            Set<String> processIds,
            @Nullable String stage,
            @Nullable String party,
            boolean openOnly,
            Between started,
            Between closed,
            CaseSelection.@Nullable Choice among,
            @Nullable String after) {

        /** All cases that these processes lead, open and closed. */
        public static Query of(Set<String> processIds) {
            return new Query(null, processIds, null, null, false, Between.EVER, Between.EVER, null, null);
        }

        /** Of them those of one party. */
        public Query withParty(String party) {
            return new Query(text, processIds, stage, party, openOnly, started, closed, among, after);
        }
    }

    /** A stretch of time, from its beginning to just before its end; null is without end. */
    record Between(@Nullable Instant from, @Nullable Instant before) {

        public static final Between EVER = new Between(null, null);
    }
}
