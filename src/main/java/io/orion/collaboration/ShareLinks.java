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
     * @param acts whether whoever has it may act on the case, as far as the case's module lets them
     * @return the secret part of the link, 256 random bits; it cannot be asked for again
     */
    String create(String caseNumber, int days, boolean acts, Actor by);

    /** A link that works; empty for all others, whatever is wrong with them. */
    Optional<ShareLink> find(String secret);

    /**
     * Notes that something is about to be done by a link, whether it succeeds or not.
     *
     * @param what a word for it
     * @throws io.orion.kernel.UnknownRecord when the link does not work, or only looks; which of both is not said
     * @throws io.orion.kernel.Refused when too much was done by it within the hour
     */
    ShareLink act(String secret, String what);

    /** Links to a case, newest first. */
    List<ShareLink> of(String caseNumber);

    /** Ends a link at once. */
    void revoke(String caseNumber, long id, Actor by);
}
