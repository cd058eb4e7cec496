package io.orion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.orion.bench.NorthwindFiles.Order;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the 400 orders of the Northwind sample through a running Orion, over HTTP only: from the files to closed orders.
 *
 * <p>Arguments: the folder with the CSV files, and the base URL. Wants an Orion in the demo profile with a database of
 * its own, because it compares whole balances.
 */
public final class NorthwindRun {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int SHORT_EVERY = 7;
    private static final List<String> WAREHOUSES = List.of("FRA", "SJC");
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final long PAUSE_MILLIS = 250;
    private static final Logger LOG = LoggerFactory.getLogger(NorthwindRun.class);

    private final NorthwindFiles files;
    private final Client client;
    private final TaskWorker people;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Map<String, String> numbers = new LinkedHashMap<>();
    private long started;

    private NorthwindRun(Path folder, String baseUrl) {
        files = new NorthwindFiles(folder);
        client = new Client(baseUrl);
        people = new TaskWorker(client);
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("arguments: <folder of the CSV files> <base URL>");
        }
        boolean right = new NorthwindRun(Path.of(arguments[0]), arguments[1]).run();
        if (!right) {
            throw new IllegalStateException("The books do not tell what was ordered; see the table");
        }
    }

    private boolean run() throws Exception {
        started = System.nanoTime();
        var orders = files.orders();
        importMasterData();
        var demand = NorthwindFiles.demand(orders);
        receive("first", demand, true);
        accept(orders);
        untilNothingMoves();
        report("in correction, because an article is discontinued: " + people.inCorrection());
        importFile("products", files.productsOf1996());
        untilNothingMoves();
        receive("second", demand, false);
        untilNothingMoves();
        var delivered = views();
        var payments = Payments.of(invoices(delivered));
        pay(payments);
        var closed = untilClosed();
        report("closed");
        return check(orders, closed, payments);
    }

    private void importMasterData() throws Exception {
        importFile("customers", files.file("customers"));
        importFile("suppliers", files.file("suppliers"));
        importFile("products", files.file("products"));
    }

    private void importFile(String kind, byte[] csv) {
        var path = "/api/master-data/imports";
        var job = client.upload("master-data", path + "?mapping=northwind&kind=" + kind, "text/csv", csv);
        while (job.get("state").asText().matches("QUEUED|RUNNING|WAITING")) {
            pause();
            job = client.get("master-data", path + "/" + job.get("id").asText());
        }
        if (!job.get("state").asText().equals("SUCCEEDED")) {
            throw new IllegalStateException("Import of " + kind + ": " + job);
        }
        report("imported " + kind + " " + job.get("report").get("stored"));
    }

    /** All that is needed; of each seventh article first a quarter, so that orders are delivered in parts. */
    private void receive(String delivery, Map<String, BigDecimal> demand, boolean first) {
        for (String warehouse : WAREHOUSES) {
            var lines = new ArrayList<Map<String, Object>>();
            int index = 0;
            for (var need : demand.entrySet()) {
                boolean isShort = index++ % SHORT_EVERY == 0;
                var quarter = need.getValue().divide(TWO.multiply(TWO), 0, RoundingMode.UP);
                if (first || isShort) {
                    lines.add(Map.of(
                            "sku", need.getKey(),
                            "quantity", first && isShort ? quarter : need.getValue(),
                            "unitCost", Map.of("amount", new BigDecimal("10.00"), "currency", "EUR")));
                }
            }
            var receipt = "NORTHWIND-" + delivery + "-" + warehouse;
            var body = Map.of("receipt", receipt, "warehouse", warehouse, "lines", lines);
            client.post("warehouse", "/api/inventory/receipts", body);
        }
        report("received goods, " + delivery + " time");
    }

    private void accept(List<Order> orders) {
        for (Order order : orders) {
            var key = "northwind-" + order.customerReference();
            var answer = client.post("integration", "/api/order-to-cash/sales-orders", order, key);
            numbers.put(order.customerReference(), answer.get("number").asText());
        }
        report("accepted " + orders.size() + " orders");
    }

    /** People work until three rounds in a row find nothing to do. */
    private void untilNothingMoves() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        Map<String, Integer> last = Map.of();
        int quiet = 0;
        while (quiet < 3) {
            boolean worked = people.work() > 0;
            var now = statuses();
            quiet = worked || !now.equals(last) || now.containsKey("RECEIVED") ? 0 : quiet + 1;
            last = now;
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Still moving: " + now);
            }
            pause();
        }
        report(last.toString());
    }

    private List<JsonNode> untilClosed() {
        untilNothingMoves();
        var views = views();
        views.stream()
                .filter(view -> !view.get("status").asText().equals("CLOSED"))
                .forEach(view -> LOG.error("Not closed: {}", view));
        people.unwanted().forEach(task -> LOG.error("Unwanted task: {}", task));
        return views;
    }

    private Map<String, Integer> statuses() {
        Map<String, Integer> statuses = new TreeMap<>();
        String cursor = "";
        do {
            var page = client.get("order-desk", "/api/order-to-cash/sales-orders?limit=200" + cursor);
            for (JsonNode order : page.get("orders")) {
                if (numbers.containsValue(order.get("number").asText())) {
                    statuses.merge(order.get("status").asText(), 1, Integer::sum);
                }
            }
            cursor = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        return statuses;
    }

    private List<JsonNode> views() {
        return numbers.values().stream()
                .map(number -> client.get("order-desk", "/api/order-to-cash/sales-orders/" + number))
                .toList();
    }

    private static List<Payments.Invoice> invoices(List<JsonNode> orders) {
        var invoices = new ArrayList<Payments.Invoice>();
        for (JsonNode order : orders) {
            for (JsonNode invoice : order.get("invoices")) {
                var open = invoice.get("open").decimalValue();
                if (open.signum() > 0) {
                    invoices.add(new Payments.Invoice(
                            order.get("customer").asText(),
                            order.get("customerName").asText(),
                            invoice.get("number").asText(),
                            open));
                }
            }
        }
        return invoices;
    }

    private void pay(Payments payments) {
        var company = client.get("master-data", "/api/master-data/company");
        var iban = company.findPath("iban").asText();
        var statement = payments.statement("NORTHWIND-" + System.currentTimeMillis(), iban, today);
        var answer = client.upload(
                "collections",
                "/api/banking/statements",
                "application/xml",
                statement.getBytes(StandardCharsets.UTF_8));
        var outcomes = new TreeMap<String, Integer>();
        answer.findValuesAsText("outcome").forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
        report("paid " + payments.total() + " in " + payments.size() + " payments " + outcomes);
    }

    private Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (JsonNode row : client.get("controller", "/api/ledger/trial-balance?day=" + today)) {
            balances.put(
                    row.get("account").asText(),
                    row.get("balance").get("amount").decimalValue());
        }
        return balances;
    }

    private boolean check(List<Order> orders, List<JsonNode> views, Payments payments) {
        people.completed().forEach((task, count) -> LOG.info(String.format("%-56s%16d", task, count)));
        return new Reconciliation(orders, views, payments.total(), balances()).print();
    }

    private void report(String what) {
        LOG.info(String.format("%6.1f s  %s", (System.nanoTime() - started) / 1e9, what));
    }

    /** The server does not tell when it has moved on, so it is asked again after a while. */
    private static void pause() {
        new CompletableFuture<Void>()
                .completeOnTimeout(null, PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }
}
