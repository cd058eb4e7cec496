package io.orion.portal;

import io.orion.kernel.Fingerprint;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import io.orion.ordertocash.SalesOrderRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sales order as a person types it; everything is text until it is read. */
record OrderForm(
        @Nullable String customer,
        @Nullable String customerReference,
        @Nullable String currency,
        @Nullable String requestedDeliveryDate,
        @Nullable String note,
        @Nullable List<Line> lines) {

    private static final int EMPTY_LINES = 5;
    private static final Line NOTHING = new Line(null, null, null, null);

    /** Lines that were not sent come as null. */
    OrderForm {
        lines = lines == null
                ? List.of()
                : lines.stream().map(line -> line == null ? NOTHING : line).toList();
    }

    /** One line; lines without anything are left out. */
    record Line(
            @Nullable String sku,
            @Nullable String quantity,
            @Nullable String unitPrice,
            @Nullable String discountPercent) {

        boolean isEmpty() {
            return Typed.isBlank(sku)
                    && Typed.isBlank(quantity)
                    && Typed.isBlank(unitPrice)
                    && Typed.isBlank(discountPercent);
        }
    }

    static OrderForm empty() {
        return new OrderForm(null, null, "EUR", null, null, List.of());
    }

    /** What was typed, with lines left to fill: five in all at least, or five more. */
    List<Line> shown(boolean more) {
        var shown = new ArrayList<>(lines == null ? List.of() : lines);
        int wanted = more ? shown.size() + EMPTY_LINES : Math.max(EMPTY_LINES, shown.size() + 1);
        while (shown.size() < wanted) {
            shown.add(NOTHING);
        }
        return shown;
    }

    /**
     * Reads what was typed.
     *
     * @throws InvalidInput naming every field that cannot be read, lines counted from 1 as on the page
     */
    SalesOrderRequest request() {
        var wrong = new ArrayList<Violation>();
        var read = new ArrayList<SalesOrderRequest.Line>();
        var typed = lines == null ? List.<Line>of() : lines;
        for (int i = 0; i < typed.size(); i++) {
            var line = typed.get(i);
            if (!line.isEmpty()) {
                read.add(line(i + 1, line, wrong));
            }
        }
        var day =
                Typed.parsed("requestedDeliveryDate", requestedDeliveryDate, LocalDate::parse, "is not a date", wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new SalesOrderRequest(
                Typed.text(customer),
                null,
                Typed.text(customerReference),
                currency == null ? "" : currency.strip(),
                day,
                null,
                Typed.text(note),
                read);
    }

    private static SalesOrderRequest.Line line(int number, Line line, List<Violation> wrong) {
        String at = "line " + number + " ";
        var quantity = Typed.parsed(at + "quantity", line.quantity(), BigDecimal::new, "is not a number", wrong);
        return new SalesOrderRequest.Line(
                number,
                Typed.text(line.sku()),
                null,
                null,
                quantity == null ? BigDecimal.ZERO : quantity,
                null,
                Typed.parsed(at + "unitPrice", line.unitPrice(), BigDecimal::new, "is not a number", wrong),
                Typed.parsed(
                        at + "discountPercent", line.discountPercent(), BigDecimal::new, "is not a number", wrong));
    }

    byte[] fingerprint() {
        return Fingerprint.of(toString()).getBytes(StandardCharsets.US_ASCII);
    }
}
