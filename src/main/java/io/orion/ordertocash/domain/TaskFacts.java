package io.orion.ordertocash.domain;

import io.orion.engine.CaseTasks;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Region;
import io.orion.ordertocash.SalesOrderNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** One line about a document for the people who work on it: whom, how much, what. */
@Service
public class TaskFacts {

    private static final int LINES_SHOWN = 20;
    private static final int DAYS_TO_MEND = 1;
    private static final int DAYS_TO_ANSWER = 2; // as long as a credit hold lasts before it is escalated

    private final SalesOrders orders;
    private final DeliveryStore deliveries;
    private final InvoiceStore invoices;
    private final MasterData masterData;
    private final Clock clock;

    TaskFacts(SalesOrders orders, DeliveryStore deliveries, InvoiceStore invoices, MasterData masterData, Clock clock) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.invoices = invoices;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Why the order waits: its problems, or what credit says; the customer has an answer in two business days. */
    public CaseTasks.Facts ofOrder(SalesOrderNumber number) {
        var row = orders.get(number).row();
        return new CaseTasks.Facts(ofOrder(row), due(row.customer, DAYS_TO_ANSWER));
    }

    private static String ofOrder(SalesOrderRow row) {
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
                delivery.order + " · " + delivery.warehouse + "\n" + lines, delivery.dueAt, delivery.order.value());
    }

    /** What is wrong with the invoice; each day that it is late is one that its payment is late. */
    public CaseTasks.Facts ofBilling(String number) {
        var order = invoices.billing(number).order();
        return new CaseTasks.Facts(
                String.join("\n", invoices.findings(number)),
                due(orders.get(order).row().customer, DAYS_TO_MEND),
                order.value());
    }

    /** Who owes how much since when; the call is made within two business days. */
    public CaseTasks.Facts ofInvoice(String number) {
        var invoice = invoices.state(number).orElseThrow(() -> new UnknownRecord("invoice", number));
        return new CaseTasks.Facts(
                invoice.customer() + " · " + invoice.currency() + " " + invoice.gross() + " · due " + invoice.dueOn()
                        + " · level " + invoice.dunningLevel(),
                due(invoice.customer(), DAYS_TO_ANSWER),
                invoice.order().value());
    }

    /** Some business days from now where the customer is; while nobody knows who it is, where the company is. */
    private Instant due(@Nullable String customer, int businessDays) {
        var region = Optional.ofNullable(customer)
                .flatMap(masterData::customer)
                .map(Customer::region)
                .orElse(Region.EMEA);
        return masterData.calendar(region).plusBusinessDays(clock.instant(), businessDays);
    }
}
