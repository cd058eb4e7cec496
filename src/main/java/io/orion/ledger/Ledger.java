package io.orion.ledger;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The door of the books. Commands join the caller's transaction and fail without one. */
public interface Ledger {

    /**
     * Posts an entry.
     *
     * @return the entry's number
     * @throws PeriodClosed when the entry's date lies in a locked period
     * @throws AlreadyPosted when the source document already has an entry of this kind
     * @throws io.orion.kernel.InvalidInput when it does not balance, or names an unknown account
     */
    long post(Posting posting);

    /** Posts the mirror image of an entry, once; open items that the entry opened must not be cleared yet. */
    long reverse(long entry, LocalDate day, String reason);

    /**
     * Settles open items of one party with a receipt, a payment, a credit or each other, and posts the entry that goes
     * with it. What the allocations leave of the amount stays open on account.
     *
     * @throws io.orion.kernel.Refused when an item is allocated more than it has open
     */
    Settlement settle(SettlementOrder order);

    Optional<OpenItem> openItem(String document);

    /** Items of the party with something left to settle, oldest due date first. */
    List<OpenItem> openItems(Party party);

    /** Items of all parties of a kind with something left to settle in a currency, by party, oldest due date first. */
    List<OpenItem> openItems(Party.Kind kind, Currency currency);

    /** What is open and how late it is, in one query. Locks nothing. */
    PartyBalance balance(Party party, Money zero, LocalDate today);

    /** All entries whose source is the document, oldest first. */
    List<JournalEntry> entriesOf(String document);

    /** Balance of each account at the end of a day, in the functional currency; they add up to zero. */
    List<AccountBalance> trialBalance(LocalDate day);

    /** The functional currency, in which all books add up. */
    Currency currency();

    /**
     * Notes what one unit of a currency is worth in the functional currency from the day on; what is posted already
     * keeps its rate. A posting takes the newest rate that is at most seven days old and is refused without one.
     *
     * @throws io.orion.kernel.InvalidInput when the rate is not positive or the currency is the functional one
     */
    void setExchangeRate(Currency currency, LocalDate day, BigDecimal rate);

    /** The rate that a posting of the day takes; empty when there is none. */
    Optional<BigDecimal> exchangeRate(Currency currency, LocalDate day);

    /**
     * Locks a month so that nothing more is posted into it, or opens it again.
     *
     * @throws io.orion.kernel.InvalidInput when the month lies outside the accounting periods
     */
    void setPeriodLocked(YearMonth period, boolean locked, String reason);

    /** The state of a month; empty when it lies outside the accounting periods. */
    Optional<AccountingPeriod> period(YearMonth month);
}
