package io.orion.edocuments;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words and numbers of an invoice as people read them. */
final class InvoiceTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("H87", "pcs"),
            Map.entry("EA", "pcs"),
            Map.entry("C62", "pcs"),
            Map.entry("NAR", "pcs"),
            Map.entry("KGM", "kg"),
            Map.entry("GRM", "g"),
            Map.entry("LTR", "l"),
            Map.entry("MTR", "m"),
            Map.entry("MTK", "m²"),
            Map.entry("HUR", "h"),
            Map.entry("DAY", "days"),
            Map.entry("XBX", "boxes"));
    private static final Map<String, String> CATEGORIES = Map.of(
            "S", "VAT",
            "Z", "Zero-rated",
            "E", "Exempt from VAT",
            "K", "Intra-community supply",
            "G", "Export",
            "AE", "Reverse charge",
            "O", "Not subject to VAT");

    private InvoiceTexts() {}

    static String title(InvoiceDocument document) {
        return document.kind() == InvoiceDocument.Kind.INVOICE ? "Invoice" : "Credit note";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String money(Money money) {
        return number(money.amount(), money.amount().scale(), money.amount().scale()) + " " + money.currencyCode();
    }

    static String amount(Money money) {
        return number(money.amount(), money.amount().scale(), money.amount().scale());
    }

    static String price(InvoiceDocument.Line line, int currencyDecimals) {
        var price = number(line.price(), currencyDecimals, 6);
        boolean each = line.priceBaseQuantity().compareTo(BigDecimal.ONE) == 0;
        return each ? price : price + " / " + number(line.priceBaseQuantity(), 0, 4);
    }

    static String quantity(InvoiceDocument.Line line) {
        return number(line.quantity(), 0, 4) + " " + UNITS.getOrDefault(line.unit(), line.unit());
    }

    static String percent(DocumentTax tax) {
        return number(InvoiceTotals.percent(tax), 0, 2) + " %";
    }

    static String category(DocumentTax tax) {
        var name = CATEGORIES.getOrDefault(tax.category(), "VAT " + tax.category());
        return tax.category().equals("S") ? name + " " + percent(tax) : name;
    }

    static List<String> address(@Nullable String name, @Nullable PostalAddress address) {
        List<String> lines = new ArrayList<>();
        add(lines, name);
        if (address != null) {
            add(lines, address.street());
            add(lines, address.additionalStreet());
            add(lines, address.addressLine());
            add(lines, join(" ", address.postalCode(), address.city()));
            add(lines, join(", ", address.subdivision(), country(address)));
        }
        return lines;
    }

    static String join(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
    }

    static String iban(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What stands below the name of a line's item. */
    static List<String> details(InvoiceDocument.Line line, Currency currency) {
        List<String> details = new ArrayList<>();
        var item = line.item();
        var standard = item.standardId();
        var ids = join(
                " · ",
                item.sellersId(),
                standard == null ? null : "GTIN " + standard.value(),
                item.buyersId() == null ? null : "your no. " + item.buyersId());
        add(details, item.description());
        add(details, ids);
        add(details, line.note());
        line.allowancesAndCharges().forEach(each -> details.add(label(each) + " " + signed(each, currency)));
        return details;
    }

    static String label(AllowanceCharge each) {
        var reason = each.reason();
        return reason == null ? (each.charge() ? "Charge" : "Allowance") : reason;
    }

    static String signed(AllowanceCharge each, Currency currency) {
        var amount = new Money(each.amount(), currency);
        return amount(each.charge() ? amount : amount.negate());
    }

    private static @Nullable String country(PostalAddress address) {
        var code = address.country();
        return code == null ? null : new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line);
        }
    }

    private static String number(BigDecimal number, int fewestDecimals, int mostDecimals) {
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setMinimumFractionDigits(fewestDecimals);
        format.setMaximumFractionDigits(Math.max(fewestDecimals, mostDecimals));
        return format.format(number);
    }
}
