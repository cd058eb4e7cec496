package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.banking.domain.TransactionStore.StoredTransaction;
import io.orion.kernel.Money;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.masterdata.MasterData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whose money a receipt is and which invoices it names. */
@Component
class Matching {

    private final Ledger ledger;
    private final MasterData masterData;
    private final TransactionStore store;

    Matching(Ledger ledger, MasterData masterData, TransactionStore store) {
        this.ledger = ledger;
        this.masterData = masterData;
        this.store = store;
    }

    /**
     * What is known about a receipt.
     *
     * @param customer whose money it is; null when that is not clear
     * @param items what it names and what is still open, of that customer in that currency
     * @param certain whether an invoice or the sender said so, so that the account may be remembered
     * @param doubt why the customer is not clear
     */
    record Match(@Nullable String customer, List<OpenItem> items, boolean certain, String doubt) {

        static Match unclear(String doubt) {
            return new Match(null, List.of(), false, doubt);
        }
    }

    Match match(StoredTransaction stored) {
        var named = named(stored.view());
        var owners = named.values().stream().map(item -> item.party().number()).collect(Collectors.toSet());
        if (stored.customerHint() != null) {
            return of(stored.customerHint(), named, stored.view().amount(), true);
        }
        if (owners.size() == 1) {
            return of(owners.iterator().next(), named, stored.view().amount(), true);
        }
        var payers = payers(stored.view());
        if (payers.size() == 1 && (owners.isEmpty() || owners.containsAll(payers))) {
            return of(payers.iterator().next(), named, stored.view().amount(), false);
        }
        if (!owners.isEmpty()) {
            return Match.unclear("It names invoices of several customers: " + String.join(", ", named.keySet()));
        }
        return Match.unclear(
                payers.isEmpty()
                        ? "It names no invoice, and the payer is unknown"
                        : "It names no invoice, and the payer could be any of " + String.join(", ", payers));
    }

    /** Invoices that are settled already still say whose money it is. */
    private Map<String, OpenItem> named(BankTransaction transaction) {
        var items = new LinkedHashMap<String, OpenItem>();
        var texts = new ArrayList<>(transaction.invoices());
        texts.add(transaction.remittance());
        if (transaction.endToEndId() != null) {
            texts.add(transaction.endToEndId());
        }
        InvoiceNumbers.find(texts, number -> {
            var item = ledger.openItem(number)
                    .filter(it -> it.party().kind() == Party.Kind.CUSTOMER)
                    .filter(it -> it.original().isPositive());
            item.ifPresent(it -> items.put(number, it));
            return item.isPresent();
        });
        return items;
    }

    private static Match of(String customer, Map<String, OpenItem> named, Money amount, boolean certain) {
        var payable = named.values().stream()
                .filter(item -> item.party().number().equals(customer))
                .filter(item -> item.open().currency().equals(amount.currency()))
                .filter(item -> item.open().isPositive())
                .toList();
        return new Match(customer, payable, certain, "");
    }

    /** For a person who has to find out: what it names, settled or not. */
    List<OpenItem> invoicesNamedBy(BankTransaction transaction) {
        return List.copyOf(named(transaction).values());
    }

    /** For a person who has to find out: customers who paid from the account before, else those of the payer's name. */
    List<String> payersOf(BankTransaction transaction) {
        return payers(transaction).stream().sorted().toList();
    }

    /** By the account that it came from, else by name. */
    private Set<String> payers(BankTransaction transaction) {
        var iban = transaction.payerIban();
        var byAccount = iban == null ? List.<String>of() : store.payersOf(iban);
        if (!byAccount.isEmpty()) {
            return Set.copyOf(byAccount);
        }
        var name = transaction.payerName();
        return name == null
                ? Set.of()
                : masterData.customersNamed(name).stream()
                        .map(customer -> customer.number())
                        .collect(Collectors.toSet());
    }
}
