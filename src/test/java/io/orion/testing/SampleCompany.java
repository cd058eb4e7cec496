package io.orion.testing;

import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.domain.Draft;
import io.orion.masterdata.domain.RecordKeeper;
import io.orion.masterdata.domain.RecordKind;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the master data that a test needs, with few words. Saving the same again changes nothing, so that tests which
 * share a context may each ask for what they need.
 *
 * <pre>{@code
 * sample.company();
 * sample.customer("ACME").with("creditLimit", "5000").with("risk", "HIGH").save();
 * sample.product("RT-1").price("100.00").save();
 * }</pre>
 */
public final class SampleCompany {

    private final RecordKeeper keeper;
    private final MasterData masterData;
    private final TransactionTemplate transaction;

    SampleCompany(RecordKeeper keeper, MasterData masterData, TransactionTemplate transaction) {
        this.keeper = keeper;
        this.masterData = masterData;
        this.transaction = transaction;
    }

    /** Orion Networks GmbH in Frankfurt, with the default warehouse FRA. */
    public void company() {
        save(
                RecordKind.COMPANY,
                values(
                        "name", "Orion Networks",
                        "legalName", "Orion Networks GmbH",
                        "vatId", "DE999999995",
                        "companyId", "HRB 999999",
                        "endpoint.scheme", "0088",
                        "endpoint.value", "4099999000012",
                        "contact.name", "Order desk",
                        "contact.email", "orders@orion-networks.example",
                        "currency", "EUR",
                        "iban", "DE89370400440532013000",
                        "bic", "EXMPDEFFXXX"),
                address("address", "DE"));
        warehouse("FRA", "EMEA", true);
    }

    public void warehouse(String code, String region, boolean isDefault) {
        save(
                RecordKind.WAREHOUSES,
                values("code", code, "name", code, "region", region, "isDefault", Boolean.toString(isDefault)),
                address("address", "DE"));
    }

    /** A domestic customer with net 30 days, a limit of EUR 100,000 and low risk, who takes partial deliveries. */
    public CustomerBuilder customer(String number) {
        return new CustomerBuilder(number);
    }

    /** A stocked product in EA at the standard rate that costs EUR 50. */
    public ProductBuilder product(String sku) {
        return new ProductBuilder(sku);
    }

    /** A general price in euros from 2020 on, from the first unit. */
    public void price(String sku, String amount) {
        price(sku, amount, Map.of());
    }

    /**
     * A price with other fields than those of a general one, such as {@code priceList}, {@code customer}, {@code
     * validTo}.
     */
    public void price(String sku, String amount, Map<String, String> more) {
        var price = values("sku", sku, "amount", amount, "currency", "EUR", "validFrom", "2020-01-01");
        save(RecordKind.PRICES, price, more);
    }

    public void costCenter(String code, String owner, String annualBudget) {
        save(RecordKind.COST_CENTERS, values("code", code, "name", code, "owner", owner, "annualBudget", annualBudget));
    }

    /** A domestic supplier with net 30 days. Any field may be given by its path, as in an import file. */
    public void supplier(String number, Map<String, String> more) {
        var supplier = values(
                "number", number,
                "name", number + " Ltd",
                "currency", "EUR",
                "iban", "DE76999999990000000501",
                "bic", "EXMPDEFFXXX");
        save(RecordKind.SUPPLIERS, address("address", "DE"), supplier, more);
    }

    /** A valid account number that nobody else has. */
    public static String iban() {
        var account = new StringBuilder("99999999");
        var random = new Random(UUID.randomUUID().getMostSignificantBits());
        while (account.length() < 18) {
            account.append(random.nextInt(10));
        }
        int rest =
                new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        return String.format(Locale.ROOT, "DE%02d%s", 98 - rest, account);
    }

    /** What the supplier takes for a unit in euros, from 2020 on. */
    public void supplierItem(String supplier, String sku, String amount, Map<String, String> more) {
        var item = values(
                "supplier", supplier, "sku", sku, "amount", amount, "currency", "EUR", "validFrom", "2020-01-01");
        save(RecordKind.SUPPLIER_ITEMS, item, more);
    }

    public void employee(String number, String login, String approvalLimit) {
        save(
                RecordKind.EMPLOYEES,
                values("number", number, "name", number, "login", login, "approvalLimit", approvalLimit));
    }

    @SafeVarargs
    private void save(RecordKind kind, Map<String, String>... parts) {
        var given = new LinkedHashMap<String, String>();
        for (var part : parts) {
            given.putAll(part);
        }
        transaction.executeWithoutResult(status -> {
            var saved = keeper.save(kind, List.of(Draft.read(kind, given, RecordKeeper.ORION)), "test");
            keeper.announce(saved);
        });
    }

    private static Map<String, String> values(String... pairs) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return values;
    }

    private static Map<String, String> address(String of, String country) {
        return values(
                of + ".street", "Main Street 1",
                of + ".city", "Springfield",
                of + ".postalCode", "12345",
                of + ".country", country);
    }

    /** Any field of a customer may be set by its path, as in an import file. */
    public final class CustomerBuilder {

        private final Map<String, String> fields = new LinkedHashMap<>();

        private CustomerBuilder(String number) {
            fields.putAll(address("billTo", "DE"));
            fields.putAll(values(
                    "number", number,
                    "name", number + " Ltd",
                    "region", "EMEA",
                    "currency", "EUR",
                    "creditLimit", "100000"));
        }

        public CustomerBuilder with(String path, String value) {
            fields.put(path, value);
            return this;
        }

        public CustomerBuilder limit(String amount) {
            return with("creditLimit", amount);
        }

        public CustomerBuilder blocked(String reason) {
            return with("blockReason", reason);
        }

        public CustomerBuilder completeDeliveriesOnly() {
            return with("partialDelivery", "false");
        }

        /** Invoice and delivery address lie there. */
        public CustomerBuilder in(String country) {
            fields.putAll(address("billTo", country));
            return this;
        }

        public Customer save() {
            SampleCompany.this.save(RecordKind.CUSTOMERS, fields);
            return masterData.customer(String.valueOf(fields.get("number"))).orElseThrow();
        }
    }

    /** Any field of a product may be set by its path, as in an import file. */
    public final class ProductBuilder {

        private final Map<String, String> fields;
        private String price = "";

        private ProductBuilder(String sku) {
            fields = values("sku", sku, "name", "Product " + sku, "standardCost", "50");
        }

        public ProductBuilder with(String path, String value) {
            fields.put(path, value);
            return this;
        }

        /** Also saves a general price in euros. */
        public ProductBuilder price(String amount) {
            price = amount;
            return this;
        }

        public io.orion.masterdata.Product save() {
            SampleCompany.this.save(RecordKind.PRODUCTS, fields);
            var sku = String.valueOf(fields.get("sku"));
            if (!price.isEmpty()) {
                SampleCompany.this.price(sku, price);
            }
            return masterData.product(sku).orElseThrow();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        SampleCompany sampleCompany(RecordKeeper keeper, MasterData masterData, TransactionTemplate transaction) {
            return new SampleCompany(keeper, masterData, transaction);
        }
    }
}
