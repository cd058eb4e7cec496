package io.orion.banking.domain;

import io.orion.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One booked payment.
 *
 * @param bankReference what the account servicer calls it, where it says so
 * @param reversal whether it takes back an earlier booking
 * @param amount always positive
 * @param payerName name of the other side
 * @param payerIban account of the other side
 * @param remittance the lines of the payment's text
 * @param references structured references: document numbers and creditor references
 */
public record StatementLine(
        @Nullable String bankReference,
        boolean incoming,
        boolean reversal,
        Money amount,
        LocalDate bookedOn,
        LocalDate valueOn,
        @Nullable String payerName,
        @Nullable String payerIban,
        @Nullable String endToEndId,
        List<String> remittance,
        List<String> references) {

    public StatementLine {
        remittance = List.copyOf(remittance);
        references = List.copyOf(references);
    }
}
