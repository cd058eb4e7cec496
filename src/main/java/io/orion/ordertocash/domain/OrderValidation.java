package io.orion.ordertocash.domain;

import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Product;
import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.SalesOrderView.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolves an order against master data and lists everything that a person has to mend, at once. */
@Component
class OrderValidation {

    private final MasterData masterData;
    private final SalesOrders orders;
    private final OrderBuyers buyers;

    OrderValidation(MasterData masterData, SalesOrders orders, OrderBuyers buyers) {
        this.masterData = masterData;
        this.orders = orders;
        this.buyers = buyers;
    }

    List<Problem> resolve(SalesOrder order) {
        var problems = new ArrayList<Problem>();
        customer(order, problems).ifPresent(customer -> check(order, customer, problems));
        var products = masterData.products(order.lines().stream()
                .map(line -> line.sku)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Integer, SalesOrderRequest.Line> received = new HashMap<>();
        order.row().received.lines().forEach(line -> received.put(line.line(), line));
        for (SalesOrderLine line : order.lines()) {
            String field = "lines[" + line.line + "]";
            var asked = Objects.requireNonNull(received.get(line.line));
            var product = product(line, asked, products);
            if (product == null) {
                problems.add(new Problem(field + ".sku", "is not a known article: " + describe(line, asked)));
            } else {
                check(line, product, field, problems);
            }
        }
        return problems;
    }

    private Optional<Customer> customer(SalesOrder order, List<Problem> problems) {
        var row = order.row();
        if (row.customer != null) {
            var known = masterData.customer(row.customer);
            if (known.isEmpty()) {
                problems.add(new Problem("customer", "is not a known customer: " + row.customer));
            }
            return known;
        }
        var buyer = Objects.requireNonNull(row.received.buyer(), "an order names a customer or a buyer");
        var known = buyers.find(buyer);
        if (known.isEmpty()) {
            problems.add(new Problem("customer", "the buyer is not a known customer: " + describe(buyer)));
        }
        known.filter(customer -> !isKnownReference(order, customer)).ifPresent(it -> row.customer = it.number());
        return known;
    }

    private static String describe(SalesOrderRequest.Buyer buyer) {
        return String.join(
                ", ",
                List.of(
                        Objects.requireNonNullElse(buyer.name(), "no name"),
                        "endpoint " + buyer.endpointScheme() + ":" + buyer.endpointId(),
                        "id " + buyer.taxOrCompanyId()));
    }

    /** Whoever adds the article has to know by which number the next order will name it. */
    private static String describe(SalesOrderLine line, SalesOrderRequest.Line asked) {
        return Stream.of(line.description, line.sku, asked.sku(), asked.gtin() == null ? null : "GTIN " + asked.gtin())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void check(SalesOrder order, Customer customer, List<Problem> problems) {
        var row = order.row();
        if (customer.blockReason() != null) {
            problems.add(new Problem("customer", "is blocked: " + customer.blockReason()));
        }
        if (!customer.currency().getCurrencyCode().equals(row.currency)) {
            problems.add(new Problem(
                    "currency", "is " + row.currency + ", but the account is kept in " + customer.currency()));
        }
        if (isKnownReference(order, customer)) {
            problems.add(
                    new Problem("customerReference", "was used before by this customer: " + row.customerReference));
        }
    }

    /** The database takes a customer's reference once, so the second order stays without its customer. */
    private boolean isKnownReference(SalesOrder order, Customer customer) {
        String reference = order.row().customerReference;
        return reference != null && orders.hasReference(customer.number(), reference, order.number());
    }

    private @Nullable Product product(
            SalesOrderLine line, SalesOrderRequest.Line received, Map<String, Product> products) {
        if (line.sku != null) {
            return products.get(line.sku);
        }
        var found = Optional.<Product>empty();
        if (received.sku() != null) {
            found = masterData.product(received.sku());
        }
        if (found.isEmpty() && received.gtin() != null) {
            found = masterData.productByGtin(received.gtin());
        }
        return found.orElse(null);
    }

    private static void check(SalesOrderLine line, Product product, String field, List<Problem> problems) {
        line.sku = product.sku();
        if (product.blockReason() != null) {
            var instead = product.successor() == null ? "" : "; its successor is " + product.successor();
            problems.add(new Problem(field + ".sku", "is blocked: " + product.blockReason() + instead));
        }
        if (line.unit.isEmpty()) {
            line.unit = product.unit();
        }
        if (!line.unit.equals(product.unit())) {
            problems.add(new Problem(
                    field + ".unit", product.sku() + " is sold in " + product.unit() + ", not in " + line.unit));
        }
        if (line.ordered.compareTo(product.minimumQuantity()) < 0) {
            problems.add(new Problem(
                    field + ".quantity",
                    "is below the minimum of " + product.minimumQuantity() + " for " + product.sku()));
        }
    }
}
