package io.orion.masterdata;

import io.orion.kernel.BusinessCalendar;
import io.orion.kernel.Quantity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of master data: what other modules may ask. Reads only; every answer is the present state. */
public interface MasterData {

    /**
     * The company that Orion works for: the seller on its invoices, the buyer on its purchase orders.
     *
     * @throws io.orion.kernel.Refused when none is set up yet
     */
    Company company();

    Optional<Customer> customer(String number);

    /** Finds a customer by its electronic address, such as scheme {@code 0088} and a GLN. */
    Optional<Customer> customerByEndpoint(EndpointId endpoint);

    /** Finds a customer by VAT id or by the registration id of a legal entity, spaces and case ignored. */
    Optional<Customer> customerByTaxOrCompanyId(String id);

    /** Finds the customers of a name or legal name; case, spaces and punctuation do not count. At most ten. */
    List<Customer> customersNamed(String name);

    Optional<Supplier> supplier(String number);

    /** Names of suppliers by their numbers, in one statement; those that are not known are left out. */
    Map<String, String> supplierNames(Collection<String> numbers);

    /** Finds a supplier by its electronic address, such as scheme {@code 0088} and a GLN. */
    Optional<Supplier> supplierByEndpoint(EndpointId endpoint);

    /** Finds a supplier by VAT id or by the registration id of a legal entity, spaces and case ignored. */
    Optional<Supplier> supplierByTaxOrCompanyId(String id);

    /** Finds the suppliers of a name or legal name; case, spaces and punctuation do not count. At most ten. */
    List<Supplier> suppliersNamed(String name);

    /** Suppliers that are paid to this account, as written without blanks. At most ten. */
    List<Supplier> suppliersWithIban(String iban);

    Optional<CostCenter> costCenter(String code);

    /**
     * Who sells the product on the day: for each supplier that is not blocked the greatest scale quantity that is
     * reached. Contracts come first, then the cheapest.
     */
    List<SupplierItem> supplierItems(String sku, Currency currency, LocalDate day, Quantity quantity);

    Optional<Employee> employeeByLogin(String login);

    Optional<Product> product(String sku);

    /** Finds products by SKU in one query; unknown ones are missing from the answer. */
    Map<String, Product> products(Collection<String> skus);

    Optional<Product> productByGtin(String gtin);

    /**
     * The list price that holds for the customer on the day: the customer's own price list first, then the general one
     * of that currency; within a list the greatest scale quantity that is reached.
     */
    Optional<Price> price(String sku, String customerNumber, Currency currency, LocalDate day, Quantity quantity);

    /**
     * How a supply is taxed: domestic supplies at the rate of the product's tax category, supplies to a business in
     * another member state as intra-community (K), services to it by reverse charge (AE), exports free (G). Category
     * codes are UNCL5305.
     *
     * @throws io.orion.kernel.Refused when no rate is known for the seller's country on that day
     */
    TaxTreatment taxTreatment(Product product, Customer buyer, String deliverToCountry, LocalDate day);

    /**
     * The warehouse that serves a region, and the default one for every other.
     *
     * @throws io.orion.kernel.Refused when there is neither
     */
    String warehouseFor(Region region);

    BusinessCalendar calendar(Region region);
}
