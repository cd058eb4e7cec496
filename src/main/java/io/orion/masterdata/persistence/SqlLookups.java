package io.orion.masterdata.persistence;

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
import io.orion.masterdata.domain.Lookups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlLookups implements Lookups {

    private static final String CUSTOMER = "select c.*, t.net_days, t.discount_days, t.discount_percent, t.prepaid"
            + " from master_data.customer c join master_data.payment_terms t on t.code = c.terms ";
    private static final String SUPPLIER = "select s.*, t.net_days, t.discount_days, t.discount_percent, t.prepaid"
            + " from master_data.supplier s join master_data.payment_terms t on t.code = s.terms ";

    /** Costs are in the company's currency; before a company is set up, in euros. */
    private static final String COMPANY_CURRENCY =
            "coalesce((select currency from master_data.company), 'EUR') as company_currency";

    private static final String PRODUCT = "select p.*, " + COMPANY_CURRENCY + " from master_data.product p ";

    private final JdbcClient jdbc;

    SqlLookups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Company> company() {
        return jdbc.sql("select * from master_data.company")
                .query(Rows::company)
                .optional();
    }

    @Override
    public Optional<Customer> customer(String number) {
        return jdbc.sql(CUSTOMER + "where c.number = ?")
                .param(number)
                .query(Rows::customer)
                .optional();
    }

    @Override
    public Optional<Customer> customerByEndpoint(EndpointId endpoint) {
        return jdbc.sql(CUSTOMER + "where c.endpoint_scheme = ? and c.endpoint_value = ?")
                .params(endpoint.scheme(), endpoint.value())
                .query(Rows::customer)
                .optional();
    }

    /** Several accounts may belong to one legal entity; the lowest number is its main account. */
    @Override
    public Optional<Customer> customerByTaxOrCompanyId(String id) {
        return jdbc.sql(CUSTOMER + "where master_data.plain(c.vat_id) = master_data.plain(:id)"
                        + " or master_data.plain(c.company_id) = master_data.plain(:id) order by c.number limit 1")
                .param("id", id)
                .query(Rows::customer)
                .optional();
    }

    @Override
    public List<Customer> customersNamed(String name, int limit) {
        return jdbc.sql(CUSTOMER + "where master_data.plain(c.name) = master_data.plain(:name)"
                        + " or master_data.plain(c.legal_name) = master_data.plain(:name)"
                        + " order by c.number limit :limit")
                .param("name", name)
                .param("limit", limit)
                .query(Rows::customer)
                .list();
    }

    @Override
    public Optional<Supplier> supplier(String number) {
        return jdbc.sql(SUPPLIER + "where s.number = ?")
                .param(number)
                .query(Rows::supplier)
                .optional();
    }

    @Override
    public Map<String, String> supplierNames(Collection<String> numbers) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select number, name from master_data.supplier where number = any (?)")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("number"), row.getString("name"));
                });
        return names;
    }

    @Override
    public Optional<Supplier> supplierByEndpoint(EndpointId endpoint) {
        return jdbc.sql(SUPPLIER + "where s.endpoint_scheme = ? and s.endpoint_value = ?")
                .params(endpoint.scheme(), endpoint.value())
                .query(Rows::supplier)
                .optional();
    }

    @Override
    public Optional<Supplier> supplierByTaxOrCompanyId(String id) {
        return jdbc.sql(SUPPLIER + "where master_data.plain(s.vat_id) = master_data.plain(:id)"
                        + " or master_data.plain(s.company_id) = master_data.plain(:id) order by s.number limit 1")
                .param("id", id)
                .query(Rows::supplier)
                .optional();
    }

    @Override
    public List<Supplier> suppliersNamed(String name, int limit) {
        return jdbc.sql(SUPPLIER + "where master_data.plain(s.name) = master_data.plain(:name)"
                        + " or master_data.plain(s.legal_name) = master_data.plain(:name)"
                        + " order by s.number limit :limit")
                .param("name", name)
                .param("limit", limit)
                .query(Rows::supplier)
                .list();
    }

    @Override
    public List<Supplier> suppliersWithIban(String iban, int limit) {
        return jdbc.sql(SUPPLIER + "where s.iban = ? order by s.number limit ?")
                .params(iban, limit)
                .query(Rows::supplier)
                .list();
    }

    @Override
    public Optional<CostCenter> costCenter(String code) {
        return jdbc.sql("select c.*, " + COMPANY_CURRENCY + " from master_data.cost_center c where c.code = ?")
                .param(code)
                .query(Rows::costCenter)
                .optional();
    }

    @Override
    public List<SupplierItem> supplierItems(
            String sku, Currency currency, LocalDate day, Quantity quantity, int limit) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (i.supplier) i.* from master_data.supplier_item i
                          join master_data.supplier s on s.number = i.supplier and s.block_reason is null
                          where i.sku = :sku and i.currency = :currency and i.minimum_quantity <= :quantity
                            and i.valid_from <= :day and (i.valid_to is null or i.valid_to >= :day)
                          order by i.supplier, i.contract nulls last, i.minimum_quantity desc, i.valid_from desc) offer
                        order by contract is null, amount, supplier limit :limit""")
                .param("sku", sku)
                .param("currency", currency.getCurrencyCode())
                .param("day", day)
                .param("quantity", quantity.value())
                .param("limit", limit)
                .query(Rows::supplierItem)
                .list();
    }

    @Override
    public Optional<Employee> employeeByLogin(String login) {
        return jdbc.sql("select e.*, " + COMPANY_CURRENCY + " from master_data.employee e where e.login = lower(?)")
                .param(login)
                .query(Rows::employee)
                .optional();
    }

    @Override
    public Map<String, Product> products(Collection<String> skus) {
        return jdbc
                .sql(PRODUCT + "where p.sku = any(?)")
                .param(skus.toArray(String[]::new))
                .query(Rows::product)
                .list()
                .stream()
                .collect(Collectors.toMap(Product::sku, Function.identity()));
    }

    @Override
    public Optional<Product> productByGtin(String gtin) {
        return jdbc.sql(PRODUCT + "where p.gtin = ?")
                .param(gtin)
                .query(Rows::product)
                .optional();
    }

    /** Where two validities overlap, the one that began later holds. */
    @Override
    public Optional<Price> price(String sku, String customer, Currency currency, LocalDate day, Quantity quantity) {
        return jdbc.sql("""
                        select amount, currency, price_list from master_data.price
                        where sku = :sku and currency = :currency and (customer = :customer or customer is null)
                          and valid_from <= :day and (valid_to is null or valid_to >= :day)
                          and minimum_quantity <= :quantity
                        order by customer nulls last, price_list, minimum_quantity desc, valid_from desc
                        limit 1""")
                .param("sku", sku)
                .param("currency", currency.getCurrencyCode())
                .param("customer", customer)
                .param("day", day)
                .param("quantity", quantity.value())
                .query((row, n) -> new Price(row.getBigDecimal("amount"), currency, row.getString("price_list")))
                .optional();
    }

    @Override
    public Optional<SellerRate> sellerRate(String taxCode, LocalDate day) {
        return jdbc.sql("""
                        select c.address_country, r.percent from master_data.company c
                        left join master_data.tax_rate r on r.country = c.address_country and r.tax_code = :code
                          and r.valid_from <= :day and (r.valid_to is null or r.valid_to >= :day)""")
                .param("code", taxCode)
                .param("day", day)
                .query((row, n) -> new SellerRate(row.getString(1), row.getBigDecimal(2)))
                .optional();
    }

    @Override
    public Optional<String> warehouseFor(Region region) {
        var sql = "select code from master_data.warehouse where region = :region or is_default"
                + " order by region is not distinct from :region desc limit 1";
        return jdbc.sql(sql).param("region", region.name()).query(String.class).optional();
    }

    @Override
    public Optional<Hours> hours(Region region) {
        return jdbc.sql("select * from master_data.business_calendar where region = ?")
                .param(region.name())
                .query((row, n) -> hours(row))
                .optional();
    }

    private static Hours hours(ResultSet row) throws SQLException {
        var days = (Short[]) row.getArray("workdays").getArray();
        return new Hours(
                ZoneId.of(row.getString("zone")),
                Arrays.stream(days).map(DayOfWeek::of).collect(Collectors.toSet()),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getString("holiday_country"),
                row.getString("holiday_subdivision"));
    }
}
