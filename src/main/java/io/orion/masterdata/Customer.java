package io.orion.masterdata;

import io.orion.kernel.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A customer account with what the processes need to sell to it.
 *
 * @param number the account number that people say, unique
 * @param vatId VAT id with country prefix, where there is one
 * @param companyId registration id of the legal entity, where there is one
 * @param endpoint the address of its electronic mailbox, where there is one
 * @param creditLimit in the account's currency; null means that no credit was ever granted
 * @param blockReason why nothing may be sold at present; null when not blocked
 * @param partialDelivery whether an order may be delivered in parts
 * @param version grows with each change, for {@code If-Match}
 */
public record Customer(
        String number,
        String name,
        String legalName,
        @Nullable String vatId,
        @Nullable String companyId,
        @Nullable EndpointId endpoint,
        Address billTo,
        Address shipTo,
        @Nullable Contact contact,
        Segment segment,
        Region region,
        Currency currency,
        PaymentTerms terms,
        @Nullable Money creditLimit,
        RiskClass risk,
        @Nullable String blockReason,
        boolean partialDelivery,
        SourceReference source,
        long version) {}
