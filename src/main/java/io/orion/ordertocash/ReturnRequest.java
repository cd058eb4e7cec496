package io.orion.ordertocash;

import io.orion.kernel.DocumentNumber;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.TypedText;
import io.orion.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish to send goods of one order back.
 *
 * @param order the number of the order that delivered them
 * @param reason one of {@link Reason}, by name
 * @param compensation one of {@link Compensation}, by name; null for a credit
 * @param opened whether the package was opened; null where nobody knows
 * @param note for whoever decides about it
 */
public record ReturnRequest(
        String order,
        String reason,
        @Nullable String compensation,
        @Nullable Boolean opened,
        @Nullable String note,
        List<Line> lines) {

    private static final int LONGEST_TEXT = 500;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 4;

    /** Why goods come back. */
    public enum Reason {
        NOT_NEEDED,
        WRONG_ITEM,
        TRANSPORT_DAMAGE,
        DEFECTIVE
    }

    /** What the customer gets for them. */
    public enum Compensation {
        CREDIT,
        NONE
    }

    /** How much of a line of the order, in its unit. */
    public record Line(int line, BigDecimal quantity) {}

    /** Refuses what nobody could decide about; names every field. */
    public ReturnRequest checked() {
        var problems = new ArrayList<Violation>();
        if (order == null || order.isBlank()) {
            problems.add(new Violation("order", "is missing"));
        } else {
            checkNumber(problems, order);
        }
        oneOf(problems, "reason", reason, names(Reason.values()));
        if (compensation != null) {
            oneOf(problems, "compensation", compensation, names(Compensation.values()));
        }
        TypedText.check(problems, "note", note, LONGEST_TEXT);
        if (lines == null || lines.isEmpty() || lines.size() > SalesOrderRequest.MOST_LINES) {
            problems.add(new Violation("lines", "must be 1 to " + SalesOrderRequest.MOST_LINES));
        } else {
            checkLines(problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return this;
    }

    private static void checkNumber(List<Violation> problems, String order) {
        try {
            DocumentNumber.parse(SalesOrderNumber.PREFIX, order);
        } catch (InvalidInput e) {
            problems.add(new Violation("order", "is not of the form SO-2026-000001"));
        }
    }

    private void checkLines(List<Violation> problems) {
        var named = new HashSet<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) == null) {
                problems.add(new Violation("lines[" + i + "]", "is missing"));
                continue;
            }
            var quantity = lines.get(i).quantity();
            if (!named.add(lines.get(i).line())) {
                problems.add(new Violation("lines[" + i + "].line", "is named twice"));
            }
            if (quantity == null
                    || quantity.signum() <= 0
                    || quantity.compareTo(LARGEST) > 0
                    || quantity.stripTrailingZeros().scale() > DECIMALS) {
                problems.add(new Violation(
                        "lines[" + i + "].quantity",
                        "must be more than 0, at most " + LARGEST + ", with at most " + DECIMALS + " decimals"));
            }
        }
    }

    private static void oneOf(List<Violation> problems, String field, @Nullable String value, Set<String> names) {
        if (value == null || !names.contains(value)) {
            problems.add(new Violation(
                    field, "must be one of " + names.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }
}
