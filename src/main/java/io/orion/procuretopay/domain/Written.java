package io.orion.procuretopay.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people write into forms, one {@code <line>=<value>} on each line of text. */
final class Written {

    private static final int LARGEST_LINE = 100_000;

    private Written() {}

    /** The values by their line, in the order written; empty for nothing. */
    static Map<Integer, String> byLine(String field, @Nullable String text) {
        Map<Integer, String> values = new LinkedHashMap<>();
        if (text == null || text.isBlank()) {
            return values;
        }
        for (String row : text.split("\\R")) {
            if (row.isBlank()) {
                continue;
            }
            var parts = row.split("=", 2);
            if (parts.length < 2 || !parts[0].strip().matches("[0-9]{1,6}")) {
                throw new InvalidInput(field, "is not of the form <line>=<value>: " + row.strip());
            }
            int line = Integer.parseInt(parts[0].strip());
            if (line > LARGEST_LINE || values.put(line, parts[1].strip()) != null) {
                throw new InvalidInput(field, "names line " + line + " twice");
            }
        }
        return values;
    }

    /** What stands between commas; empty for nothing. */
    static List<String> list(@Nullable String written) {
        return written == null ? List.of() : List.of(written.split("\\s*,\\s*"));
    }

    /** Refuses lines that a document does not have. */
    static void refuseLeft(String field, String number, Map<Integer, ?> left) {
        if (!left.isEmpty()) {
            throw new InvalidInput(field, "names lines that are not on " + number + ": " + left.keySet());
        }
    }

    /** The quantities by their line; none is negative. */
    static Map<Integer, Quantity> quantities(String field, @Nullable String text) {
        Map<Integer, Quantity> quantities = new LinkedHashMap<>();
        byLine(field, text).forEach((line, value) -> quantities.put(line, quantity(field, line, value)));
        return quantities;
    }

    private static Quantity quantity(String field, int line, String value) {
        try {
            var quantity = Quantity.of(value);
            if (!quantity.isNegative()) {
                return quantity;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInput(field, "line " + line + " is not a quantity: " + value);
        }
        throw new InvalidInput(field, "line " + line + " is less than nothing: " + value);
    }

    static BigDecimal price(String field, String value) {
        try {
            var price = new BigDecimal(value);
            if (price.signum() >= 0 && price.scale() <= Quantity.SCALE && price.precision() <= 15) {
                return price;
            }
        } catch (NumberFormatException e) {
            throw new InvalidInput(field, "is not a price: " + value);
        }
        throw new InvalidInput(field, "is not a price with up to four decimals: " + value);
    }

    static LocalDate day(String field, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(field, "is not a date such as 2026-03-31: " + value);
        }
    }
}
