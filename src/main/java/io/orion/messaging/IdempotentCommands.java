package io.orion.messaging;

import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a command once per key and gives every repetition the first answer (IETF draft "Idempotency-Key header").
 *
 * <p>The key, the effect and the answer are stored in one transaction. A second request with the same key waits for the
 * first one's row, so it never sees a half-done command.
 */
@Component
public class IdempotentCommands {

    private static final int ATTEMPTS = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    IdempotentCommands(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs the command in a transaction, or answers as it was answered before.
     *
     * @param owner who sent it; keys of different owners do not meet
     * @param fingerprint a hash of the request; the same key with another request is {@link KeyReused}
     * @param command does the work; an answer of 400 or more undoes it and is remembered too
     * @throws KeyReused when the key belongs to another request
     * @throws StillRunning when the first request with this key does not come to an end
     */
    public Answer run(String owner, String key, byte[] fingerprint, Supplier<Answer> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                Answer answer = runOnce(owner, key, fingerprint, command);
                if (!answer.conflict() || attempt == ATTEMPTS) {
                    return answer;
                }
            } catch (ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw new StillRunning(e);
                }
            }
        }
    }

    private Answer runOnce(String owner, String key, byte[] fingerprint, Supplier<Answer> command) {
        Answer answer = transaction.execute(status -> {
            if (!claim(owner, key, fingerprint)) {
                return replay(owner, key, fingerprint);
            }
            Answer first = command.get();
            if (first.isRefusal()) {
                status.setRollbackOnly();
            } else {
                complete(owner, key, "succeeded", first);
            }
            return first;
        });
        if (answer == null) {
            throw new IllegalStateException("A command has an answer");
        }
        if (answer.isRemembered()) {
            return answer;
        }
        if (answer.isRefusal() && answer.isFinal()) {
            remember(owner, key, fingerprint, answer);
        }
        return answer;
    }

    private void remember(String owner, String key, byte[] fingerprint, Answer refusal) {
        transaction.executeWithoutResult(status -> {
            if (claim(owner, key, fingerprint)) {
                complete(owner, key, "refused", refusal);
            }
        });
    }

    private boolean claim(String owner, String key, byte[] fingerprint) {
        return jdbc.sql("insert into messaging.idempotency_key (owner, key, fingerprint, state)"
                                + " values (?, ?, ?, 'in-progress') on conflict do nothing")
                        .params(owner, key, fingerprint)
                        .update()
                == 1;
    }

    private void complete(String owner, String key, String state, Answer answer) {
        jdbc.sql("update messaging.idempotency_key"
                        + " set state = ?, status = ?, location = ?, content_type = ?, body = ?"
                        + " where owner = ? and key = ?")
                .params(state, answer.status(), answer.location(), answer.contentType(), answer.body(), owner, key)
                .update();
    }

    private Answer replay(String owner, String key, byte[] fingerprint) {
        return jdbc.sql("select fingerprint, status, location, content_type, body from messaging.idempotency_key"
                        + " where owner = ? and key = ?")
                .params(owner, key)
                .query((row, number) -> {
                    if (!Arrays.equals(row.getBytes(1), fingerprint)) {
                        throw new KeyReused(key);
                    }
                    return Answer.remembered(row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5));
                })
                .single();
    }

    /**
     * What a command answers over HTTP.
     *
     * @param conflict whether another transaction was faster and the command may be tried again
     * @param remembered whether this is the answer to an earlier request
     */
    public record Answer(
            int status,
            @Nullable String location,
            @Nullable String contentType,
            byte[] body,
            boolean conflict,
            boolean remembered) {

        private static final int BAD_REQUEST = 400;
        private static final int SERVER_ERROR = 500;

        public static Answer of(
                int status, @Nullable String location, @Nullable String contentType, byte[] body, boolean conflict) {
            return new Answer(status, location, contentType, body, conflict, false);
        }

        static Answer remembered(
                int status, @Nullable String location, @Nullable String contentType, byte @Nullable [] body) {
            return new Answer(status, location, contentType, body == null ? new byte[0] : body, false, true);
        }

        boolean isRefusal() {
            return status >= BAD_REQUEST;
        }

        /**
         * Sending the same again gives the same refusal; rights and technical failures may change, so they do not
         * count.
         */
        boolean isFinal() {
            return status < SERVER_ERROR && status != 401 && status != 403 && status != 429 && !conflict;
        }

        boolean isRemembered() {
            return remembered;
        }
    }
}
