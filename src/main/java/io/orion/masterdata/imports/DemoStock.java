package io.orion.masterdata.imports;

import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Quantity;
import io.orion.masterdata.MasterData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the opening stock of the sample company into its warehouses, at the products' standard cost. */
@Component
@Profile("demo")
class DemoStock {

    static final String RECEIPT = "DEMO-OPENING-STOCK";

    private final ObjectProvider<Inventory> inventory;
    private final MasterData masterData;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoStock(
            ObjectProvider<Inventory> inventory, MasterData masterData, TransactionTemplate transaction, Clock clock) {
        this.inventory = inventory;
        this.masterData = masterData;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One receipt per warehouse; its number is always the same, so that a second start brings nothing more. */
    void load() {
        inventory.ifAvailable(stock -> transaction.executeWithoutResult(status -> {
            var today = LocalDate.now(clock);
            read().forEach((warehouse, lines) -> stock.receive(RECEIPT + "-" + warehouse, warehouse, today, lines));
        }));
    }

    private Map<String, List<ReceiptLine>> read() {
        var rows = new ArrayList<Map<String, String>>();
        var plain = new Mapping.Format(',', StandardCharsets.UTF_8);
        try (var csv = CsvRows.open(new ClassPathResource("db/demo/stock.csv").getInputStream(), plain)) {
            for (var row = csv.next(); row != null; row = csv.next()) {
                rows.add(row.values());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's stock cannot be read", e);
        }
        var products =
                masterData.products(rows.stream().map(row -> value(row, "sku")).toList());
        var byWarehouse = new TreeMap<String, List<ReceiptLine>>();
        for (var row : rows) {
            var product = Objects.requireNonNull(products.get(value(row, "sku")), () -> "Unknown product in " + row);
            var quantity = Integer.parseInt(value(row, "quantity"));
            var serials = product.serialTracked()
                    ? serials(product.sku(), value(row, "warehouse"), quantity)
                    : List.<String>of();
            byWarehouse
                    .computeIfAbsent(value(row, "warehouse"), warehouse -> new ArrayList<>())
                    .add(new ReceiptLine(product.sku(), Quantity.of(quantity), product.standardCost(), serials));
        }
        return byWarehouse;
    }

    private static String value(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), () -> column + " is missing in " + row);
    }

    private static List<String> serials(String sku, String warehouse, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> String.format(Locale.ROOT, "%s-%s-%04d", sku, warehouse, n))
                .toList();
    }
}
