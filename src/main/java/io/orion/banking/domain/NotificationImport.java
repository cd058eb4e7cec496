package io.orion.banking.domain;

import io.orion.banking.Booking;
import io.orion.kernel.Refused;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes notifications of bookings in. What bears a reference of ours is booked at once, and the statement finds it
 * done; all else waits for the statement, so that no money is counted twice.
 */
@Service
public class NotificationImport {

    private final StatementReader reader;
    private final BankAccounts accounts;
    private final ForeignBookings foreign;
    private final TransactionTemplate separately;

    NotificationImport(
            StatementReader reader,
            BankAccounts accounts,
            ForeignBookings foreign,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.accounts = accounts;
        this.foreign = foreign;
        this.separately = new TransactionTemplate(transactions);
        this.separately.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What became of a booking. */
    public enum Outcome {
        BOOKED,
        WAITS_FOR_STATEMENT,
        REFUSED
    }

    /**
     * One booking of a notification.
     *
     * @param reason why it was refused; null otherwise
     */
    public record Noted(
            @Nullable String endToEndId,
            Outcome outcome,
            @Nullable String reason) {}

    /** Nothing is booked of a file with an account that is not the company's. */
    public List<Noted> run(InputStream file) {
        var notifications = reader.notifications(file);
        notifications.forEach(notification -> accounts.ledgerAccount(notification.account()));
        return notifications.stream()
                .flatMap(notification -> notification.lines().stream().map(line -> take(notification.account(), line)))
                .toList();
    }

    private Noted take(String account, StatementLine line) {
        var booking = new Booking(
                account,
                line.incoming(),
                line.reversal(),
                line.amount(),
                line.bookedOn(),
                line.endToEndId(),
                String.join("\n", line.remittance()));
        try {
            boolean ours = Objects.requireNonNull(separately.execute(status -> foreign.claimed(booking)));
            return new Noted(line.endToEndId(), ours ? Outcome.BOOKED : Outcome.WAITS_FOR_STATEMENT, null);
        } catch (Refused e) {
            return new Noted(line.endToEndId(), Outcome.REFUSED, e.getMessage());
        }
    }
}
