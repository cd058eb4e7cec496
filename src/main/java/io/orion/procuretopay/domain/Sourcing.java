package io.orion.procuretopay.domain;

import io.orion.engine.Decisions;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.masterdata.MasterData;
import io.orion.procuretopay.RequisitionNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds from whom an approved need is bought, and makes the purchase order. */
@Service
public class Sourcing {

    private final Requisitions requisitions;
    private final PurchaseOrders orders;
    private final MasterData masterData;
    private final Decisions decisions;
    private final Clock clock;

    Sourcing(
            Requisitions requisitions, PurchaseOrders orders, MasterData masterData, Decisions decisions, Clock clock) {
        this.requisitions = requisitions;
        this.orders = orders;
        this.masterData = masterData;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** How the supplier is found. */
    public enum Route {
        /** By the catalogue or a contract; nobody has to do anything. */
        ORDER,
        /** A buyer chooses the supplier and agrees the price. */
        BUYER,
        /** Several suppliers are asked for quotes. */
        QUOTES,
        /** The requester says why it can be only this supplier; then a buyer places the order. */
        SOLE_SOURCE;

        static Route of(String written) {
            return valueOf(written.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** Asks the table {@code decideSourcingRoute}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Route route(RequisitionNumber number) {
        var requisition = requisitions.get(number);
        leaveUsedUpContracts(requisition);
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("contract", requisition.lines.stream().allMatch(line -> line.contract != null));
        facts.put(
                "catalogue",
                requisition.supplier != null && requisition.lines.stream().allMatch(it -> it.catalogue));
        facts.put("supplierGiven", requisition.supplier != null);
        facts.put("total", requisition.total().amount());
        requisition.route =
                decisions.decide(number.value(), "decideSourcingRoute", facts).text("route");
        requisitions.save(requisition);
        return Route.of(requisition.route);
    }

    /** What a contract has not enough left of is bought like anything else: somebody finds price and supplier. */
    private void leaveUsedUpContracts(Requisition requisition) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var line : requisition.lines) {
            var most = most(requisition, line, today);
            if (most != null && line.contract != null && line.sku != null) {
                var supplier = Objects.requireNonNull(requisition.supplier);
                var called = orders.called(line.contract, supplier, line.sku);
                if (called.add(line.quantity.value()).compareTo(most) > 0) {
                    line.contract = null;
                    line.catalogue = false;
                }
            }
        }
    }

    /** Takes the reason why only one supplier can deliver. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void justify(RequisitionNumber number, String reason) {
        var requisition = requisitions.get(number);
        requisition.soleSourceReason = reason;
        requisitions.save(requisition);
    }

    /**
     * Takes what a buyer agreed with a supplier.
     *
     * @param prices {@code <line>=<price of one unit>} for what differs from the expected price
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void choose(RequisitionNumber number, String supplierNumber, @Nullable String prices, Actor by) {
        var requisition = requisitions.get(number);
        var supplier = masterData
                .supplier(supplierNumber)
                .orElseThrow(() -> new InvalidInput("supplier", "is not known: " + supplierNumber));
        if (supplier.blockReason() != null) {
            throw new InvalidInput("supplier", "is blocked: " + supplier.blockReason());
        }
        var agreed = Written.byLine("prices", prices);
        for (var line : requisition.lines) {
            var price = agreed.remove(line.line);
            line.unitPrice = price == null ? line.unitPrice : Written.price("prices", price);
        }
        Written.refuseLeft("prices", number.value(), agreed);
        requisition.supplier = supplierNumber;
        requisition.orderedBy = by.id();
        requisitions.save(requisition);
    }

    /** Makes the purchase order; what comes from a contract is called off it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void createOrder(RequisitionNumber number) {
        var requisition = requisitions.get(number);
        var now = clock.instant();
        var order = new PurchaseOrder(
                orders.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                number,
                Objects.requireNonNull(requisition.supplier),
                requisition.currency,
                requisition.warehouse,
                requisition.orderer(),
                now);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        for (var line : requisition.lines) {
            callOff(requisition, line, today);
            order.lines.add(orderLine(requisition, line, today));
        }
        orders.add(order);
    }

    private static PurchaseOrderLine orderLine(Requisition requisition, RequisitionLine line, LocalDate today) {
        var made = new PurchaseOrderLine(
                line.line,
                line.sku,
                line.description,
                line.unit,
                line.quantity,
                line.unitPrice,
                line.category,
                line.costCenter,
                line.stocked,
                line.service,
                line.serialTracked);
        var soonest = today.plusDays(line.leadDays);
        var needed = requisition.neededOn;
        made.promisedOn = needed == null || needed.isBefore(soonest) ? soonest : needed;
        return made;
    }

    private void callOff(Requisition requisition, RequisitionLine line, LocalDate today) {
        if (line.contract == null || line.sku == null) {
            return;
        }
        var supplier = Objects.requireNonNull(requisition.supplier);
        var most = most(requisition, line, today);
        if (!orders.callOff(line.contract, supplier, line.sku, line.quantity.value(), most)) {
            throw new Refused("Contract " + line.contract + " has less than " + line.quantity + " of " + line.sku
                    + " left of " + most);
        }
    }

    /** How much the contract of a line is about; null where there is no contract, or no end of it. */
    private @Nullable BigDecimal most(Requisition requisition, RequisitionLine line, LocalDate today) {
        if (line.contract == null || line.sku == null) {
            return null;
        }
        return masterData.supplierItems(line.sku, requisition.currency, today, line.quantity).stream()
                .filter(item -> item.supplier().equals(requisition.supplier) && line.contract.equals(item.contract()))
                .findFirst()
                .map(item -> item.contractQuantity() == null
                        ? null
                        : item.contractQuantity().value())
                .orElse(null);
    }
}
