package io.orion.edocuments;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice adds up to, by the rules of EN 16931 (BR-CO-10 to BR-CO-17, BR-S-08, BR-S-09 and their like).
 *
 * <p>Rounded are the line's net amount and the tax of each category and rate; everything else is a sum of those.
 *
 * @param lines sum of the lines' net amounts
 * @param net without tax
 * @param gross with tax
 * @param payable gross less what was paid before
 * @param taxes one for each category and rate, in the order of their first line
 */
public record InvoiceTotals(
        Money lines,
        Money allowances,
        Money charges,
        Money net,
        Money tax,
        Money gross,
        Money prepaid,
        Money payable,
        List<TaxSubtotal> taxes) {

    public InvoiceTotals {
        taxes = List.copyOf(taxes);
    }

    /** The tax of one category and rate; the reason for an exemption is the first that a line gives. */
    public record TaxSubtotal(DocumentTax category, Money taxable, Money tax) {}

    private record TaxKey(String category, BigDecimal percent) {}

    static InvoiceTotals of(InvoiceDocument document) {
        var currency = document.currency();
        var lines = Money.sum(
                document.lines().stream().map(line -> net(line, currency)).toList(), currency);
        var allowances = sum(document.allowancesAndCharges(), false, currency);
        var charges = sum(document.allowancesAndCharges(), true, currency);
        var net = lines.minus(allowances).plus(charges);
        var taxes = taxes(document);
        var tax = Money.sum(taxes.stream().map(TaxSubtotal::tax).toList(), currency);
        var gross = net.plus(tax);
        return new InvoiceTotals(
                lines,
                allowances,
                charges,
                net,
                tax,
                gross,
                document.prepaid(),
                gross.minus(document.prepaid()),
                taxes);
    }

    static Money net(InvoiceDocument.Line line, Currency currency) {
        var goods = new Money(
                line.quantity().multiply(line.price()).divide(line.priceBaseQuantity(), MathContext.DECIMAL128),
                currency);
        return goods.minus(sum(line.allowancesAndCharges(), false, currency))
                .plus(sum(line.allowancesAndCharges(), true, currency));
    }

    private static Money sum(List<AllowanceCharge> each, boolean charge, Currency currency) {
        return Money.sum(
                each.stream()
                        .filter(it -> it.charge() == charge)
                        .map(it -> new Money(it.amount(), currency))
                        .toList(),
                currency);
    }

    private static List<TaxSubtotal> taxes(InvoiceDocument document) {
        Map<TaxKey, TaxSubtotal> taxes = new LinkedHashMap<>();
        for (var line : document.lines()) {
            add(taxes, line.tax(), net(line, document.currency()));
        }
        for (var each : document.allowancesAndCharges()) {
            var amount = new Money(each.amount(), document.currency());
            add(taxes, taxOf(each), each.charge() ? amount : amount.negate());
        }
        return taxes.values().stream()
                .map(it -> new TaxSubtotal(
                        it.category(),
                        it.taxable(),
                        it.taxable().times(percent(it.category()).movePointLeft(2))))
                .toList();
    }

    private static void add(Map<TaxKey, TaxSubtotal> taxes, DocumentTax tax, Money taxable) {
        var key = new TaxKey(tax.category(), percent(tax).stripTrailingZeros());
        var first = taxes.get(key);
        taxes.put(
                key,
                first == null
                        ? new TaxSubtotal(tax, taxable, Money.zero(taxable.currency()))
                        : new TaxSubtotal(first.category(), first.taxable().plus(taxable), first.tax()));
    }

    private static DocumentTax taxOf(AllowanceCharge each) {
        var tax = each.tax();
        if (tax == null) {
            throw new IllegalArgumentException(
                    "An allowance or charge of a document has a tax category (BR-32, BR-37)");
        }
        return tax;
    }

    static BigDecimal percent(DocumentTax tax) {
        @Nullable BigDecimal percent = tax.percent();
        return percent == null ? BigDecimal.ZERO : percent;
    }
}
