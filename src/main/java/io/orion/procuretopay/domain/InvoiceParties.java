package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The orders that an invoice is about, and who asked for, ordered or received what is on them. */
@Component
class InvoiceParties {

    private final PurchaseOrders orders;
    private final GoodsReceipts receipts;
    private final Requisitions requisitions;

    InvoiceParties(PurchaseOrders orders, GoodsReceipts receipts, Requisitions requisitions) {
        this.orders = orders;
        this.receipts = receipts;
        this.requisitions = requisitions;
    }

    /** The supplier's orders that the invoice names, locked one after the other in the order of their numbers. */
    TreeMap<String, PurchaseOrder> lock(SupplierInvoice invoice) {
        var locked = new TreeMap<String, PurchaseOrder>();
        of(invoice).forEach(order -> locked.put(order.number, orders.get(order.number)));
        return locked;
    }

    /** The same, not locked. */
    List<PurchaseOrder> of(SupplierInvoice invoice) {
        var names = new TreeSet<>(invoice.orders);
        invoice.lines.stream().map(line -> line.order).filter(Objects::nonNull).forEach(names::add);
        List<PurchaseOrder> found = new ArrayList<>();
        names.forEach(name -> orders.find(name)
                .filter(order -> invoice.supplier == null || order.supplier.equals(invoice.supplier))
                .filter(order -> order.sentAt != null)
                .ifPresent(found::add));
        return found;
    }

    /** Why somebody may not decide about the invoice; null when nothing speaks against it. */
    @Nullable
    String conflict(SupplierInvoice invoice, Actor actor) {
        for (var order : of(invoice)) {
            if (order.orderedBy.equals(actor.id())) {
                return actor.id() + " ordered " + order.number;
            }
            if (requisitions
                    .find(order.requisition)
                    .filter(it -> it.requestedBy.equals(actor.id()))
                    .isPresent()) {
                return actor.id() + " asked for what is on " + order.number;
            }
            if (receipts.of(order.number).stream().anyMatch(it -> actor.id().equals(it.countedBy))) {
                return actor.id() + " received what is on " + order.number;
            }
        }
        return null;
    }

    void requireUninvolved(SupplierInvoice invoice, Actor actor) {
        var conflict = conflict(invoice, actor);
        if (conflict != null) {
            throw new Refused(conflict + "; another person has to take its invoice");
        }
    }
}
