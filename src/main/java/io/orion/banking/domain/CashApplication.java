package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.banking.ReceiptApplied;
import io.orion.banking.ReceiptNeedsClarification;
import io.orion.banking.ReceiptOutcome;
import io.orion.banking.domain.TransactionStore.StoredTransaction;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import io.orion.ledger.SettlementOrder;
import io.orion.masterdata.MasterData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies receipts, each in a transaction of its own (behind a savepoint where there is one already), so that one that
 * cannot be applied leaves the others alone.
 */
@Component
class CashApplication {

    static final String KIND = "receipt";
    static final String PARKED = "unapplied-receipt";

    /** Somebody else may settle an item between the look at it and the booking; then it is looked at again. */
    private static final int ATTEMPTS = 3;

    private final TransactionStore store;
    private final Matching matching;
    private final Doubts doubts;
    private final BankAccounts accounts;
    private final ForeignBookings foreign;
    private final Ledger ledger;
    private final MasterData masterData;
    private final TolerancePolicy tolerance;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate separately;

    CashApplication(
            TransactionStore store,
            Matching matching,
            Doubts doubts,
            BankAccounts accounts,
            ForeignBookings foreign,
            Ledger ledger,
            MasterData masterData,
            BankingProperties properties,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.matching = matching;
        this.doubts = doubts;
        this.accounts = accounts;
        this.foreign = foreign;
        this.ledger = ledger;
        this.masterData = masterData;
        this.tolerance = properties.policy();
        this.clock = clock;
        this.events = events;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Hands money that went out to the module that ordered it, if any did. */
    void passOn(BankTransaction booking) {
        separately.executeWithoutResult(status -> foreign.claimed(booking.booking()));
    }

    /** Applies the receipt or lets it wait with a reason; does nothing when that has been done before. */
    void apply(long id) {
        var obstacle = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                separately.executeWithoutResult(status -> tryToApply(id));
                return;
            } catch (Refused | InvalidInput | UnknownRecord e) {
                obstacle = String.valueOf(e.getMessage());
            }
        }
        var reason = obstacle;
        separately.executeWithoutResult(status -> park(id, reason));
    }

    private void tryToApply(long id) {
        var stored = lock(id);
        if (stored.view().state() != BankTransaction.State.RECEIVED) {
            return;
        }
        if (foreign.claimed(stored.view().booking())) {
            store.claimed(id);
            return;
        }
        if (stored.view().returned()) {
            park(stored, doubts.aboutReturned(stored.view()));
            return;
        }
        var match = matching.match(stored);
        var twin = doubts.aboutTwin(stored, match.customer());
        if (twin.isPresent()) {
            park(stored, twin.get());
            return;
        }
        if (match.customer() == null) {
            park(stored, match.doubt());
        } else if (masterData.customer(match.customer()).isEmpty()) {
            park(stored, "There is no customer " + match.customer());
        } else {
            apply(stored, match, match.customer());
        }
    }

    private void apply(StoredTransaction stored, Matching.Match match, String customer) {
        var plan = Plan.of(
                stored.view().amount(), match.items(), tolerance, stored.view().valueOn());
        settle(stored, customer, plan, stored.view().number(), stored.view().bookedOn());
        if (match.certain()) {
            remember(stored.view(), customer);
        }
    }

    /** As a person decided; see {@link io.orion.banking.Banking#allocate}. */
    void allocate(long id, String customer, List<SettlementOrder.Allocation> allocations, boolean restOnAccount) {
        var stored = lock(id);
        var view = stored.view();
        if (view.state() != BankTransaction.State.UNAPPLIED) {
            throw new Refused(view.number() + " is " + view.state() + " and cannot be allocated");
        }
        if (masterData.customer(customer).isEmpty()) {
            throw new InvalidInput("customer", "is not known");
        }
        if (!view.incoming() && !(allocations.isEmpty() && restOnAccount)) {
            throw new Refused(view.number() + " took money back: it settles nothing and can only be put on the"
                    + " customer's account, without allocations and with restOnAccount");
        }
        var plan = new Plan(ReceiptOutcome.BY_HAND, allocations);
        settle(stored, customer, plan, restOnAccount ? view.number() : null, dayOfDecision(view));
        remember(view, customer);
    }

    /**
     * Today, because the month of the receipt may be closed; in a foreign currency the day whose rate it was
     * booked at.
     */
    private LocalDate dayOfDecision(BankTransaction view) {
        var today = LocalDate.now(clock);
        boolean foreign = !view.amount().currency().equals(masterData.company().currency());
        return foreign || today.isBefore(view.bookedOn()) ? view.bookedOn() : today;
    }

    private void settle(
            StoredTransaction stored, String customer, Plan plan, @Nullable String onAccount, LocalDate day) {
        var view = stored.view();
        ledger.settle(new SettlementOrder(
                view.number(),
                KIND,
                day,
                "Receipt " + view.number() + (view.payerName() == null ? "" : " from " + view.payerName()),
                Party.customer(customer),
                stored.parked() ? Accounts.UNAPPLIED_RECEIPTS : accounts.ledgerAccount(view.account()),
                moved(view),
                plan.allocations(),
                onAccount));
        store.applied(view.id(), plan.outcome(), customer, clock.instant());
        events.publishEvent(new ReceiptApplied(view.number(), customer, plan.outcome()));
    }

    /** What moved on the bank account: positive came in. */
    private static Money moved(BankTransaction view) {
        return view.incoming() ? view.amount() : view.amount().negate();
    }

    /** As a person decided; see {@link io.orion.banking.Banking#sameAs}. */
    void same(long id, long firstId) {
        var stored = lock(id);
        var view = stored.view();
        var first = lock(firstId).view();
        if (view.state() != BankTransaction.State.UNAPPLIED || !view.incoming() || view.returned()) {
            throw new Refused(view.number() + " is no receipt that waits to be applied");
        }
        boolean possible = id != firstId
                && first.incoming()
                && first.amount().equals(view.amount())
                && (first.state() == BankTransaction.State.APPLIED || first.state() == BankTransaction.State.UNAPPLIED);
        if (!possible) {
            throw new Refused(view.number() + " cannot be the same money as " + first.number() + ", which is "
                    + first.amount() + " and " + first.state());
        }
        var reason = "Same money as " + first.number();
        if (stored.parked()) {
            ledger.entriesOf(view.number()).stream()
                    .filter(entry -> entry.kind().equals(PARKED))
                    .forEach(entry -> ledger.reverse(entry.number(), dayOfDecision(view), reason));
        }
        store.same(id, firstId, reason);
    }

    private void remember(BankTransaction view, String customer) {
        var iban = view.payerIban();
        if (iban != null) {
            store.learn(iban, customer, clock.instant());
        }
    }

    private StoredTransaction lock(long id) {
        return store.findForUpdate(id).orElseThrow(() -> new UnknownRecord("bank transaction", Long.toString(id)));
    }

    private void park(long id, String reason) {
        var stored = lock(id);
        if (stored.view().state() == BankTransaction.State.RECEIVED) {
            park(stored, reason);
        }
    }

    /** The money is at the bank, so the books show it there; whose it is, is open. */
    private void park(StoredTransaction stored, String reason) {
        var view = stored.view();
        boolean booked = book(view);
        store.unapplied(view.id(), reason, booked);
        events.publishEvent(new ReceiptNeedsClarification(view.number(), reason));
    }

    private boolean book(BankTransaction view) {
        try {
            separately.executeWithoutResult(status -> ledger.post(new Posting(
                    view.number(),
                    PARKED,
                    view.bookedOn(),
                    "Unapplied receipt " + view.number(),
                    null,
                    List.of(
                            Posting.Line.debit(accounts.ledgerAccount(view.account()), moved(view)),
                            Posting.Line.credit(Accounts.UNAPPLIED_RECEIPTS, moved(view))))));
            return true;
        } catch (Refused | InvalidInput e) {
            return false; // a closed month, or no exchange rate: the reason already says that a person has to look
        }
    }
}
