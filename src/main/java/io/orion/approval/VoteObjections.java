package io.orion.approval;

import org.jspecify.annotations.Nullable;

/** A module that knows who may not vote on its documents, beside who asked. Any number of beans. */
public interface VoteObjections {

    /**
     * Why somebody may not vote.
     *
     * @param kind of the approval; an objection is only made to kinds of its own
     * @return the reason, or null when there is none
     */
    @Nullable
    String objection(String kind, String subject, String by);
}
