package io.orion.collaboration.domain;

import io.orion.collaboration.ShareLink;
import io.orion.collaboration.ShareLinks;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class LinkService implements ShareLinks {

    private static final int SECRET_BYTES = 32;
    private static final int SECRET_LENGTH = 43;
    private static final int LONGEST_DAYS = 365;
    private static final int MOST_AN_HOUR = 30;

    private final LinkStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkService(LinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String create(String caseNumber, int days, boolean acts, Actor by) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new InvalidInput("days", "is not from 1 to " + LONGEST_DAYS);
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        store.add(hash(secret), caseNumber, acts, by.id(), now, now.plus(Duration.ofDays(days)));
        return secret;
    }

    @Override
    public Optional<ShareLink> find(String secret) {
        if (secret.length() != SECRET_LENGTH) {
            return Optional.empty();
        }
        return store.find(hash(secret)).filter(link -> link.works(clock.instant()));
    }

    @Override
    @Transactional
    public ShareLink act(String secret, String what) {
        var link =
                find(secret).filter(ShareLink::acts).orElseThrow(() -> new UnknownRecord("link", "that may do this"));
        var now = clock.instant();
        if (!store.use(link.id(), what, now, now.minus(Duration.ofHours(1)), MOST_AN_HOUR)) {
            throw new Refused("Too much was done by this link; try again in an hour");
        }
        return link;
    }

    @Override
    public List<ShareLink> of(String caseNumber) {
        return store.of(caseNumber);
    }

    @Override
    @Transactional
    public void revoke(String caseNumber, long id, Actor by) {
        if (!store.revoke(caseNumber, id, by.id(), clock.instant())) {
            throw new Refused("There is no such link to " + caseNumber + " that still works");
        }
    }

    /** Without salt: a secret of 256 random bits cannot be guessed from its hash. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
