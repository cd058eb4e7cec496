package io.orion.procuretopay.documents;

import io.orion.engine.CaseView.Entry;
import io.orion.engine.CaseView.Fact;
import io.orion.engine.CaseView.Pages;
import io.orion.engine.CaseView.Paper;
import io.orion.engine.CaseView.Party;
import io.orion.engine.CaseView.Sum;
import io.orion.kernel.Quantity;
import io.orion.procuretopay.domain.SupplierInvoice;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An invoice as somebody keyed it, or as far as it was understood, laid out like one that can be read. */
final class KeyedInvoicePaper {

    private KeyedInvoicePaper() {}

    static Paper of(SupplierInvoice invoice, Pages pages, int size) {
        return paper(invoice, new Fact("keyedBy", invoice.receivedBy), pages, size);
    }

    static Paper unreadable(SupplierInvoice invoice, String why, Pages pages, int size) {
        return paper(invoice, new Fact("unreadable", why), pages, size);
    }

    private static Paper paper(SupplierInvoice invoice, Fact how, Pages pages, int size) {
        var name = Objects.requireNonNullElse(invoice.seller.name(), Objects.requireNonNullElse(invoice.supplier, "?"));
        List<Fact> facts = new ArrayList<>();
        SentInvoicePaper.add(facts, "issuedOn", invoice.issuedOn);
        SentInvoicePaper.add(facts, "dueOn", invoice.dueOn);
        SentInvoicePaper.add(facts, "order", invoice.orders.isEmpty() ? null : String.join(", ", invoice.orders));
        SentInvoicePaper.add(facts, "preceding", invoice.preceding);
        facts.add(how);
        List<Fact> payment = new ArrayList<>();
        SentInvoicePaper.add(payment, "iban", invoice.iban == null ? null : SentInvoicePaper.grouped(invoice.iban));
        return new Paper(
                invoice.creditNote ? "creditNote" : "invoice",
                invoice.theirNumber,
                invoice.currency.getCurrencyCode(),
                List.of(new Party("seller", List.of(name))),
                facts,
                pages.part(invoice.lines, size).stream()
                        .map(KeyedInvoicePaper::entry)
                        .toList(),
                sums(invoice),
                payment,
                List.of(),
                pages);
    }

    private static Entry entry(SupplierInvoice.Line line) {
        List<String> details = new ArrayList<>();
        if (line.sku != null) {
            details.add(line.sku);
        }
        var price = line.quantity.isZero()
                ? null
                : line.net.divide(line.quantity.value(), Quantity.SCALE, RoundingMode.HALF_UP);
        return new Entry(
                line.theirLine,
                line.description,
                details,
                line.quantity.value(),
                line.unit,
                price,
                line.taxPercent,
                line.net);
    }

    private static List<Sum> sums(SupplierInvoice invoice) {
        List<Sum> sums = new ArrayList<>();
        if (invoice.charges.signum() != 0) {
            sums.add(Sum.plain(invoice.charges.signum() > 0 ? "charge" : "allowance", invoice.charges));
        }
        sums.add(Sum.plain("net", invoice.net));
        sums.add(Sum.plain("tax", invoice.tax));
        sums.add(Sum.result("payable", invoice.gross().amount()));
        return sums;
    }
}
