package io.orion.ledger;

import static io.orion.ledger.Books.DAY;
import static io.orion.ledger.Books.eur;
import static io.orion.ledger.Books.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.testing.OrionTest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses by itself, whoever asks. */
@OrionTest
class LedgerDatabaseIT {

    @Autowired
    Books books;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void booksAreSound() {
        books.assertSound();
    }

    @Test
    void refusesAnUnbalancedEntryWhenTheTransactionEnds() {
        assertRefused("does not balance", () -> {
            long entry = insertEntry();
            insertLine(entry, 1, "1000", "EUR", 100);
            insertLine(entry, 2, "4000", "EUR", -99);
        });
    }

    @Test
    void refusesAnEntryThatBalancesOnlyAcrossCurrencies() {
        assertRefused("does not balance", () -> {
            long entry = insertEntry();
            insertLine(entry, 1, "1000", "EUR", 100);
            insertLine(entry, 2, "4000", "USD", -100);
        });
    }

    @Test
    void refusesAnEmptyEntry() {
        assertRefused("does not balance", this::insertEntry);
    }

    @Test
    void refusesLinesAfterAnEarlyCheckToo() {
        assertRefused("does not balance", () -> {
            long entry = insertEntry();
            insertLine(entry, 1, "1000", "EUR", 100);
            insertLine(entry, 2, "4000", "EUR", -100);
            jdbc.sql("set constraints all immediate").update();
            jdbc.sql("set constraints all deferred").update();
            insertLine(entry, 3, "4000", "EUR", -1);
        });
    }

    @Test
    void refusesLateLinesEvenIfTheyBalance() {
        long entry = books.post(posted());

        assertRefused("is sealed", () -> {
            insertLine(entry, 3, "1000", "EUR", 100);
            insertLine(entry, 4, "4000", "EUR", -100);
        });
    }

    @Test
    void refusesAnEntryInTheNameOfAnotherTransaction() {
        assertRefused("carries the transaction", () -> jdbc.sql("""
                        insert into ledger.journal_entry (source, kind, day, text, posted_at, created_xid)
                        values ('raw', 'raw', '2026-03-02', '', now(), '3')
                        """).update());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.journal_entry set text = 'other'",
                "update ledger.journal_line set amount_minor = 1",
                "delete from ledger.journal_line",
                "delete from ledger.journal_entry",
                "delete from ledger.open_item",
                "truncate ledger.journal_entry cascade",
                "truncate ledger.journal_line",
                "truncate ledger.open_item cascade",
                "truncate ledger.settlement_allocation",
                "truncate ledger.fiscal_period",
                "delete from ledger.fiscal_period",
                "update ledger.open_item set original_minor = 5, open_minor = 5",
                "update ledger.account set party_kind = null where code = '1200'",
                "update ledger.open_item set open_minor = 2 * original_minor",
                "update ledger.open_item set open_minor = 0, open_functional_minor = 0 where open_minor <> 0"
            })
    void refusesToRewriteWhatWasPosted(String statement) {
        books.post(posted());

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> books.inTransaction(() -> jdbc.sql(statement).update()));
    }

    @Test
    void refusesAControlAccountThatMovesWithoutItsItems() {
        assertRefused("needs a party", () -> {
            long entry = insertEntry();
            insertLine(entry, 1, "1200", "EUR", 100);
        });
        assertRefused("otherwise than its open items", () -> {
            long entry = insertEntry();
            insertLine(entry, 1, "4000", "EUR", -100);
            jdbc.sql("insert into ledger.journal_line values (?, 2, '1200', 'EUR', 100, 100, 'CUSTOMER', 'C')")
                    .param(entry)
                    .update();
        });
    }

    @Test
    void refusesALockedPeriodWhateverTheApplicationSays() {
        lock(YearMonth.of(2033, 1));

        assertThatThrownBy(() -> books.inTransaction(() -> jdbc.sql("""
                                insert into ledger.journal_entry (source, kind, day, text, posted_at)
                                values ('raw', 'raw', '2033-01-31', '', now())
                                """).update()))
                .hasMessageContaining("is locked");
    }

    @Test
    void lockWaitsForThePostingThatIsUnderWay() throws Exception {
        var month = YearMonth.of(2033, 2);
        var source = number("RACE");
        var posted = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var posting = threads.submit(() -> books.inTransaction(() -> {
                ledger.post(posted(source, month.atDay(1)));
                posted.countDown();
                await(mayCommit);
                return true;
            }));
            await(posted);
            var locking = threads.submit(() -> lock(month));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> locking.get(200, TimeUnit.MILLISECONDS));
            mayCommit.countDown();
            posting.get(10, TimeUnit.SECONDS);
            locking.get(10, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.entriesOf(source)).hasSize(1);
        assertThatExceptionOfType(PeriodClosed.class)
                .isThrownBy(() -> books.post(posted(number("RACE"), month.atDay(1))));
    }

    @Test
    void postingThatWaitedForTheLockIsRefused() throws Exception {
        var month = YearMonth.of(2033, 3);
        var locked = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var locking = threads.submit(() -> books.inTransaction(() -> {
                ledger.setPeriodLocked(month, true, "month-end");
                locked.countDown();
                await(mayCommit);
                return true;
            }));
            await(locked);
            var posting = threads.submit(() -> books.post(posted(number("RACE"), month.atDay(1))));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> posting.get(200, TimeUnit.MILLISECONDS));
            mayCommit.countDown();
            locking.get(10, TimeUnit.SECONDS);
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> posting.get(10, TimeUnit.SECONDS))
                    .withCauseInstanceOf(PeriodClosed.class);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void lock(YearMonth month) {
        books.inTransaction(() -> {
            ledger.setPeriodLocked(month, true, "month-end");
            return true;
        });
    }

    private void assertRefused(String reason, Runnable statements) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> books.inTransaction(() -> {
                    statements.run();
                    return true;
                }))
                .withMessageContaining(reason);
    }

    private static Posting posted() {
        return posted(number("INV"), DAY);
    }

    private static Posting posted(String source, LocalDate day) {
        var posting = Books.invoicePosting(source, Party.customer("C"), eur("1"));
        return new Posting(source, "invoice", day, "", null, posting.lines());
    }

    private long insertEntry() {
        return jdbc.sql("""
                        insert into ledger.journal_entry (source, kind, day, text, posted_at)
                        values (?, 'raw', '2026-03-02', '', now()) returning id
                        """).param(number("RAW")).query(Long.class).single();
    }

    private void insertLine(long entry, int line, String account, String currency, long minor) {
        jdbc.sql("insert into ledger.journal_line values (?, ?, ?, ?, ?, ?, null, null)")
                .params(entry, line, account, currency, minor, minor)
                .update();
    }
}
