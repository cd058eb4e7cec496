package io.orion.ordertocash.domain;

import io.orion.approval.ApprovalDecided;
import io.orion.approval.ApprovalRequest;
import io.orion.approval.Approvals;
import io.orion.engine.Decision;
import io.orion.engine.Decisions;
import io.orion.kernel.Money;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Product;
import io.orion.masterdata.TaxTreatment;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Prices and taxes orders, and finds out whose authority their terms need. */
@Service
public class Pricing {

    private static final String ORDER_TERMS = "order-terms";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final SalesOrders orders;
    private final MasterData masterData;
    private final Decisions decisions;
    private final Approvals approvals;
    private final Clock clock;

    Pricing(SalesOrders orders, MasterData masterData, Decisions decisions, Approvals approvals, Clock clock) {
        this.orders = orders;
        this.masterData = masterData;
        this.decisions = decisions;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Sets price, tax treatment and cost of each line and the totals. A price that the order brings stays; the list
     * price is kept beside it, to tell how far it was lowered.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void price(SalesOrderNumber number) {
        var order = orders.get(number);
        price(order, order.lines());
    }

    /** Prices these lines and adds the order up anew; the other lines keep what was agreed. */
    void price(SalesOrder order, List<SalesOrderLine> lines) {
        var customer = masterData
                .customer(order.customer())
                .orElseThrow(() -> new IllegalStateException("A validated order has a known customer"));
        var products = masterData.products(
                lines.stream().map(SalesOrderLine::requiredSku).distinct().toList());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (SalesOrderLine line : lines) {
            price(order, line, Objects.requireNonNull(products.get(line.requiredSku())), customer, today);
        }
        order.setTotals(net(order), tax(order), clock.instant());
    }

    private void price(SalesOrder order, SalesOrderLine line, Product product, Customer customer, LocalDate today) {
        var list = masterData.price(product.sku(), customer.number(), order.currency(), today, line.ordered);
        line.listPrice = list.map(price -> price.amount()).orElse(null);
        if (line.unitPrice == null) {
            line.unitPrice = Optional.ofNullable(line.listPrice).orElse(BigDecimal.ZERO);
        }
        line.description = product.name();
        line.unitCost = product.standardCost().amount();
        line.stocked = product.stocked();
        line.serialTracked = product.serialTracked();
        line.unit = line.unit.isEmpty() ? product.unit() : line.unit;
        line.net = line.netOf(line.due(), order.currency()).amount();
        TaxTreatment tax = masterData.taxTreatment(product, customer, deliverToCountry(order, customer), today);
        line.taxCategory = tax.category();
        line.taxPercent = tax.percent();
        line.taxCode = tax.exemptionCode();
        line.taxReason = tax.exemptionReason();
    }

    static String deliverToCountry(SalesOrder order, Customer customer) {
        var deliverTo = order.row().received.deliverTo();
        return deliverTo == null ? customer.shipTo().country() : deliverTo.country();
    }

    private static Money net(SalesOrder order) {
        return order.lines().stream()
                .map(line -> line.netOf(line.due(), order.currency()))
                .reduce(Money.zero(order.currency()), Money::plus);
    }

    /** Tax per category and rate on the sum of its lines, each rounded once (EN 16931, BR-CO-17). */
    static Money tax(SalesOrder order) {
        Map<String, Money> bases = new LinkedHashMap<>();
        Map<String, BigDecimal> rates = new HashMap<>();
        for (SalesOrderLine line : order.lines()) {
            var rate = Objects.requireNonNull(line.taxPercent);
            String category = line.taxCategory + rate.stripTrailingZeros().toPlainString();
            bases.merge(category, line.netOf(line.due(), order.currency()), Money::plus);
            rates.put(category, rate);
        }
        return bases.entrySet().stream()
                .map(base -> base.getValue()
                        .times(Objects.requireNonNull(rates.get(base.getKey())).divide(HUNDRED)))
                .reduce(Money.zero(order.currency()), Money::plus);
    }

    /**
     * Asks the table {@code decideDiscountAuthority} whose approval the terms need and requests it.
     *
     * @return the approval's number, or null when nobody has to approve
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable String requestApproval(SalesOrderNumber number) {
        var order = orders.get(number);
        var approval = requestApproval(order, ORDER_TERMS, order.row().enteredBy);
        order.row().approval = approval != null ? approval : order.row().approval;
        return approval;
    }

    /**
     * The same for an order as it would be, on behalf of whoever asks for it; the kind tells who takes the answer.
     */
    @Nullable
    String requestApproval(SalesOrder order, String kind, String askedBy) {
        if (order.row().approvedTerms != null && order.terms().equals(order.row().approvedTerms)) {
            return null;
        }
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("discountPercent", greatestDiscount(order));
        facts.put("marginPercent", margin(order));
        facts.put("orderNet", Objects.requireNonNull(order.row().net));
        facts.put("priceMissing", order.lines().stream().anyMatch(Pricing::isUnpriced));
        Decision decision = decisions.decide(order.row().number, "decideDiscountAuthority", facts);
        if (!decision.flag("approvalNeeded")) {
            order.row().approval = null;
            return null;
        }
        var summary = order.row().customer + ", " + order.row().currency + " " + order.row().net + ": "
                + decision.text("reason");
        return approvals.request(new ApprovalRequest(
                order.row().number,
                kind,
                summary,
                order.terms(),
                askedBy,
                decision.text("approverGroup"),
                decision.text("escalationGroup")));
    }

    /** Takes over what was approved; the order checks it against its terms when it is confirmed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ApprovalDecided decided) {
        if (decided.kind().equals(ORDER_TERMS) && decided.granted()) {
            orders.get(new SalesOrderNumber(decided.subject())).row().approvedTerms = decided.content();
        }
    }

    private static boolean isUnpriced(SalesOrderLine line) {
        return Objects.requireNonNull(line.unitPrice).signum() == 0;
    }

    /** How far below the list price the cheapest line is sold, in percent of the list price; discount included. */
    private static BigDecimal greatestDiscount(SalesOrder order) {
        return order.lines().stream()
                .map(Pricing::discount)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal discount(SalesOrderLine line) {
        if (line.listPrice == null || line.listPrice.signum() == 0) {
            return line.discountPercent;
        }
        var below = line.listPrice.subtract(line.discountedPrice()).max(BigDecimal.ZERO);
        return below.multiply(HUNDRED).divide(line.listPrice, 2, RoundingMode.HALF_UP);
    }

    /** (net − cost) ÷ net of the whole order, in percent; −100 where nothing is charged. */
    private static BigDecimal margin(SalesOrder order) {
        BigDecimal net = Objects.requireNonNull(order.row().net);
        BigDecimal cost = order.lines().stream()
                .map(line -> Objects.requireNonNull(line.unitCost)
                        .multiply(line.due().value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return net.signum() == 0
                ? HUNDRED.negate()
                : net.subtract(cost).multiply(HUNDRED).divide(net, 2, RoundingMode.HALF_UP);
    }
}
