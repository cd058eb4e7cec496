package io.orion.ordertocash.domain;

import io.orion.engine.CaseTasks;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.SalesOrderNumber;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** One line about a document for the people who work on it: whom, how much, what. */
@Service
public class TaskFacts {

    private static final int LINES_SHOWN = 20;

    private final SalesOrders orders;
    private final DeliveryStore deliveries;
    private final InvoiceStore invoices;

    TaskFacts(SalesOrders orders, DeliveryStore deliveries, InvoiceStore invoices) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.invoices = invoices;
    }

    /** Why the order waits: its problems, or what credit says. */
    public String ofOrder(SalesOrderNumber number) {
        var row = orders.get(number).row();
        if (!row.problems.isEmpty()) {
            return row.problems.stream()
                    .limit(LINES_SHOWN)
                    .map(problem -> problem.field() + " " + problem.reason())
                    .collect(Collectors.joining("\n"));
        }
        return row.customer + " · " + row.currency + " " + row.gross + " · " + row.creditReason;
    }

    public String enteredBy(SalesOrderNumber number) {
        return orders.get(number).row().enteredBy;
    }

    /** What is to be picked and packed. */
    public CaseTasks.Facts ofDelivery(String number) {
        var delivery = deliveries.get(number);
        var lines = delivery.lines.stream()
                .limit(LINES_SHOWN)
                .map(line -> line.line + ": " + line.shipped() + " × " + line.sku)
                .collect(Collectors.joining("\n"));
        return new CaseTasks.Facts(
                delivery.order + " · " + delivery.warehouse + "\n" + lines, null, delivery.order.value());
    }

    /** What is wrong with the invoice. */
    public CaseTasks.Facts ofBilling(String number) {
        return new CaseTasks.Facts(
                String.join("\n", invoices.findings(number)),
                null,
                invoices.billing(number).order().value());
    }

    /** Who owes how much since when. */
    public CaseTasks.Facts ofInvoice(String number) {
        var invoice = invoices.state(number).orElseThrow(() -> new UnknownRecord("invoice", number));
        return new CaseTasks.Facts(
                invoice.customer() + " · " + invoice.currency() + " " + invoice.gross() + " · due " + invoice.dueOn()
                        + " · level " + invoice.dunningLevel(),
                null,
                invoice.order().value());
    }
}
