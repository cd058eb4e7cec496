package io.orion.ordertocash.documents;

import io.orion.edocuments.DocumentParty;
import io.orion.edocuments.MasterParties;
import io.orion.edocuments.PostalAddress;
import io.orion.masterdata.Customer;
import io.orion.ordertocash.SalesOrderRequest;
import org.jspecify.annotations.Nullable;

/** Who gets the goods of an order, as a party of electronic documents. */
final class Parties {

    private Parties() {}

    /** Who gets the goods: the buyer, at the order's address where it names one. */
    static DocumentParty recipient(Customer customer, SalesOrderRequest.@Nullable DeliverTo deliverTo) {
        var buyer = MasterParties.of(customer);
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
                ? MasterParties.address(customer.shipTo())
                : new PostalAddress(
                        deliverTo.street(),
                        null,
                        null,
                        deliverTo.city(),
                        deliverTo.postalCode(),
                        null,
                        deliverTo.country());
    }
}
