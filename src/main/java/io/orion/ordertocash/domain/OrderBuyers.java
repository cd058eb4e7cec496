package io.orion.ordertocash.domain;

import io.orion.masterdata.Customer;
import io.orion.masterdata.EndpointId;
import io.orion.masterdata.MasterData;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who ordered, by what documents say of them. */
@Service
public class OrderBuyers {

    private final MasterData masterData;
    private final SalesOrders orders;

    OrderBuyers(MasterData masterData, SalesOrders orders) {
        this.masterData = masterData;
        this.orders = orders;
    }

    /** By the electronic address, else by tax or company number. */
    Optional<Customer> find(SalesOrderRequest.Buyer buyer) {
        return byEndpoint(buyer).or(() -> byTaxId(buyer));
    }

    /** The buyer's order under the buyer's own number. */
    @Transactional(readOnly = true)
    public Optional<SalesOrderNumber> order(SalesOrderRequest.Buyer buyer, String reference) {
        return find(buyer).flatMap(customer -> orders.byReference(customer.number(), reference));
    }

    private Optional<Customer> byEndpoint(SalesOrderRequest.Buyer buyer) {
        return buyer.endpointScheme() == null || buyer.endpointId() == null
                ? Optional.empty()
                : masterData.customerByEndpoint(new EndpointId(buyer.endpointScheme(), buyer.endpointId()));
    }

    private Optional<Customer> byTaxId(SalesOrderRequest.Buyer buyer) {
        return buyer.taxOrCompanyId() == null
                ? Optional.empty()
                : masterData.customerByTaxOrCompanyId(buyer.taxOrCompanyId());
    }
}
