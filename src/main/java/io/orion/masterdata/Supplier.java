package io.orion.masterdata;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Someone whom Orion's company buys from.
 *
 * @param number the account number that people say, unique
 * @param iban where it is paid to, where that is known
 * @param blockReason why nothing may be ordered or paid at present; null when not blocked
 * @param version grows with each change, for {@code If-Match}
 */
public record Supplier(
        String number,
        String name,
        String legalName,
        @Nullable String vatId,
        @Nullable String companyId,
        @Nullable EndpointId endpoint,
        Address address,
        @Nullable Contact contact,
        Currency currency,
        PaymentTerms terms,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String blockReason,
        SourceReference source,
        long version) {}
