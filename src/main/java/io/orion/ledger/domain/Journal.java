package io.orion.ledger.domain;

import io.orion.ledger.AccountBalance;
import io.orion.ledger.AccountingPeriod;
import io.orion.ledger.JournalEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The entries as they are stored; they are only ever added to. */
public interface Journal {

    /**
     * Stores an entry and returns its number.
     *
     * @throws io.orion.ledger.PeriodClosed when its day lies in a locked period
     * @throws io.orion.ledger.AlreadyPosted when its source has an entry of this kind
     * @throws io.orion.kernel.Refused when an item that it opens exists already
     */
    long add(NewEntry entry, List<BookedLine> lines);

    boolean exists(String source, String kind);

    Optional<JournalEntry> find(long number);

    List<JournalEntry> ofSource(String source);

    List<AccountBalance> balances(LocalDate day);

    /** Waits for the postings of the month that are under way. */
    void setLocked(YearMonth period, boolean locked, String reason);

    Optional<AccountingPeriod> period(YearMonth month);
}
