package io.orion.ledger.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.ledger.AccountBalance;
import io.orion.ledger.AccountingPeriod;
import io.orion.ledger.JournalEntry;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.ledger.PartyBalance;
import io.orion.ledger.Posting;
import io.orion.ledger.Settlement;
import io.orion.ledger.SettlementOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class LedgerService implements Ledger {

    private static final int LAST_YEAR = 9999;

    private final Chart chart;
    private final Journal journal;
    private final OpenItems items;
    private final PostingRules rules;
    private final Valuation valuation;
    private final Settling settling;
    private final Reversing reversing;
    private final BalanceWatch watch;

    LedgerService(
            Chart chart,
            Journal journal,
            OpenItems items,
            PostingRules rules,
            Valuation valuation,
            Settling settling,
            Reversing reversing,
            BalanceWatch watch) {
        this.chart = chart;
        this.journal = journal;
        this.items = items;
        this.rules = rules;
        this.valuation = valuation;
        this.settling = settling;
        this.reversing = reversing;
        this.watch = watch;
    }

    @Override
    @Command
    public long post(Posting posting) {
        rules.check(posting);
        var lines = valuation.value(posting);
        var opened = NewItem.of(posting, lines);
        long entry = journal.add(NewEntry.of(posting, opened), lines);
        items.open(entry, opened);
        watch.moved(lines);
        return entry;
    }

    @Override
    @Command
    public long reverse(long entry, LocalDate day, String reason) {
        return reversing.reverse(entry, day, reason);
    }

    @Override
    @Command
    public Settlement settle(SettlementOrder order) {
        return settling.settle(order);
    }

    @Override
    @Command
    public void setPeriodLocked(YearMonth period, boolean locked, String reason) {
        checkYear("period", period.getYear());
        journal.setLocked(period, locked, reason);
    }

    @Override
    public Optional<AccountingPeriod> period(YearMonth month) {
        return isYear(month.getYear()) ? journal.period(month) : Optional.empty();
    }

    @Override
    public Optional<BigDecimal> exchangeRate(Currency currency, LocalDate day) {
        return isYear(day.getYear()) ? valuation.knownRate(currency, day) : Optional.empty();
    }

    /** The database knows fewer years than Java. */
    private static void checkYear(String field, int year) {
        if (!isYear(year)) {
            throw new InvalidInput(field, "lies outside the accounting periods");
        }
    }

    private static boolean isYear(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }

    @Override
    @Command
    public void setExchangeRate(Currency currency, LocalDate day, BigDecimal rate) {
        if (rate.signum() <= 0) {
            throw new InvalidInput("rate", "is not greater than zero");
        }
        if (currency.equals(chart.functionalCurrency())) {
            throw new InvalidInput("currency", "is the functional currency, whose rate is 1");
        }
        checkYear("day", day.getYear());
        chart.setRate(currency, day, rate);
    }

    @Override
    public Currency currency() {
        return chart.functionalCurrency();
    }

    @Override
    public Optional<OpenItem> openItem(String document) {
        return items.find(document);
    }

    @Override
    public List<OpenItem> openItems(Party party) {
        return items.unsettled(party);
    }

    @Override
    public List<OpenItem> openItems(Party.Kind kind, Currency currency) {
        return items.unsettled(kind, currency);
    }

    @Override
    public PartyBalance balance(Party party, Money zero, LocalDate today) {
        return items.balance(party, zero, today);
    }

    @Override
    public List<JournalEntry> entriesOf(String document) {
        return journal.ofSource(document);
    }

    @Override
    public List<AccountBalance> trialBalance(LocalDate day) {
        return journal.balances(day);
    }
}
