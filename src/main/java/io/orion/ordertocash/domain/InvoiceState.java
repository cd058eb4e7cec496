package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a posted invoice: how far its collection is.
 *
 * @param dispute the number of the dispute that is open about it; while there is one it is not dunned
 * @param deliveryStop whether its newest dunning stops deliveries to the customer, as long as it is open
 * @param writeOff the number of the write-off that waits to be decided; null when none does
 */
public record InvoiceState(
        String number,
        SalesOrderNumber order,
        String customer,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        BigDecimal gross,
        int dunningLevel,
        @Nullable Instant nextDunningAt,
        @Nullable Instant settledAt,
        @Nullable String dispute,
        boolean deliveryStop,
        @Nullable String writeOff) {}
