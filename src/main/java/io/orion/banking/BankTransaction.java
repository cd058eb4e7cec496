package io.orion.banking;

import io.orion.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One movement on a bank account.
 *
 * @param number what people say, such as {@code BT-2026-000042}; the source of its journal entries
 * @param account IBAN of the company's account, or {@code receipts} for one that was reported by itself
 * @param incoming whether the money came in
 * @param returned whether it takes back an earlier payment, such as a direct debit that was refused
 * @param amount always positive
 * @param endToEndId the payer's own reference, where there is one
 * @param remittance what the payer wrote, line by line
 * @param invoices numbers that were sent apart from the text
 * @param outcome how it was applied; null as long as it is not
 * @param customer whose money it is; null as long as it is not applied
 * @param reason why it is not applied; null otherwise
 */
public record BankTransaction(
        long id,
        String number,
        String account,
        boolean incoming,
        boolean returned,
        Money amount,
        LocalDate bookedOn,
        LocalDate valueOn,
        @Nullable String payerName,
        @Nullable String payerIban,
        @Nullable String endToEndId,
        String remittance,
        List<String> invoices,
        State state,
        @Nullable ReceiptOutcome outcome,
        @Nullable String customer,
        @Nullable String reason) {

    public BankTransaction {
        invoices = List.copyOf(invoices);
    }

    /** What the bank said. */
    public Booking booking() {
        return new Booking(account, incoming, returned, amount, bookedOn, endToEndId, remittance);
    }

    /**
     * Outgoing money is NOT_APPLICABLE unless it was returned, and so is what came twice; RECEIVED lasts only until the
     * application has been tried.
     */
    public enum State {
        RECEIVED,
        APPLIED,
        UNAPPLIED,
        NOT_APPLICABLE
    }
}
