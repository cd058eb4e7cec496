package io.orion.collaboration;

import io.orion.kernel.Actor;
import java.util.List;
import java.util.Optional;

/** The door of links by which a partner follows a case without signing in. */
public interface ShareLinks {

    /**
     * Makes a link that works for some days.
     *
     * @param days from 1 to 365
     * @return the secret part of the link, 256 random bits; it cannot be asked for again
     */
    String create(String caseNumber, int days, Actor by);

    /** The case of a link that works; empty for all others, whatever is wrong with them. */
    Optional<String> caseOf(String secret);

    /** Links to a case, newest first. */
    List<ShareLink> of(String caseNumber);

    /** Ends a link at once. */
    void revoke(String caseNumber, long id, Actor by);
}
