package io.orion.masterdata.domain;

import io.orion.kernel.BusinessCalendar;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.masterdata.Company;
import io.orion.masterdata.CostCenter;
import io.orion.masterdata.Customer;
import io.orion.masterdata.Employee;
import io.orion.masterdata.EndpointId;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Price;
import io.orion.masterdata.Product;
import io.orion.masterdata.Region;
import io.orion.masterdata.Supplier;
import io.orion.masterdata.SupplierItem;
import io.orion.masterdata.TaxTreatment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

@Service
class MasterDataQueries implements MasterData {

    private static final int NAMESAKES = 10;
    private static final int OFFERS = 50;

    private final Lookups lookups;

    MasterDataQueries(Lookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Company company() {
        return lookups.company().orElseThrow(MasterDataQueries::noCompany);
    }

    @Override
    public Optional<Customer> customer(String number) {
        return lookups.customer(number);
    }

    @Override
    public Optional<Customer> customerByEndpoint(EndpointId endpoint) {
        return lookups.customerByEndpoint(endpoint);
    }

    @Override
    public Optional<Customer> customerByTaxOrCompanyId(String id) {
        return lookups.customerByTaxOrCompanyId(id);
    }

    @Override
    public List<Customer> customersNamed(String name) {
        return lookups.customersNamed(name, NAMESAKES);
    }

    @Override
    public Optional<Supplier> supplier(String number) {
        return lookups.supplier(number);
    }

    @Override
    public Map<String, String> supplierNames(Collection<String> numbers) {
        return lookups.supplierNames(numbers);
    }

    @Override
    public Optional<Supplier> supplierByEndpoint(EndpointId endpoint) {
        return lookups.supplierByEndpoint(endpoint);
    }

    @Override
    public Optional<Supplier> supplierByTaxOrCompanyId(String id) {
        return lookups.supplierByTaxOrCompanyId(id);
    }

    @Override
    public List<Supplier> suppliersNamed(String name) {
        return lookups.suppliersNamed(name, NAMESAKES);
    }

    @Override
    public List<Supplier> suppliersWithIban(String iban) {
        return lookups.suppliersWithIban(iban, NAMESAKES);
    }

    @Override
    public Optional<CostCenter> costCenter(String code) {
        return lookups.costCenter(code);
    }

    @Override
    public List<SupplierItem> supplierItems(String sku, Currency currency, LocalDate day, Quantity quantity) {
        return lookups.supplierItems(sku, currency, day, quantity, OFFERS);
    }

    @Override
    public Optional<Employee> employeeByLogin(String login) {
        return lookups.employeeByLogin(login);
    }

    @Override
    public Optional<Product> product(String sku) {
        return Optional.ofNullable(lookups.products(Set.of(sku)).get(sku));
    }

    @Override
    public Map<String, Product> products(Collection<String> skus) {
        return skus.isEmpty() ? Map.of() : lookups.products(skus);
    }

    @Override
    public Optional<Product> productByGtin(String gtin) {
        return lookups.productByGtin(gtin);
    }

    @Override
    public Optional<Price> price(
            String sku, String customerNumber, Currency currency, LocalDate day, Quantity quantity) {
        return lookups.price(sku, customerNumber, currency, day, quantity);
    }

    @Override
    public TaxTreatment taxTreatment(Product product, Customer buyer, String deliverToCountry, LocalDate day) {
        var seller = lookups.sellerRate(product.taxCode(), day).orElseThrow(MasterDataQueries::noCompany);
        return TaxRules.treat(product, buyer, deliverToCountry, seller, day);
    }

    @Override
    public String warehouseFor(Region region) {
        return lookups.warehouseFor(region)
                .orElseThrow(() -> new Refused("No warehouse serves " + region + " and there is no default one"));
    }

    @Override
    public BusinessCalendar calendar(Region region) {
        return lookups.hours(region)
                .map(Holidays::calendar)
                .orElseThrow(() -> new Refused("No business calendar is set up for " + region));
    }

    private static Refused noCompany() {
        return new Refused("No company is set up yet: PUT /api/master-data/company");
    }
}
