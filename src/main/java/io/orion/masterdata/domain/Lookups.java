package io.orion.masterdata.domain;

import io.orion.kernel.Quantity;
import io.orion.masterdata.Company;
import io.orion.masterdata.CostCenter;
import io.orion.masterdata.Customer;
import io.orion.masterdata.Employee;
import io.orion.masterdata.EndpointId;
import io.orion.masterdata.Price;
import io.orion.masterdata.Product;
import io.orion.masterdata.Region;
import io.orion.masterdata.Supplier;
import io.orion.masterdata.SupplierItem;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Typed reads, each one statement on an index. */
public interface Lookups {

    Optional<Company> company();

    Optional<Customer> customer(String number);

    Optional<Customer> customerByEndpoint(EndpointId endpoint);

    Optional<Customer> customerByTaxOrCompanyId(String id);

    List<Customer> customersNamed(String name, int limit);

    Optional<Supplier> supplier(String number);

    Map<String, String> supplierNames(Collection<String> numbers);

    Optional<Supplier> supplierByEndpoint(EndpointId endpoint);

    Optional<Supplier> supplierByTaxOrCompanyId(String id);

    List<Supplier> suppliersNamed(String name, int limit);

    List<Supplier> suppliersWithIban(String iban, int limit);

    Optional<CostCenter> costCenter(String code);

    List<SupplierItem> supplierItems(String sku, Currency currency, LocalDate day, Quantity quantity, int limit);

    Optional<Employee> employeeByLogin(String login);

    Map<String, Product> products(Collection<String> skus);

    Optional<Product> productByGtin(String gtin);

    Optional<Price> price(String sku, String customer, Currency currency, LocalDate day, Quantity quantity);

    /** The seller's country with its rate for a tax code on a day. Empty when no company is set up. */
    Optional<SellerRate> sellerRate(String taxCode, LocalDate day);

    Optional<String> warehouseFor(Region region);

    Optional<Hours> hours(Region region);

    /** The percentage is null where the country has no such rate. */
    record SellerRate(String country, @Nullable BigDecimal percent) {}

    /** When a region works, and whose holidays it keeps. */
    record Hours(
            ZoneId zone,
            Set<DayOfWeek> workdays,
            LocalTime opens,
            LocalTime closes,
            String holidayCountry,
            @Nullable String holidaySubdivision) {}
}
