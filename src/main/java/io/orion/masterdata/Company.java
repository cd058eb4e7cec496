package io.orion.masterdata;

import java.util.Currency;

/**
 * The company that Orion works for.
 *
 * @param currency the functional currency of its books
 * @param iban the account that customers pay to
 */
public record Company(
        String name,
        String legalName,
        String vatId,
        String companyId,
        EndpointId endpoint,
        Address address,
        Contact contact,
        Currency currency,
        String iban,
        String bic) {}
