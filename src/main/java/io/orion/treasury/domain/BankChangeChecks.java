package io.orion.treasury.domain;

import io.orion.engine.Decisions;
import io.orion.kernel.Money;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Supplier;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be found out about a new account without asking anybody, and how great the risk is. */
@Service
public class BankChangeChecks {

    /** Stands for a supplier whose account was never changed. */
    private static final long NEVER = 99_999;

    private final BankChanges changes;
    private final SupplierAccounts accounts;
    private final AccountKeeping keeping;
    private final MasterData masterData;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Clock clock;

    BankChangeChecks(
            BankChanges changes,
            SupplierAccounts accounts,
            AccountKeeping keeping,
            MasterData masterData,
            Ledger ledger,
            Decisions decisions,
            Clock clock) {
        this.changes = changes;
        this.accounts = accounts;
        this.keeping = keeping;
        this.masterData = masterData;
        this.ledger = ledger;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Notes what is odd about the account, for those who call and approve. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void check(String number) {
        var change = changes.get(number);
        List<String> findings = new ArrayList<>();
        var others = new TreeSet<>(accounts.othersWith(change.iban, change.supplier));
        masterData.suppliersWithIban(change.iban).stream()
                .map(Supplier::number)
                .filter(other -> !other.equals(change.supplier))
                .forEach(others::add);
        change.duplicate = !others.isEmpty();
        others.forEach(other -> findings.add("The account is that of supplier " + other + ", too"));
        if (change.iban.equals(masterData.company().iban())) {
            findings.add("The account is our own");
        }
        if (!BankIds.fit(change.iban, change.bic)) {
            findings.add("The bank of " + change.bic + " lies in another country than the account");
        }
        if (newCountry(change)) {
            findings.add("The account lies in " + BankIds.country(change.iban) + ", where none was before");
        }
        var supplier = masterData.supplier(change.supplier).orElseThrow();
        boolean sameName =
                change.holder.equalsIgnoreCase(supplier.name()) || change.holder.equalsIgnoreCase(supplier.legalName());
        if (!sameName) {
            findings.add("The holder is " + change.holder + ", the supplier " + supplier.name());
        }
        if (change.numberOnFile == null) {
            findings.add("There is no telephone number on file");
        }
        change.findings = findings;
        changes.save(change);
    }

    /** Another country than that of the account on file; without one, than that of the address. */
    private boolean newCountry(BankChange change) {
        var before = keeping.onFile(change.supplier)
                .map(account -> BankIds.country(account.iban()))
                .orElseGet(() -> masterData
                        .supplier(change.supplier)
                        .orElseThrow()
                        .address()
                        .country());
        return !before.equals(BankIds.country(change.iban));
    }

    /** Asks the table {@code decideBankChangeRisk} who has to approve, and how long the pause is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decideRisk(String number) {
        var change = changes.get(number);
        var supplier = masterData.supplier(change.supplier).orElseThrow();
        var balance =
                ledger.balance(Party.supplier(change.supplier), Money.zero(supplier.currency()), LocalDate.now(clock));
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("newCountry", newCountry(change));
        facts.put(
                "daysSinceChange",
                accounts.lastChange(change.supplier)
                        .map(last -> ChronoUnit.DAYS.between(last, clock.instant()))
                        .orElse(NEVER));
        facts.put("openBalance", balance.open().negate().amount());
        facts.put("requestedVia", change.requestedVia);
        facts.put("duplicate", change.duplicate);
        facts.put("findings", change.findings.size());
        var decision = decisions.decide(number, "decideBankChangeRisk", facts);
        change.risk = decision.text("risk");
        change.coolOffDays = decision.count("coolOffDays");
        change.firstGroup = decision.text("firstApprover");
        change.secondGroup = decision.text("secondApprover");
        changes.save(change);
    }
}
