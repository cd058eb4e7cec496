package io.orion.procuretopay.domain;

import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ledger.Posting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Puts what is received onto stock or into costs, against goods received and not invoiced; stock posts its own entry.
 * All of it is worth what the order says, in the company's currency at the rate of the day, so that the invoice clears
 * exactly this.
 */
@Component
class ReceiptPosting {

    private final Requisitions requisitions;
    private final Inventory inventory;
    private final Ledger ledger;

    ReceiptPosting(Requisitions requisitions, Inventory inventory, Ledger ledger) {
        this.requisitions = requisitions;
        this.inventory = inventory;
        this.ledger = ledger;
    }

    void post(GoodsReceipt receipt, PurchaseOrder order, LocalDate day) {
        Map<String, Money> debits = new TreeMap<>();
        List<ReceiptLine> stocked = new ArrayList<>();
        for (var line : receipt.lines) {
            if (!line.accepted().isPositive()) {
                continue;
            }
            var ordered = order.line(line.line);
            var unitCost = unitCost(order, ordered, day);
            var value = unitCost.times(line.accepted().value());
            line.value = value.amount();
            if (ordered.stocked) {
                stocked.add(new ReceiptLine(String.valueOf(ordered.sku), line.accepted(), unitCost, line.serials));
            }
            if (value.isPositive() && !ordered.stocked) {
                debits.merge(account(ordered), value, Money::plus);
            }
        }
        if (!stocked.isEmpty()) {
            inventory.receive(receipt.number, order.warehouse, day, stocked);
        }
        if (!debits.isEmpty()) {
            ledger.post(entry(receipt, order, day, debits));
        }
    }

    private Posting entry(GoodsReceipt receipt, PurchaseOrder order, LocalDate day, Map<String, Money> debits) {
        List<Posting.Line> lines = new ArrayList<>();
        debits.forEach((account, value) -> lines.add(Posting.Line.debit(account, value)));
        lines.add(Posting.Line.credit(
                Accounts.GOODS_RECEIVED_INVOICE_RECEIVED, Money.sum(debits.values(), ledger.currency())));
        return new Posting(
                receipt.number,
                "costs-received",
                day,
                "Goods receipt " + receipt.number + " of " + order.number,
                order.requisition.value(),
                lines);
    }

    private String account(PurchaseOrderLine line) {
        return requisitions
                .account(line.category)
                .orElseThrow(() -> new IllegalStateException("Category " + line.category + " has no account"));
    }

    private Money unitCost(PurchaseOrder order, PurchaseOrderLine line, LocalDate day) {
        if (order.currency.equals(ledger.currency())) {
            return new Money(line.unitPrice, order.currency);
        }
        return ledger.exchangeRate(order.currency, day)
                .map(rate -> new Money(line.unitPrice.multiply(rate), ledger.currency()))
                .orElseThrow(() -> new Refused("No exchange rate is known for " + order.currency));
    }
}
