package io.orion.ordertocash.documents;

import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.DeliveryStore;
import io.orion.ordertocash.domain.Invoice;
import io.orion.ordertocash.domain.InvoiceStore;
import io.orion.ordertocash.domain.SalesOrder;
import io.orion.ordertocash.domain.SalesOrders;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what order to cash tells its customers, by the number of the document. */
@Component
public class CustomerDocuments implements OutboundWriter {

    private static final String XML = "application/xml";

    private final SalesOrders orders;
    private final DeliveryStore deliveries;
    private final InvoiceStore invoices;
    private final MasterData masterData;
    private final OrderDocuments orderDocuments;
    private final InvoiceStandards invoiceStandards;

    CustomerDocuments(
            SalesOrders orders,
            DeliveryStore deliveries,
            InvoiceStore invoices,
            MasterData masterData,
            OrderDocuments orderDocuments,
            InvoiceStandards invoiceStandards) {
        this.orders = orders;
        this.deliveries = deliveries;
        this.invoices = invoices;
        this.masterData = masterData;
        this.orderDocuments = orderDocuments;
        this.invoiceStandards = invoiceStandards;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "order-response",
                "despatch-advice",
                "invoice",
                "invoice-pdf",
                "prepayment-request",
                "prepayment-withdrawal");
    }

    @Override
    @Transactional(readOnly = true)
    public OutboundContent write(OutboundMessage message) {
        String number = message.document();
        return switch (message.kind()) {
            case "order-response" -> new OutboundContent(XML, "xml", orderResponse(number));
            case "despatch-advice" -> new OutboundContent(XML, "xml", despatchAdvice(number));
            case "invoice" -> new OutboundContent(XML, "xml", invoiceXml(number));
            case "invoice-pdf" -> new OutboundContent("application/pdf", "pdf", invoicePdf(number));
            case "prepayment-withdrawal" -> OutboundContent.text(prepaymentWithdrawal(number));
            default -> OutboundContent.text(prepaymentRequest(number));
        };
    }

    /** Our answer to an order, as UBL. An order whose customer is not known yet has none. */
    public byte[] orderResponse(String number) {
        var order = order(number);
        return orderDocuments.response(order, customer(order));
    }

    /** The despatch advice of a delivery, as UBL. */
    public byte[] despatchAdvice(String number) {
        var delivery = deliveries.find(number).orElseThrow(() -> new UnknownRecord("delivery", number));
        var order = order(delivery.order.value());
        return orderDocuments.despatchAdvice(order, customer(order), delivery);
    }

    public byte[] invoiceXml(String number) {
        return invoiceStandards.ubl(invoice(number));
    }

    public byte[] invoicePdf(String number) {
        return invoiceStandards.pdf(invoice(number));
    }

    private Invoice invoice(String number) {
        return invoices.document(number).orElseThrow(() -> new UnknownRecord("invoice", number));
    }

    private String prepaymentRequest(String number) {
        var row = order(number).row();
        return "Request for payment in advance\n\nYour order " + row.customerReference + " (" + number
                + ") will be confirmed when we have received " + row.currency + " " + row.gross + ", at the latest on "
                + row.prepaymentDueOn + ".\nPlease quote " + number + ".\n";
    }

    private String prepaymentWithdrawal(String number) {
        var row = order(number).row();
        return "Your order " + row.customerReference + " (" + number
                + ") is cancelled.\n\nPlease do not pay it in advance"
                + " any more. What you have paid already stays yours; tell us where to send it.\n";
    }

    private SalesOrder order(String number) {
        return orders.find(new SalesOrderNumber(number)).orElseThrow(() -> new UnknownRecord("sales order", number));
    }

    private Customer customer(SalesOrder order) {
        String number = order.row().customer;
        if (number == null) {
            throw new UnknownRecord("customer of", order.row().number);
        }
        return masterData.customer(number).orElseThrow(() -> new UnknownRecord("customer", number));
    }
}
