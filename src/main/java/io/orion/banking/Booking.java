package io.orion.banking;

import io.orion.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says that it booked, in a statement or in a notification before it.
 *
 * @param account IBAN of the company's account
 * @param incoming whether the money came in
 * @param returned whether it takes back an earlier payment
 * @param amount always positive
 * @param endToEndId the reference of whoever ordered it, where there is one
 * @param remittance what was written, line by line
 */
public record Booking(
        String account,
        boolean incoming,
        boolean returned,
        Money amount,
        LocalDate bookedOn,
        @Nullable String endToEndId,
        String remittance) {}
