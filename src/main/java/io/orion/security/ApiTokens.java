package io.orion.security;

import io.orion.engine.UserAccounts;
import io.orion.kernel.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens for systems. Only a hash is stored; the token itself is shown once. */
@Component
class ApiTokens {

    static final String PREFIX = "orion_";

    private static final int BYTES = 32;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final UserAccounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, UserAccounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    record Issued(long id, String token, Instant expiresAt) {}

    record Listed(
            long id,
            String name,
            String userId,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    Issued issue(String name, String user, Duration validity) {
        if (!accounts.exists(user)) {
            throw new InvalidInput("user", "is not known: " + user);
        }
        if (validity.isNegative() || validity.isZero() || validity.compareTo(LONGEST) > 0) {
            throw new InvalidInput("validDays", "must be between 1 and " + LONGEST.toDays());
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var expiresAt = clock.instant().plus(validity);
        long id = jdbc.sql("insert into security.api_token (name, user_id, token_hash, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(name, user, hash(token), Timestamp.from(clock.instant()), Timestamp.from(expiresAt))
                .query(Long.class)
                .single();
        return new Issued(id, token, expiresAt);
    }

    /** Finds the user of a token that is neither expired nor revoked. */
    Optional<String> userOf(String token) {
        return jdbc.sql("select user_id from security.api_token"
                        + " where token_hash = ? and revoked_at is null and expires_at > ?")
                .params(hash(token), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    void revoke(long id) {
        jdbc.sql("update security.api_token set revoked_at = ? where id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    List<Listed> list() {
        return jdbc.sql("select id, name, user_id, expires_at, revoked_at from security.api_token"
                        + " order by id desc limit 200")
                .query((row, number) -> new Listed(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant()))
                .list();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
