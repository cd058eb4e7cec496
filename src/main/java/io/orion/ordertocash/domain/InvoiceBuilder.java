package io.orion.ordertocash.domain;

import io.orion.kernel.Money;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts an invoice together from what was delivered, at the order's prices. */
@Component
class InvoiceBuilder {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MasterData masterData;

    InvoiceBuilder(MasterData masterData) {
        this.masterData = masterData;
    }

    Invoice build(InvoiceStore.Billing billing, SalesOrder order, Delivery delivery, LocalDate today) {
        Customer buyer = masterData
                .customer(order.customer())
                .orElseThrow(() -> new IllegalStateException("A delivered order has a known customer"));
        var lines = new ArrayList<Invoice.Line>();
        for (Delivery.Line delivered : delivery.lines) {
            if (delivered.shipped().isPositive()) {
                lines.add(line(order, delivered));
            }
        }
        var taxes = taxes(order, lines);
        var net = sum(lines.stream().map(Invoice.Line::net).toList());
        var tax = sum(taxes.stream().map(Invoice.TaxSubtotal::tax).toList());
        return new Invoice(
                Invoice.DRAFT,
                billing.number(),
                order.number(),
                delivery.number,
                today,
                buyer.terms().dueOn(today),
                LocalDate.ofInstant(Objects.requireNonNullElse(delivery.issuedAt, Instant.EPOCH), ZoneOffset.UTC),
                order.row().currency,
                masterData.company(),
                buyer,
                order.row().received.deliverTo(),
                order.row().customerReference,
                billing.buyerReference(),
                List.copyOf(lines),
                taxes,
                net,
                tax,
                net.add(tax),
                null);
    }

    private static Invoice.Line line(SalesOrder order, Delivery.Line delivered) {
        var line = order.line(delivered.line);
        return new Invoice.Line(
                line.line,
                line.requiredSku(),
                line.description,
                delivered.shipped().value(),
                line.unit,
                Objects.requireNonNull(line.unitPrice),
                line.discountPercent,
                InvoicedShare.of(line, delivered.shipped(), order.currency()).amount(),
                Objects.requireNonNull(line.taxCategory),
                Objects.requireNonNull(line.taxPercent),
                null);
    }

    private static List<Invoice.TaxSubtotal> taxes(SalesOrder order, List<Invoice.Line> lines) {
        var currency = Currency.getInstance(order.row().currency);
        Map<String, List<Invoice.Line>> groups = new LinkedHashMap<>();
        for (Invoice.Line line : lines) {
            var key =
                    line.taxCategory() + line.taxPercent().stripTrailingZeros().toPlainString();
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(line);
        }
        var taxes = new ArrayList<Invoice.TaxSubtotal>();
        for (List<Invoice.Line> group : groups.values()) {
            var first = group.get(0);
            var orderLine = order.line(first.line());
            var net = new Money(sum(group.stream().map(Invoice.Line::net).toList()), currency);
            var tax = net.times(first.taxPercent().divide(HUNDRED));
            taxes.add(new Invoice.TaxSubtotal(
                    first.taxCategory(),
                    first.taxPercent(),
                    net.amount(),
                    tax.amount(),
                    orderLine.taxCode,
                    orderLine.taxReason));
        }
        return List.copyOf(taxes);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
