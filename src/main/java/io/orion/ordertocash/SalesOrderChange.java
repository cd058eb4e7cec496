package io.orion.ordertocash;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.TypedText;
import io.orion.kernel.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A customer's wish to change a confirmed order, line by line; lines that it does not name stay as they are.
 *
 * @param reference the customer's number of the change; the same again changes nothing
 * @param reason why, for whoever decides about it
 */
public record SalesOrderChange(@Nullable String reference, String reason, List<Line> lines) {

    private static final int LONGEST_TEXT = 500;

    /**
     * One line.
     *
     * @param line the line of the order; null adds one
     * @param sku our number of the article, of a line that is added
     * @param quantity how much the line is to deliver in all, what is delivered included; 0 cancels what is open; null
     *     leaves it
     * @param unitPrice before discount; null leaves it, or takes the list price
     */
    public record Line(
            @Nullable Integer line,
            @Nullable String sku,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {}

    /** Refuses what nobody could decide about; names every field. */
    public SalesOrderChange checked() {
        var problems = new ArrayList<Violation>();
        TypedText.check(problems, "reason", Objects.requireNonNullElse(reason, ""), LONGEST_TEXT);
        TypedText.check(problems, "reference", reference, LONGEST_TEXT);
        if (lines == null || lines.isEmpty() || lines.size() > SalesOrderRequest.MOST_LINES) {
            problems.add(new Violation("lines", "must be 1 to " + SalesOrderRequest.MOST_LINES));
        } else {
            var named = new HashSet<Integer>();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i) == null) {
                    problems.add(new Violation("lines[" + i + "]", "is missing"));
                } else {
                    check(problems, "lines[" + i + "].", lines.get(i), named);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return this;
    }

    private static void check(List<Violation> problems, String path, Line line, HashSet<Integer> named) {
        if (line.line() != null && !named.add(line.line())) {
            problems.add(new Violation(path + "line", "is named twice"));
        }
        if (line.line() == null && (line.sku() == null || line.sku().isBlank())) {
            problems.add(new Violation(path + "sku", "is missing; say which article is added, or which line changes"));
        }
        if (line.line() == null && (line.quantity() == null || line.quantity().signum() == 0)) {
            problems.add(new Violation(path + "quantity", "is missing for a line that is added"));
        }
        if (line.quantity() == null && line.unitPrice() == null) {
            problems.add(new Violation(path + "quantity", "is missing, and so is unitPrice: nothing changes"));
        }
        TypedText.check(problems, path + "sku", line.sku(), LONGEST_TEXT);
        if (line.quantity() != null) {
            SalesOrderRequest.checkNumber(problems, path + "quantity", line.quantity(), false);
        }
        if (line.unitPrice() != null) {
            SalesOrderRequest.checkNumber(problems, path + "unitPrice", line.unitPrice(), false);
        }
    }
}
