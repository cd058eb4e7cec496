package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.edocuments.Finding;
import io.orion.edocuments.InvoiceValidator;
import io.orion.inventory.ReceiptLine;
import io.orion.inventory.StockLevel;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ordertocash.documents.CustomerDocuments;
import io.orion.ordertocash.documents.ReturnDocuments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who work on returns, and what they look at. */
abstract class ReturnDesk extends OrderDesk {

    static final Actor DESK = new Actor("dora", Set.of("order-desk"));

    @Autowired
    CustomerReturns returns;

    @Autowired
    ReturnDocuments documents;

    @Autowired
    CustomerDocuments invoices;

    @Autowired
    InvoiceValidator validator;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void customerWithAMailbox() {
        sample.customer(customer)
                .with("endpoint.scheme", "0088")
                .with("endpoint.value", mailbox())
                .save();
    }

    /** A location number that nobody else has, with its check digit. */
    static String mailbox() {
        long number = 400_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 99_999_999_999L);
        var digits = String.valueOf(number);
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            sum += (digits.charAt(place) - '0') * (place % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }

    void assertSound() {
        assertThat(jdbc.sql("select what from ledger.violation union all select what from inventory.violation")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    SalesOrderNumber delivered(Orders order) {
        var number = accept(order);
        ship(number);
        return number;
    }

    static ReturnRequest request(SalesOrderNumber order, String reason, boolean opened, String... quantities) {
        var lines = new ArrayList<ReturnRequest.Line>();
        for (String quantity : quantities) {
            lines.add(new ReturnRequest.Line(lines.size() + 1, new BigDecimal(quantity)));
        }
        return new ReturnRequest(order.value(), reason, null, opened, "On the phone", lines);
    }

    String ask(SalesOrderNumber order, String reason, String... quantities) {
        return ask(request(order, reason, false, quantities));
    }

    String ask(ReturnRequest request) {
        var number = returns.ask(request, DESK);
        processes.settle();
        return number;
    }

    void receive(String rma, Map<String, Object> form) {
        processes.complete(rma, "userTask_receiveReturn", "warehouse", form);
    }

    void inspect(String rma, Map<String, Object> form) {
        processes.complete(rma, "userTask_inspectReturn", "quality", form);
        processes.settle();
    }

    ReturnView rma(String number) {
        return returns.view(number);
    }

    SalesOrderView.Line line(SalesOrderNumber order) {
        return view(order).lines().get(0);
    }

    StockLevel stock() {
        return inventory.levels(sku).get(0);
    }

    BigDecimal booked(String document, String account) {
        return ledger.entriesOf(document).stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().equals(account))
                .map(line -> line.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    String announced(SalesOrderNumber order) {
        return jdbc.sql("select sum(in_return)::text from order_to_cash.sales_order_line where order_number = ?")
                .param(order.value())
                .query(String.class)
                .single();
    }

    static BigDecimal money(String amount) {
        return new BigDecimal(amount).setScale(2);
    }

    /** Those of EN 16931; no rule of Peppol objects that does not object to the invoice, for what its buyer lacks. */
    void assertPassesTheRules(ReturnView.CreditNote note) {
        var xml = documents.creditNoteXml(note.number());
        assertThat(validator.validate(xml)).isEmpty();
        assertThat(rulesOfPeppol(xml)).isEqualTo(rulesOfPeppol(invoices.invoiceXml(note.invoice())));
    }

    Set<String> rulesOfPeppol(byte[] xml) {
        return validator.validateAsClaimed(xml).stream().map(Finding::rule).collect(Collectors.toSet());
    }

    List<String> sent(String document) {
        return jdbc.sql("select kind from messaging.outbox where document = ?")
                .param(document)
                .query(String.class)
                .list();
    }

    void pieces(String... serials) {
        transaction.executeWithoutResult(status -> inventory.receive(
                "GR-" + UUID.randomUUID(),
                "FRA",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                List.of(new ReceiptLine(sku, Quantity.of(serials.length), Money.of("50", "EUR"), List.of(serials)))));
    }
}
