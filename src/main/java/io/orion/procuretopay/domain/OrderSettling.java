package io.orion.procuretopay.domain;

import io.orion.kernel.Quantity;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices that nothing of a purchase order is open any more. */
@Component
class OrderSettling {

    private final PurchaseOrders orders;
    private final GoodsReceipts receipts;
    private final SupplierInvoices invoices;
    private final ProcurementProcesses processes;
    private final InvoiceProcesses invoiceProcesses;

    OrderSettling(
            PurchaseOrders orders,
            GoodsReceipts receipts,
            SupplierInvoices invoices,
            ProcurementProcesses processes,
            InvoiceProcesses invoiceProcesses) {
        this.orders = orders;
        this.receipts = receipts;
        this.invoices = invoices;
        this.processes = processes;
        this.invoiceProcesses = invoiceProcesses;
    }

    /** Notes what an invoice takes of an order, by its lines; less than nothing for a credit note. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invoiced(String number, Map<Integer, Quantity> quantities) {
        var order = orders.get(number);
        quantities.forEach((line, quantity) -> {
            var of = order.line(line);
            of.invoiced = of.invoiced.plus(quantity);
        });
        orders.save(order);
        check(order);
    }

    /**
     * Wakes the invoices that wait for goods; and the process when all is received or cancelled, nothing more is
     * awaited, what stayed is invoiced, and no change waits for its answer.
     */
    void check(PurchaseOrder order) {
        var waiting = invoices.awaiting(order.number);
        if (!waiting.isEmpty()) {
            invoiceProcesses.goodsReceived(waiting);
        }
        boolean awaited = receipts.of(order.number).stream()
                .anyMatch(receipt -> receipt.postedAt == null && receipt.voidedAt == null);
        if (order.open() && order.answer != null && !awaited && order.receivedInFull() && order.invoicedInFull()) {
            processes.settled(order.requisition);
        }
    }
}
