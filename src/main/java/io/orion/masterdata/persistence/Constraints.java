package io.orion.masterdata.persistence;

import io.orion.kernel.Violation;
import io.orion.masterdata.domain.BrokenConstraint;
import java.util.Map;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Turns the name of a broken constraint into the field to correct. */
final class Constraints {

    private static final String TAKEN = "is already used by another record";
    private static final String UNKNOWN = "is not known";
    private static final Map<String, Violation> KNOWN = Map.ofEntries(
            Map.entry("customer_endpoint_key", new Violation("endpoint.value", TAKEN)),
            Map.entry("customer_terms_fkey", new Violation("terms", UNKNOWN)),
            Map.entry("supplier_terms_fkey", new Violation("terms", UNKNOWN)),
            Map.entry("supplier_endpoint_key", new Violation("endpoint.value", TAKEN)),
            Map.entry("supplier_item_supplier_fkey", new Violation("supplier", UNKNOWN)),
            Map.entry("supplier_item_sku_fkey", new Violation("sku", UNKNOWN)),
            Map.entry("product_gtin_key", new Violation("gtin", TAKEN)),
            Map.entry("product_successor_fkey", new Violation("successor", UNKNOWN)),
            Map.entry("price_sku_fkey", new Violation("sku", UNKNOWN)),
            Map.entry("price_customer_fkey", new Violation("customer", UNKNOWN)),
            Map.entry("warehouse_region_key", new Violation("region", TAKEN)),
            Map.entry("warehouse_default_key", new Violation("isDefault", "is true for another warehouse already")),
            Map.entry("employee_login_key", new Violation("login", TAKEN)),
            Map.entry("employee_manager_fkey", new Violation("manager", UNKNOWN)));

    private Constraints() {}

    static BrokenConstraint explain(DataIntegrityViolationException e) {
        var name = e.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null
                ? String.valueOf(cause.getServerErrorMessage().getConstraint())
                : "unknown";
        if (name.endsWith("_pkey")) {
            return BrokenConstraint.keyTaken();
        }
        if (name.endsWith("_source_system_source_key_key")) {
            return new BrokenConstraint(new Violation("source.key", TAKEN));
        }
        return new BrokenConstraint(KNOWN.getOrDefault(name, new Violation("record", "breaks the rule " + name)));
    }
}
