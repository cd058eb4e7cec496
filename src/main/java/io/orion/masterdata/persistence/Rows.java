package io.orion.masterdata.persistence;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.masterdata.Address;
import io.orion.masterdata.Company;
import io.orion.masterdata.Contact;
import io.orion.masterdata.CostCenter;
import io.orion.masterdata.Customer;
import io.orion.masterdata.Employee;
import io.orion.masterdata.EndpointId;
import io.orion.masterdata.PaymentTerms;
import io.orion.masterdata.Product;
import io.orion.masterdata.Region;
import io.orion.masterdata.RiskClass;
import io.orion.masterdata.Segment;
import io.orion.masterdata.SourceReference;
import io.orion.masterdata.Supplier;
import io.orion.masterdata.SupplierItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Rows become the records of the door. */
final class Rows {

    private Rows() {}

    static Company company(ResultSet row, int n) throws SQLException {
        return new Company(
                row.getString("name"),
                row.getString("legal_name"),
                row.getString("vat_id"),
                row.getString("company_id"),
                new EndpointId(row.getString("endpoint_scheme"), row.getString("endpoint_value")),
                address(row, "address"),
                new Contact(
                        row.getString("contact_name"),
                        row.getString("contact_telephone"),
                        row.getString("contact_email")),
                currency(row),
                row.getString("iban"),
                row.getString("bic"));
    }

    static Customer customer(ResultSet row, int n) throws SQLException {
        var currency = currency(row);
        var limit = row.getBigDecimal("credit_limit");
        return new Customer(
                row.getString("number"),
                row.getString("name"),
                row.getString("legal_name"),
                row.getString("vat_id"),
                row.getString("company_id"),
                endpoint(row),
                address(row, "bill_to"),
                address(row, "ship_to"),
                contact(row),
                Segment.valueOf(row.getString("segment")),
                Region.valueOf(row.getString("region")),
                currency,
                terms(row),
                limit == null ? null : new Money(limit, currency),
                RiskClass.valueOf(row.getString("risk")),
                row.getString("block_reason"),
                row.getBoolean("partial_delivery"),
                source(row),
                row.getLong("version"));
    }

    static Supplier supplier(ResultSet row, int n) throws SQLException {
        return new Supplier(
                row.getString("number"),
                row.getString("name"),
                row.getString("legal_name"),
                row.getString("vat_id"),
                row.getString("company_id"),
                endpoint(row),
                address(row, "address"),
                contact(row),
                currency(row),
                terms(row),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("block_reason"),
                source(row),
                row.getLong("version"));
    }

    static Product product(ResultSet row, int n) throws SQLException {
        return new Product(
                row.getString("sku"),
                row.getString("gtin"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("product_line"),
                row.getString("tax_category"),
                row.getString("tax_code"),
                Money.of(row.getBigDecimal("standard_cost"), row.getString("company_currency")),
                new Quantity(row.getBigDecimal("minimum_quantity")),
                row.getBoolean("stocked"),
                row.getBoolean("serial_tracked"),
                row.getBoolean("service"),
                row.getString("successor"),
                row.getString("block_reason"),
                source(row),
                row.getLong("version"));
    }

    static CostCenter costCenter(ResultSet row, int n) throws SQLException {
        return new CostCenter(
                row.getString("code"),
                row.getString("name"),
                row.getString("owner"),
                Money.of(row.getBigDecimal("annual_budget"), row.getString("company_currency")),
                row.getString("block_reason"));
    }

    static SupplierItem supplierItem(ResultSet row, int n) throws SQLException {
        var contractQuantity = row.getBigDecimal("contract_quantity");
        return new SupplierItem(
                row.getString("supplier"),
                row.getString("sku"),
                row.getString("supplier_item"),
                currency(row),
                row.getBigDecimal("amount"),
                row.getInt("lead_days"),
                row.getString("contract"),
                contractQuantity == null ? null : new Quantity(contractQuantity));
    }

    static Employee employee(ResultSet row, int n) throws SQLException {
        return new Employee(
                row.getString("number"),
                row.getString("name"),
                row.getString("login"),
                row.getString("email"),
                Money.of(row.getBigDecimal("approval_limit"), row.getString("company_currency")),
                row.getString("manager"));
    }

    private static Address address(ResultSet row, String of) throws SQLException {
        return new Address(
                row.getString(of + "_street"),
                row.getString(of + "_additional_street"),
                row.getString(of + "_city"),
                row.getString(of + "_postal_code"),
                row.getString(of + "_subdivision"),
                row.getString(of + "_country"));
    }

    private static @Nullable Contact contact(ResultSet row) throws SQLException {
        var name = row.getString("contact_name");
        return name == null
                ? null
                : new Contact(name, row.getString("contact_telephone"), row.getString("contact_email"));
    }

    private static @Nullable EndpointId endpoint(ResultSet row) throws SQLException {
        var value = row.getString("endpoint_value");
        return value == null ? null : new EndpointId(row.getString("endpoint_scheme"), value);
    }

    private static PaymentTerms terms(ResultSet row) throws SQLException {
        return new PaymentTerms(
                row.getString("terms"),
                row.getInt("net_days"),
                row.getInt("discount_days"),
                row.getBigDecimal("discount_percent"),
                row.getBoolean("prepaid"));
    }

    private static Currency currency(ResultSet row) throws SQLException {
        return Currency.getInstance(row.getString("currency"));
    }

    private static SourceReference source(ResultSet row) throws SQLException {
        return new SourceReference(row.getString("source_system"), row.getString("source_key"));
    }
}
