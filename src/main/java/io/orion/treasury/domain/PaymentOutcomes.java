package io.orion.treasury.domain;

import io.orion.banking.Booking;
import io.orion.banking.BookingClaims;
import io.orion.kernel.Refused;
import io.orion.ledger.Ledger;
import io.orion.ledger.Party;
import io.orion.ledger.SettlementOrder;
import io.orion.ledger.SettlementOrder.Allocation;
import io.orion.ledger.SettlementOrder.Difference;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.Outbox;
import io.orion.treasury.BankStatus;
import io.orion.treasury.BankStatus.Outcome;
import io.orion.treasury.domain.Payment.Item;
import io.orion.treasury.domain.StatusReport.Verdict;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the bank makes of payments: accepted or refused by its reports, cleared and returned by its statements. Each
 * payment goes its own way; the items of one that failed are open again.
 */
@Service
public class PaymentOutcomes implements BookingClaims {

    static final String ADVICE = "remittance-advice";
    static final String DISCOUNTS = "4810";
    static final String INPUT_TAX = "2210";

    private final Payments payments;
    private final SupplierAccounts accounts;
    private final RunProgress progress;
    private final TreasuryProcesses processes;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    PaymentOutcomes(
            Payments payments,
            SupplierAccounts accounts,
            RunProgress progress,
            TreasuryProcesses processes,
            Ledger ledger,
            Outbox outbox,
            Clock clock) {
        this.payments = payments;
        this.accounts = accounts;
        this.progress = progress;
        this.processes = processes;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes a report; a verdict on a whole run counts for each of its payments. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BankStatus> take(StatusReport report) {
        var outcomes = new ArrayList<BankStatus>();
        report.ofRun()
                .ifPresent(verdict -> payments.ofRun(report.run())
                        .forEach(payment -> outcomes.add(judge(payment.endToEnd, verdict, report.reasonOfRun()))));
        report.transactions()
                .forEach(transaction ->
                        outcomes.add(judge(transaction.endToEnd(), transaction.verdict(), transaction.reason())));
        return outcomes;
    }

    private BankStatus judge(String endToEnd, Verdict verdict, String reason) {
        var found = payments.lockByEndToEnd(endToEnd);
        if (found.isEmpty()) {
            return new BankStatus(endToEnd, Outcome.UNKNOWN, null);
        }
        var payment = found.get();
        boolean open = payment.live() && payment.clearedAt == null;
        var outcome = Outcome.UNCHANGED;
        if (open && verdict == Verdict.REJECTED) {
            payment.rejectedAt = clock.instant();
            payment.bankReason = reason;
            payments.save(payment);
            processes.startRepair(payment.number, false);
            outcome = Outcome.REJECTED;
        } else if (open && verdict == Verdict.ACCEPTED && payment.acceptedAt == null) {
            payment.acceptedAt = clock.instant();
            payments.save(payment);
            advise(payment);
            outcome = Outcome.ACCEPTED;
        }
        return new BankStatus(endToEnd, outcome, payment.number);
    }

    private void advise(Payment payment) {
        outbox.put(new OutboundMessage(payment.number + ":remittance-advice", "supplier", ADVICE, payment.number));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean claim(Booking booking, String ledgerAccount) {
        var reference = booking.endToEndId();
        var found = reference == null ? Optional.<Payment>empty() : payments.lockByEndToEnd(reference);
        if (found.isEmpty() || !booking.incoming() && booking.returned()) {
            return false;
        }
        var payment = found.get();
        if (!booking.amount().equals(payment.amount)) {
            throw new Refused(payment.number + " is " + payment.amount + ", but the bank booked " + booking.amount());
        }
        if (booking.incoming()) {
            takeBack(payment, booking);
        } else {
            clear(payment, booking, ledgerAccount);
        }
        return true;
    }

    private void clear(Payment payment, Booking booking, String ledgerAccount) {
        if (payment.clearedAt != null) {
            return;
        }
        if (!payment.live()) {
            throw new Refused(payment.number + " was refused by the bank, which booked it now");
        }
        var settlement = ledger.settle(new SettlementOrder(
                payment.number,
                "payment",
                booking.bookedOn(),
                "Payment " + payment.number + " to " + payment.supplier,
                Party.supplier(payment.supplier),
                ledgerAccount,
                payment.amount.negate(),
                payment.items.stream().map(PaymentOutcomes::allocation).toList(),
                null));
        payment.entry = settlement.entry();
        payment.clearedAt = clock.instant();
        payments.save(payment);
        advise(payment);
        progress.check(payment.run);
    }

    private static Allocation allocation(Item item) {
        var net = item.discount().minus(item.tax());
        var differences = Stream.of(
                        new Difference(DISCOUNTS, net.negate()),
                        new Difference(INPUT_TAX, item.tax().negate()))
                .filter(difference -> !difference.amount().isZero())
                .toList();
        return new Allocation(item.document(), item.amount().negate(), differences);
    }

    /** The money is back, so the items are open as before; nothing more goes to that account. */
    private void takeBack(Payment payment, Booking booking) {
        if (payment.returnedAt != null) {
            return;
        }
        var entry = payment.entry;
        if (entry == null) {
            throw new Refused(payment.number + " came back before it was booked");
        }
        var reason = "Payment " + payment.number + " came back on " + booking.bookedOn();
        ledger.reverse(entry, booking.bookedOn(), reason);
        payment.returnedAt = clock.instant();
        payment.bankReason = booking.remittance().isBlank() ? reason : booking.remittance();
        payments.save(payment);
        accounts.block(payment.account, reason, clock.instant());
        processes.startRepair(payment.number, true);
    }
}
