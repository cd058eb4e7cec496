package io.orion.ordertocash.documents;

import io.orion.edocuments.ContactDetails;
import io.orion.edocuments.DocumentParty;
import io.orion.edocuments.Identifier;
import io.orion.edocuments.PostalAddress;
import io.orion.masterdata.Address;
import io.orion.masterdata.Company;
import io.orion.masterdata.Contact;
import io.orion.masterdata.Customer;
import io.orion.masterdata.EndpointId;
import io.orion.ordertocash.SalesOrderRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company and its customers as parties of electronic documents. */
final class Parties {

    private Parties() {}

    static DocumentParty seller(Company company) {
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

    static DocumentParty buyer(Customer customer) {
        return new DocumentParty(
                endpoint(customer.endpoint()),
                List.of(new Identifier(null, customer.number())),
                customer.name(),
                customer.legalName(),
                customer.vatId(),
                customer.companyId() == null ? null : new Identifier(null, customer.companyId()),
                address(customer.billTo()),
                contact(customer.contact()));
    }

    /** Who gets the goods: the buyer, at the order's address where it names one. */
    static DocumentParty recipient(Customer customer, SalesOrderRequest.@Nullable DeliverTo deliverTo) {
        var buyer = buyer(customer);
        return new DocumentParty(
                buyer.endpoint(),
                buyer.ids(),
                deliverTo == null || deliverTo.name() == null ? buyer.name() : deliverTo.name(),
                buyer.legalName(),
                buyer.vatId(),
                buyer.companyId(),
                shipTo(customer, deliverTo),
                buyer.contact());
    }

    static PostalAddress shipTo(Customer customer, SalesOrderRequest.@Nullable DeliverTo deliverTo) {
        return deliverTo == null
                ? address(customer.shipTo())
                : new PostalAddress(
                        deliverTo.street(),
                        null,
                        null,
                        deliverTo.city(),
                        deliverTo.postalCode(),
                        null,
                        deliverTo.country());
    }

    private static PostalAddress address(Address address) {
        return new PostalAddress(
                address.street(),
                address.additionalStreet(),
                null,
                address.city(),
                address.postalCode(),
                address.subdivision(),
                address.country());
    }

    private static @Nullable Identifier endpoint(@Nullable EndpointId endpoint) {
        return endpoint == null ? null : new Identifier(endpoint.scheme(), endpoint.value());
    }

    private static @Nullable ContactDetails contact(@Nullable Contact contact) {
        return contact == null ? null : new ContactDetails(contact.name(), contact.telephone(), contact.email());
    }
}
