package io.orion.edocuments;

import io.orion.masterdata.Address;
import io.orion.masterdata.Company;
import io.orion.masterdata.Contact;
import io.orion.masterdata.Customer;
import io.orion.masterdata.EndpointId;
import io.orion.masterdata.Supplier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company and whom it deals with, as parties of electronic documents. */
public final class MasterParties {

    private MasterParties() {}

    public static DocumentParty of(Company company) {
        return new DocumentParty(
                endpoint(company.endpoint()),
                List.of(),
                company.name(),
                company.legalName(),
                company.vatId(),
                new Identifier(null, company.companyId()),
                address(company.address()),
                contact(company.contact()));
    }

    public static DocumentParty of(Customer customer) {
        return new DocumentParty(
                endpoint(customer.endpoint()),
                List.of(new Identifier(null, customer.number())),
                customer.name(),
                customer.legalName(),
                customer.vatId(),
                companyId(customer.companyId()),
                address(customer.billTo()),
                contact(customer.contact()));
    }

    public static DocumentParty of(Supplier supplier) {
        return new DocumentParty(
                endpoint(supplier.endpoint()),
                List.of(new Identifier(null, supplier.number())),
                supplier.name(),
                supplier.legalName(),
                supplier.vatId(),
                companyId(supplier.companyId()),
                address(supplier.address()),
                contact(supplier.contact()));
    }

    public static PostalAddress address(Address address) {
        return new PostalAddress(
                address.street(),
                address.additionalStreet(),
                null,
                address.city(),
                address.postalCode(),
                address.subdivision(),
                address.country());
    }

    private static @Nullable Identifier companyId(@Nullable String id) {
        return id == null ? null : new Identifier(null, id);
    }

    private static @Nullable Identifier endpoint(@Nullable EndpointId endpoint) {
        return endpoint == null ? null : new Identifier(endpoint.scheme(), endpoint.value());
    }

    private static @Nullable ContactDetails contact(@Nullable Contact contact) {
        return contact == null ? null : new ContactDetails(contact.name(), contact.telephone(), contact.email());
    }
}
