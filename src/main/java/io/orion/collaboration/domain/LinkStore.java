package io.orion.collaboration.domain;

import io.orion.collaboration.ShareLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links, by the hash of their secret. */
public interface LinkStore {

    void add(byte[] hash, String caseNumber, boolean acts, String by, Instant at, Instant expires);

    Optional<ShareLink> find(byte[] hash);

    List<ShareLink> of(String caseNumber);

    /**
     * Notes a use of a link, one at a time.
     *
     * @return false where there were as many since the given time
     */
    boolean use(long id, String what, Instant at, Instant since, int most);

    boolean revoke(String caseNumber, long id, String by, Instant at);
}
