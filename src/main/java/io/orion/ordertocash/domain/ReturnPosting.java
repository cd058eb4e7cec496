package io.orion.ordertocash.domain;

import io.orion.engine.Decisions;
import io.orion.inventory.Inventory;
import io.orion.inventory.IssueLine;
import io.orion.inventory.ReservationLine;
import io.orion.inventory.ReturnedLine;
import io.orion.kernel.Quantity;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Posting;
import io.orion.ordertocash.domain.CustomerReturn.Disposition;
import io.orion.ordertocash.domain.CustomerReturn.Finding;
import io.orion.ordertocash.domain.CustomerReturn.Receipt;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides what becomes of returned goods, and puts them into stock and books. */
@Service
public class ReturnPosting {

    private final SalesOrders orders;
    private final ReturnStore returns;
    private final Inventory inventory;
    private final Ledger ledger;
    private final Decisions decisions;
    private final Clock clock;

    ReturnPosting(
            SalesOrders orders,
            ReturnStore returns,
            Inventory inventory,
            Ledger ledger,
            Decisions decisions,
            Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.inventory = inventory;
        this.ledger = ledger;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Asks the table {@code decideDisposition} about each finding of the receipt that was inspected. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(String number) {
        var it = returns.get(number);
        var order = orders.get(it.order);
        for (Finding finding : it.current().findings) {
            var cost = order.line(finding.line).unitCost;
            Map<String, @Nullable Object> facts = new HashMap<>();
            facts.put("condition", finding.condition.name());
            facts.put("reason", it.reason.name());
            facts.put("unitCost", cost == null ? BigDecimal.ZERO : cost);
            var decision = decisions.decide(number, "decideDisposition", facts);
            finding.disposition = Disposition.valueOf(decision.text("disposition"));
            finding.creditPercent = finding.isKept()
                    ? new BigDecimal(String.valueOf(decision.single("creditPercent", Number.class)))
                    : BigDecimal.ZERO;
        }
        returns.save(it);
    }

    /**
     * Books what was kept: into stock at the cost at which it left, for good, into quarantine, or on to scrap. What
     * goes back to the customer stays delivered.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(String number) {
        var it = returns.get(number);
        var order = orders.get(it.order);
        var receipt = it.current();
        takeBack(order, receipt);
        setAside(order, receipt, Disposition.QUARANTINE);
        scrap(order, receipt);
        for (CustomerReturn.ReceivedLine came : receipt.lines) {
            var line = order.line(came.line());
            line.inReturn = line.inReturn.minus(came.quantity());
        }
        for (Finding finding : receipt.findings) {
            if (finding.isKept()) {
                var line = order.line(finding.line);
                line.returned = line.returned.plus(finding.quantity);
            }
        }
        receipt.postedAt = clock.instant();
        if (!it.isMoreToCome()) {
            it.closedAt = clock.instant();
        }
        returns.save(it);
    }

    private void takeBack(SalesOrder order, Receipt receipt) {
        Map<Integer, ReturnedLine> lines = new TreeMap<>();
        for (Finding finding : receipt.findings) {
            var line = order.line(finding.line);
            if (finding.isKept() && line.stocked) {
                lines.merge(
                        line.line,
                        new ReturnedLine(
                                order.row().number, line.line, line.requiredSku(), finding.quantity, finding.serials),
                        ReturnPosting::together);
            }
        }
        if (!lines.isEmpty()) {
            inventory.takeBack(receipt.number, warehouse(order), today(), List.copyOf(lines.values()));
        }
    }

    private static ReturnedLine together(ReturnedLine one, ReturnedLine other) {
        var serials = new ArrayList<>(one.serials());
        serials.addAll(other.serials());
        return new ReturnedLine(
                one.document(), one.line(), one.sku(), one.quantity().plus(other.quantity()), serials);
    }

    /** Holds goods under a document of their own, so that nobody is promised them. Returns them as they would leave. */
    private List<IssueLine> setAside(SalesOrder order, Receipt receipt, Disposition disposition) {
        var document = receipt.number + ":" + disposition.name().toLowerCase(java.util.Locale.ROOT);
        Map<Integer, IssueLine> held = new TreeMap<>();
        for (Finding finding : receipt.findings) {
            var line = order.line(finding.line);
            if (finding.disposition == disposition && line.stocked) {
                var before = held.get(line.line);
                var serials = new ArrayList<>(finding.serials);
                serials.addAll(before == null ? List.of() : before.serials());
                held.put(
                        line.line,
                        new IssueLine(
                                document,
                                line.line,
                                line.requiredSku(),
                                finding.quantity.plus(before == null ? Quantity.ZERO : before.quantity()),
                                serials));
            }
        }
        if (!held.isEmpty()) {
            inventory.reserve(
                    warehouse(order),
                    held.values().stream()
                            .map(line -> new ReservationLine(document, line.line(), line.sku(), line.quantity()))
                            .toList());
        }
        return List.copyOf(held.values());
    }

    private void scrap(SalesOrder order, Receipt receipt) {
        var lines = setAside(order, receipt, Disposition.SCRAP);
        if (lines.isEmpty()) {
            return;
        }
        var cost = inventory.issue(receipt.number, warehouse(order), today(), lines);
        if (cost.isPositive()) {
            ledger.post(new Posting(
                    receipt.number,
                    "scrap",
                    today(),
                    "Scrapped of " + receipt.number,
                    order.row().number,
                    List.of(
                            Posting.Line.debit(Accounts.INVENTORY_ADJUSTMENT, cost),
                            Posting.Line.credit(Accounts.INVENTORY, cost))));
        }
    }

    /** The window is over: what did not come stays with the customer, and may be asked for again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lapse(String number) {
        var it = returns.get(number);
        var order = orders.get(it.order);
        for (CustomerReturn.Line line : it.lines) {
            var orderLine = order.line(line.line);
            orderLine.inReturn = orderLine.inReturn.minus(line.toCome());
        }
        it.lapsedAt = clock.instant();
        it.closedAt = clock.instant();
        returns.save(it);
    }

    private static String warehouse(SalesOrder order) {
        return Objects.requireNonNull(order.row().warehouse, "goods that left have left a warehouse");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
