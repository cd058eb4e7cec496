package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.banking.domain.TransactionStore.StoredTransaction;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file of statements in: checks all of it, stores all of it, then applies one receipt after the other. What
 * a crash
 * leaves behind is stored and not applied; the same file again continues there.
 */
@Service
public class StatementImport {

    private static final Logger LOG = LoggerFactory.getLogger(StatementImport.class);

    private final StatementReader reader;
    private final TransactionStore store;
    private final BankAccounts accounts;
    private final CashApplication application;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StatementImport(
            StatementReader reader,
            TransactionStore store,
            BankAccounts accounts,
            CashApplication application,
            TransactionTemplate transaction,
            Clock clock) {
        this.reader = reader;
        this.store = store;
        this.accounts = accounts;
        this.application = application;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of a statement.
     *
     * @param known whether it was imported before
     */
    public record Imported(Statement statement, boolean known, List<Line> lines) {

        /**
         * What became of one of its lines.
         *
         * @param known whether another file, or this one, brought it before
         */
        public record Line(BankTransaction transaction, boolean known) {}
    }

    public List<Imported> run(InputStream file, String author) {
        var statements = reader.read(file);
        check(statements);
        return statements.stream().map(statement -> run(statement, author)).toList();
    }

    private void check(List<Statement> statements) {
        var problems = new ArrayList<Violation>();
        for (int i = 0; i < statements.size(); i++) {
            var statement = statements.get(i);
            accounts.ledgerAccount(statement.account());
            if (!statement.expectedClosing().equals(statement.closing())) {
                problems.add(new Violation(
                        "statements[" + i + "].closingBalance",
                        "is " + statement.closing() + " but the opening balance and the entries add up to "
                                + statement.expectedClosing()));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private Imported run(Statement statement, String author) {
        record Kept(TransactionStore.StoredStatement statement, List<StoredTransaction> lines) {}
        var kept = Objects.requireNonNull(transaction.execute(status -> {
            var stored = store.add(statement, author, clock.instant());
            return new Kept(stored, store.add(statement.account(), Identities.of(statement, stored.id())));
        }));
        kept.lines().forEach(line -> apply(line.view()));
        var ids = kept.lines().stream().map(line -> line.view().id()).toList();
        Map<Long, BankTransaction> now =
                store.all(ids).stream().collect(Collectors.toMap(BankTransaction::id, Function.identity()));
        var lines = kept.lines().stream()
                .map(line -> new Imported.Line(
                        now.getOrDefault(line.view().id(), line.view()),
                        kept.statement().known()
                                || !Objects.equals(
                                        line.statement(), kept.statement().id())))
                .toList();
        return new Imported(statement, kept.statement().known(), lines);
    }

    /** What nobody foresaw happens to one line only: it stays received, and the same file again tries it again. */
    private void apply(BankTransaction line) {
        boolean wentOut = !line.incoming() && !line.returned();
        if (line.state() != BankTransaction.State.RECEIVED && !wentOut) {
            return;
        }
        try {
            if (wentOut) {
                application.passOn(line);
            } else {
                application.apply(line.id());
            }
        } catch (RuntimeException e) {
            LOG.error("{} could not be applied", line.number(), e);
        }
    }
}
