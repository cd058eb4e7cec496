package io.orion.collaboration.domain;

import io.orion.collaboration.ShareLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links, by the hash of their secret. */
public interface LinkStore {

    void add(byte[] hash, String caseNumber, String by, Instant at, Instant expires);

    Optional<ShareLink> find(byte[] hash);

    List<ShareLink> of(String caseNumber);

    boolean revoke(String caseNumber, long id, String by, Instant at);
}
