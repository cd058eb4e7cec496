package io.orion.banking;

import io.orion.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single receipt, reported without a bank statement.
 *
 * @param reference what the sender calls it, unique; the same again is the same money
 * @param customer whose money it is, where the sender knows
 * @param invoices numbers that the payer named, where the sender has them apart from the text
 */
public record Receipt(
        String reference,
        @Nullable String customer,
        @Nullable String payerName,
        @Nullable String payerIban,
        Money amount,
        LocalDate valueDate,
        String remittance,
        List<String> invoices) {

    public Receipt {
        invoices = List.copyOf(invoices);
    }
}
