package io.orion.ledger.domain;

import io.orion.kernel.Money;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.ledger.PartyBalance;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sub-ledgers as they are stored. */
public interface OpenItems {

    void open(long entry, List<NewItem> items);

    /** Locks the items of these documents until the transaction ends, always in the same order; by document. */
    Map<String, ItemState> lock(Collection<String> documents);

    void clear(long entry, List<Clearing> clearings);

    /** Locks the items that an entry opened or cleared, in the order of {@link #lock}. */
    List<Touched> touchedBy(long entry);

    Optional<OpenItem> find(String document);

    List<OpenItem> unsettled(Party party);

    List<OpenItem> unsettled(Party.Kind kind, Currency currency);

    PartyBalance balance(Party party, Money zero, LocalDate today);
}
