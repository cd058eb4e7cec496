package io.orion.procuretopay.domain;

import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.Quantity;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches an invoice's lines with what was ordered and what came of it, many to many. The table
 * {@code decideMatchTolerance} says of each difference in price, quantity or charges whether it is let pass.
 */
@Service
public class InvoiceMatching {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.005");
    private static final int DAYS_TO_WAIT = 5;

    private final SupplierInvoices invoices;
    private final InvoiceParties parties;
    private final InvoiceCredits credits;
    private final GoodsReceipts receipts;
    private final Decisions decisions;
    private final MasterData masterData;
    private final Clock clock;

    InvoiceMatching(
            SupplierInvoices invoices,
            InvoiceParties parties,
            InvoiceCredits credits,
            GoodsReceipts receipts,
            Decisions decisions,
            MasterData masterData,
            Clock clock) {
        this.invoices = invoices;
        this.parties = parties;
        this.credits = credits;
        this.receipts = receipts;
        this.decisions = decisions;
        this.masterData = masterData;
        this.clock = clock;
    }

    /**
     * What keeps an invoice from being posted, if anything; each is a question of the process.
     *
     * @param askAt when somebody asks for goods that are awaited
     */
    public record Matched(boolean matched, boolean quantityVariance, boolean priceVariance, Instant askAt) {}

    /** Matches it, and where nothing differs too much takes the receipts' parts for it, so that nobody else does. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Matched match(String number) {
        var invoice = invoices.get(number);
        invoice.requireOpen();
        var orders = parties.lock(invoice);
        if (invoice.creditNote) {
            credits.match(invoice);
        } else {
            matchInvoice(invoice, orders);
        }
        boolean matched = !invoice.quantityVariance() && !invoice.priceVariance() && !invoice.has("awaited");
        var askAt = masterData.calendar(Region.EMEA).plusBusinessDays(clock.instant(), DAYS_TO_WAIT);
        invoice.awaitUntil = invoice.has("awaited") ? askAt : null;
        invoices.save(invoice);
        return new Matched(matched, invoice.quantityVariance(), invoice.priceVariance(), askAt);
    }

    private void matchInvoice(SupplierInvoice invoice, SortedMap<String, PurchaseOrder> orders) {
        var left = new ReceiptsLeft(orders.keySet().stream()
                .flatMap(order -> receipts.of(order).stream())
                .toList());
        List<SupplierInvoices.Match> parts = new ArrayList<>();
        List<Tolerated> tolerated = new ArrayList<>();
        for (var line : invoice.lines) {
            judge(invoice, line, orders, left).ifPresent(tolerated::add);
            if (line.order != null && line.orderLine != null && line.variance == null) {
                parts.addAll(left.take(
                        line.line, Objects.requireNonNull(orders.get(line.order)), line.orderLine, line.taken()));
            }
        }
        judgeSum(invoice, tolerated);
        invoice.chargesVariance = chargesDiffer(invoice);
        if (!invoice.chargesVariance && invoice.lines.stream().allMatch(line -> line.variance == null)) {
            parts.forEach(part -> invoices.match(invoice.number, part));
        }
    }

    /** A difference in price that was small enough on its line; {@code agreed} is what the line should cost. */
    private record Tolerated(SupplierInvoice.Line line, BigDecimal amount, BigDecimal agreed) {}

    /** Many small differences are a large one: their sum is held against the same tolerance. */
    private void judgeSum(SupplierInvoice invoice, List<Tolerated> differences) {
        if (differences.size() < 2) {
            return;
        }
        var sum = differences.stream().map(Tolerated::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var agreed = differences.stream().map(Tolerated::agreed).reduce(BigDecimal.ZERO, BigDecimal::add);
        var percent = agreed.signum() == 0 ? HUNDRED : sum.multiply(HUNDRED).divide(agreed, 2, RoundingMode.HALF_UP);
        if (!tolerated(invoice, null, "price", percent, sum)) {
            differences.forEach(it -> vary(it.line(), it.amount()));
        }
    }

    private static void vary(SupplierInvoice.Line line, BigDecimal amount) {
        line.variance = "price";
        line.varianceAmount = amount.setScale(Quantity.SCALE, RoundingMode.HALF_UP);
    }

    private Optional<Tolerated> judge(
            SupplierInvoice invoice,
            SupplierInvoice.Line line,
            SortedMap<String, PurchaseOrder> orders,
            ReceiptsLeft left) {
        line.variance = null;
        line.varianceAmount = null;
        if (line.taken().isZero()) {
            return Optional.empty();
        }
        if (line.orderLine == null) {
            OrderLines.find(invoice, line, orders);
        }
        var order = line.order == null ? null : orders.get(line.order);
        if (order == null || line.orderLine == null || !order.currency.equals(invoice.currency)) {
            line.variance = "unmatched";
            return Optional.empty();
        }
        var ordered = order.line(line.orderLine);
        judgeQuantity(invoice, line, order, ordered, left);
        boolean quantityFits = line.variance == null || "awaited".equals(line.variance);
        Optional<Tolerated> tolerated = quantityFits ? judgePrice(invoice, line, ordered) : Optional.empty();
        left.claim(ordered, line.taken());
        return tolerated;
    }

    private void judgeQuantity(
            SupplierInvoice invoice,
            SupplierInvoice.Line line,
            PurchaseOrder order,
            PurchaseOrderLine ordered,
            ReceiptsLeft left) {
        var coming = invoice.givenUp || !order.open() ? Quantity.ZERO : ordered.outstanding();
        var beyond = left.beyond(ordered, line.taken(), coming).value();
        var percent = beyond.multiply(HUNDRED).divide(ordered.ordered.value(), 2, RoundingMode.HALF_UP);
        if (beyond.signum() > 0
                && !tolerated(invoice, ordered, "quantity", percent, beyond.multiply(ordered.unitPrice))) {
            line.variance = "quantity";
            line.varianceAmount = beyond;
        } else if (coming.isPositive()
                && left.beyond(ordered, line.taken(), Quantity.ZERO).isPositive()) {
            line.variance = "awaited";
        }
    }

    private Optional<Tolerated> judgePrice(
            SupplierInvoice invoice, SupplierInvoice.Line line, PurchaseOrderLine ordered) {
        var difference = line.price().subtract(ordered.unitPrice);
        var amount = difference.multiply(line.taken().value());
        if (line.priceSettled() || amount.abs().compareTo(CENT) < 0) {
            return Optional.empty();
        }
        var percent = ordered.unitPrice.signum() == 0
                ? HUNDRED
                : difference.multiply(HUNDRED).divide(ordered.unitPrice, 2, RoundingMode.HALF_UP);
        if (tolerated(invoice, ordered, "price", percent, amount)) {
            return Optional.of(new Tolerated(
                    line, amount, ordered.unitPrice.multiply(line.taken().value())));
        }
        vary(line, amount);
        return Optional.empty();
    }

    private boolean chargesDiffer(SupplierInvoice invoice) {
        boolean settled = invoice.chargesResolution != null && !"asked".equals(invoice.chargesResolution);
        if (settled || invoice.charges.signum() == 0) {
            return false;
        }
        var goods = invoice.net.subtract(invoice.charges);
        var percent = goods.signum() == 0
                ? HUNDRED
                : invoice.charges.multiply(HUNDRED).divide(goods, 2, RoundingMode.HALF_UP);
        return !tolerated(invoice, null, "charges", percent, invoice.charges);
    }

    private boolean tolerated(
            SupplierInvoice invoice,
            @Nullable PurchaseOrderLine ordered,
            String kind,
            BigDecimal percent,
            BigDecimal amount) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("kind", kind);
        facts.put("percent", percent);
        facts.put("amount", amount);
        facts.put("category", ordered == null ? null : ordered.category);
        facts.put("currency", invoice.currency.getCurrencyCode());
        return decisions.decide(invoice.number, "decideMatchTolerance", facts).flag("tolerated");
    }

    /** Takes whether awaited goods will still come. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void chase(String number, boolean awaited, Actor by) {
        var invoice = invoices.get(number);
        parties.requireUninvolved(invoice, by);
        invoice.decidedBy = by.id();
        invoice.givenUp = !awaited;
        invoices.save(invoice);
    }
}
