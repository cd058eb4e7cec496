package io.orion.banking.domain;

import io.orion.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction to be stored, unless it is already.
 *
 * @param identity which payment it is, within the account
 * @param returned whether it takes back an earlier payment
 */
public record NewTransaction(
        String account,
        String identity,
        @Nullable Long statement,
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
        @Nullable String customerHint) {}
