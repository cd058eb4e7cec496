package io.orion.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.orion.bench.NorthwindFiles.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds every cent of what was ordered again: in the orders, the invoices, the receipts and the ledger. */
final class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final String BANK = "1000";
    private static final String RECEIVABLES = "1200";
    private static final String OUTPUT_TAX = "2200";
    private static final String UNAPPLIED = "2300";
    private static final String ON_ACCOUNT = "2310";
    private static final String REVENUE = "4000";
    private static final String DIFFERENCES = "6900";

    private final List<Order> ordered;
    private final List<JsonNode> orders;
    private final BigDecimal received;
    private final Map<String, BigDecimal> balances;
    private final List<Row> rows = new ArrayList<>();

    /** One comparison: what it is, what it has to be, what it is called. */
    private record Row(String what, BigDecimal found, BigDecimal expected) {

        boolean isRight() {
            return found.compareTo(expected) == 0;
        }
    }

    Reconciliation(List<Order> ordered, List<JsonNode> orders, BigDecimal received, Map<String, BigDecimal> balances) {
        this.ordered = ordered;
        this.orders = orders;
        this.received = received;
        this.balances = balances;
    }

    boolean print() {
        compare();
        LOG.info(String.format("%-56s%16s%16s", "", "found", "expected"));
        for (Row row : rows) {
            LOG.info(String.format(
                    "%-56s%16s%16s %s",
                    row.what(),
                    row.found().toPlainString(),
                    row.expected().toPlainString(),
                    row.isRight() ? "" : "WRONG"));
        }
        return rows.stream().allMatch(Row::isRight);
    }

    private void compare() {
        var file = sum(ordered, Order::net);
        var net = sum(orders, order -> order.get("net").decimalValue());
        var tax = sum(orders, order -> order.get("tax").decimalValue());
        var gross = sum(orders, order -> order.get("gross").decimalValue());
        var invoiced = sum(invoices(), invoice -> invoice.get("gross").decimalValue());
        var rounding = taxRounding();
        var closed = orders.stream()
                .filter(order -> order.get("status").asText().equals("CLOSED"))
                .count();
        add("orders closed", BigDecimal.valueOf(closed), BigDecimal.valueOf(ordered.size()));
        add("net of the orders = net of the files", net, file);
        add("gross of the orders = net + tax", gross, net.add(tax));
        add("invoices = orders + rounding of tax by delivery", invoiced, gross.add(rounding));
        add("receipts = invoices", received, invoiced);
        add("open", sum(invoices(), invoice -> invoice.get("open").decimalValue()), BigDecimal.ZERO);
        add("balance of bank = receipts", balance(BANK), received);
        add("balance of receivables", balance(RECEIVABLES), BigDecimal.ZERO);
        add("balance of revenue = net of the orders", balance(REVENUE).negate(), net);
        add("balance of output tax = tax + rounding", balance(OUTPUT_TAX).negate(), tax.add(rounding));
        add("balance of unapplied receipts", balance(UNAPPLIED), BigDecimal.ZERO);
        add("balance of customer prepayments", balance(ON_ACCOUNT), BigDecimal.ZERO);
        add("balance of payment differences", balance(DIFFERENCES), BigDecimal.ZERO);
        add("trial balance", sum(balances.values(), Function.identity()), BigDecimal.ZERO);
    }

    /**
     * Each invoice rounds its own tax (EN 16931, BR-CO-17), so an order delivered in parts may differ from its invoices
     * by a cent per invoice. More than that is a fault; one invoice has to agree to the cent.
     */
    private BigDecimal taxRounding() {
        var rounding = BigDecimal.ZERO;
        for (JsonNode order : orders) {
            var invoices = stream(order.get("invoices"));
            var difference = sum(invoices, invoice -> invoice.get("gross").decimalValue())
                    .subtract(order.get("gross").decimalValue());
            var allowed = invoices.size() == 1 ? BigDecimal.ZERO : new BigDecimal("0.01");
            if (difference.abs().compareTo(allowed.multiply(BigDecimal.valueOf(invoices.size()))) > 0) {
                add(order.get("number").asText() + ": invoices - order", difference, BigDecimal.ZERO);
            }
            rounding = rounding.add(difference);
        }
        return rounding;
    }

    private List<JsonNode> invoices() {
        return orders.stream()
                .flatMap(order -> stream(order.get("invoices")).stream())
                .toList();
    }

    private static List<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private BigDecimal balance(String account) {
        return balances.getOrDefault(account, BigDecimal.ZERO);
    }

    private void add(String what, BigDecimal found, BigDecimal expected) {
        rows.add(new Row(what, found, expected));
    }

    private static <T> BigDecimal sum(Iterable<T> of, Function<T, BigDecimal> amount) {
        var sum = BigDecimal.ZERO;
        for (T each : of) {
            sum = sum.add(amount.apply(each));
        }
        return sum;
    }
}
