package io.orion.ordertocash.domain;

import io.orion.kernel.InvalidInput;
import io.orion.ordertocash.SalesOrderRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the order desk mends on a line, written as {@code <line> <field>=<value>}, one per line of text. */
final class LineCorrections {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s+(sku|unit|unitPrice|discountPercent)=(\\S.*)");

    private LineCorrections() {}

    record Correction(int line, String field, String value) {

        void apply(SalesOrder order) {
            var target = order.lines().stream()
                    .filter(candidate -> candidate.line == line)
                    .findFirst()
                    .orElseThrow(
                            () -> new InvalidInput("corrections", "names line " + line + ", which does not exist"));
            switch (field) {
                case "sku" -> target.sku = value;
                case "unit" -> target.unit = value;
                case "unitPrice" -> target.unitPrice = number(null);
                default -> target.discountPercent = number(BigDecimal.valueOf(100));
            }
        }

        private BigDecimal number(@Nullable BigDecimal most) {
            try {
                var number = new BigDecimal(value);
                if (number.signum() >= 0
                        && number.stripTrailingZeros().scale() <= 4
                        && number.precision() <= 15
                        && (most == null || number.compareTo(most) <= 0)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new InvalidInput("corrections", "line " + line + " " + field + " is not a number: " + value);
            }
            throw new InvalidInput("corrections", "line " + line + " " + field + " is out of range: " + value);
        }
    }

    static List<Correction> parse(String text) {
        var corrections = new ArrayList<Correction>();
        for (String written : text.strip().split("\\s*[\\n;]\\s*", SalesOrderRequest.MOST_LINES)) {
            var matcher = FORM.matcher(written);
            if (!matcher.matches()) {
                throw new InvalidInput(
                        "corrections",
                        "is not of the form <line> <field>=<value> with sku, unit, unitPrice or discountPercent: "
                                + written);
            }
            corrections.add(new Correction(
                    Integer.parseInt(matcher.group(1)),
                    matcher.group(2),
                    matcher.group(3).strip()));
        }
        return corrections;
    }
}
