package io.orion.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be approved, and by whom.
 *
 * @param subject the number of the document
 * @param kind what about it, such as {@code order-terms}
 * @param summary one line for the person who decides: whom, how much, why
 * @param content a fingerprint of what is approved; another content needs another approval
 * @param requestedBy who asked, and therefore may not decide
 * @param stages one after the other; at least one
 */
public record ApprovalRequest(
        String subject, String kind, String summary, String content, String requestedBy, List<Stage> stages) {

    public ApprovalRequest {
        stages = List.copyOf(stages);
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("An approval asks somebody");
        }
    }

    /** Asks one group, and the other when it does not answer. */
    public ApprovalRequest(
            String subject,
            String kind,
            String summary,
            String content,
            String requestedBy,
            String group,
            String escalationGroup) {
        this(
                subject,
                kind,
                summary,
                content,
                requestedBy,
                List.of(new Stage(1, List.of(new Seat(group, null, escalationGroup)))));
    }

    /**
     * Votes that are asked for side by side.
     *
     * @param needed how many have to grant it, by different people; the others are no longer asked then
     */
    public record Stage(int needed, List<Seat> seats) {

        public Stage {
            seats = List.copyOf(seats);
            if (needed < 1 || needed > seats.size()) {
                throw new IllegalArgumentException(needed + " of " + seats.size() + " votes cannot be had");
            }
        }
    }

    /**
     * One vote.
     *
     * @param group whose people may cast it
     * @param person the only one of the group who may; null for anyone
     * @param escalationGroup who may when they do not
     */
    public record Seat(String group, @Nullable String person, String escalationGroup) {}
}
