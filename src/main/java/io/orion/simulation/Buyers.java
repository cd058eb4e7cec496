package io.orion.simulation;

import io.orion.kernel.Quantity;
import io.orion.masterdata.Customer;
import io.orion.masterdata.Product;
import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.SalesOrderRequest.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers, as they order: the large ones often, each about as much as its credit bears. */
final class Buyers {

    private static final double USUAL_LIMIT = 40_000;
    private static final double MOST_PER_ORDER = 45_000;
    private static final double USED_CREDIT = 0.35;
    private static final double DAYS_UNTIL_PAID = 50;
    private static final double BEYOND_LIMIT = 1.2;
    private static final int MOST_LINES = 4;
    private static final int MOST_PIECES = 60;
    private static final int MOST_DEVICES = 8;
    private static final int FIRST_REFERENCE = 4_700;

    private final Doors doors;
    private final Assortment assortment;
    private final Scenario scenario;
    private final double weights;

    Buyers(Doors doors, Assortment assortment, Scenario scenario) {
        this.doors = doors;
        this.assortment = assortment;
        this.scenario = scenario;
        this.weights =
                assortment.customers().stream().mapToDouble(Buyers::weight).sum();
    }

    /** An order, and what people will know about it once it has a number. */
    record Draft(
            SalesOrderRequest request, @Nullable Map<String, Object> correction, Memory.@Nullable LostVatId loses) {

        void remember(String order, Memory memory) {
            if (correction != null) {
                memory.meant(order, correction);
            }
            if (loses != null) {
                memory.loses(order, loses);
            }
        }
    }

    Draft draft(int index, OrderKind kind, LocalDate day, Dice dice) {
        var customer = who(kind, dice);
        var lines = kind == OrderKind.OVER_LIMIT ? beyondLimit(customer, day) : lines(customer, kind, day, dice);
        var first = lines.get(0);
        Map<String, Object> correction = null;
        SalesOrderRequest.Buyer stranger = null;
        if (kind == OrderKind.UNKNOWN_ARTICLE) {
            lines.set(0, new Line(1, first.sku() + "-X", null, null, first.quantity(), null, null, null));
            correction = Map.of("corrected", "true", "corrections", "1 sku=" + first.sku());
        } else if (kind == OrderKind.UNKNOWN_CUSTOMER) {
            stranger = new SalesOrderRequest.Buyer(null, null, null, customer.name() + ", branch office");
            correction = Map.of("corrected", "true", "customer", customer.number());
        }
        var request = new SalesOrderRequest(
                stranger == null ? customer.number() : null,
                stranger,
                "PO-" + (FIRST_REFERENCE + index),
                customer.currency().getCurrencyCode(),
                dice.chance(0.6) ? day.plusDays(dice.between(5, 25)) : null,
                null,
                null,
                lines);
        var vatId = customer.vatId();
        return new Draft(
                request,
                correction,
                kind == OrderKind.LOST_VAT_ID && vatId != null ? new Memory.LostVatId(customer.number(), vatId) : null);
    }

    private Customer who(OrderKind kind, Dice dice) {
        return switch (kind) {
            case OVER_LIMIT ->
                assortment.customers().stream()
                        .filter(customer -> limit(customer) > 0)
                        .min(Comparator.comparingDouble(Buyers::limit))
                        .orElseGet(() -> anyone(dice));
            case LOST_VAT_ID -> {
                var abroad = assortment.customers().stream()
                        .filter(this::isTaxedByVatId)
                        .toList();
                yield abroad.isEmpty() ? anyone(dice) : dice.pick(abroad);
            }
            default -> anyone(dice);
        };
    }

    /** Whose invoice is wrong without its VAT id: a business in another member state. */
    private boolean isTaxedByVatId(Customer customer) {
        var country = customer.billTo().country();
        var product =
                assortment.upTo(customer, BigDecimal.valueOf(MOST_PER_ORDER)).get(0);
        return customer.vatId() != null
                && !customer.terms().prepaid()
                && doors.masterData()
                        .taxTreatment(
                                product, customer, country, LocalDate.ofInstant(scenario.begins(), ZoneOffset.UTC))
                        .category()
                        .equals("K");
    }

    private Customer anyone(Dice dice) {
        double at = dice.between(0, weights);
        for (Customer customer : assortment.customers()) {
            at -= weight(customer);
            if (at < 0) {
                return customer;
            }
        }
        return assortment.customers().get(0);
    }

    private static double limit(Customer customer) {
        var limit = customer.creditLimit();
        return limit == null ? 0 : limit.amount().doubleValue();
    }

    private static double weight(Customer customer) {
        return Math.sqrt(Math.max(limit(customer), USUAL_LIMIT));
    }

    /** So much that what is ordered until it is paid stays well within the limit. */
    private double budget(Customer customer, Dice dice) {
        double days = Duration.between(scenario.begins(), scenario.ends()).toDays();
        double open = scenario.orders() * weight(customer) / weights * Math.min(1, DAYS_UNTIL_PAID / days);
        double usual = Math.max(limit(customer), USUAL_LIMIT) * USED_CREDIT / Math.max(open, 1);
        return Math.min(usual, MOST_PER_ORDER) * dice.between(0.3, 1.5);
    }

    private List<Line> lines(Customer customer, OrderKind kind, LocalDate day, Dice dice) {
        int count = dice.between(1, MOST_LINES);
        double each = budget(customer, dice) / count;
        List<Line> lines = new ArrayList<>();
        for (int wish = 0; wish < count; wish++) {
            var product = dice.pick(assortment.upTo(customer, BigDecimal.valueOf(each)));
            if (lines.stream().anyMatch(other -> product.sku().equals(other.sku()))) {
                continue;
            }
            double pieces = each / price(product, customer, day) * dice.between(0.5, 1.5);
            int most = product.serialTracked() ? MOST_DEVICES : MOST_PIECES;
            long quantity = Math.max(
                    product.minimumQuantity().value().longValue(), Math.max(1, Math.min(most, Math.round(pieces))));
            var ordered = BigDecimal.valueOf(quantity);
            lines.add(new Line(lines.size() + 1, product.sku(), null, null, ordered, null, null, discount(kind, dice)));
        }
        return lines;
    }

    private static @Nullable BigDecimal discount(OrderKind kind, Dice dice) {
        return switch (kind) {
            case DISCOUNT -> BigDecimal.valueOf(dice.between(12, 20));
            case LARGE_DISCOUNT -> BigDecimal.valueOf(dice.between(32, 38));
            default -> dice.chance(0.2) ? BigDecimal.valueOf(dice.between(2, 9)) : null;
        };
    }

    /** One large project, of the dearest article that is not tracked piece by piece. */
    private List<Line> beyondLimit(Customer customer, LocalDate day) {
        var product = assortment.upTo(customer, BigDecimal.valueOf(MOST_PER_ORDER)).stream()
                .filter(candidate -> candidate.stocked() && !candidate.serialTracked())
                .max(Comparator.comparing(
                                (Product candidate) -> candidate.standardCost().amount())
                        .thenComparing(Product::sku))
                .orElseThrow(() -> new IllegalStateException("Nothing is sold from stock"));
        double pieces = Math.max(limit(customer), USUAL_LIMIT) * BEYOND_LIMIT / price(product, customer, day);
        var quantity = BigDecimal.valueOf(pieces).setScale(0, RoundingMode.UP);
        return new ArrayList<>(List.of(new Line(1, product.sku(), null, null, quantity, null, null, null)));
    }

    private double price(Product product, Customer customer, LocalDate day) {
        return doors.masterData()
                .price(product.sku(), customer.number(), customer.currency(), day, Quantity.of(1))
                .map(price -> price.amount().doubleValue())
                .filter(amount -> amount > 0)
                .orElseGet(() ->
                        product.standardCost().amount().max(BigDecimal.ONE).doubleValue());
    }
}
