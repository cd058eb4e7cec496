package io.orion.procuretopay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need as the requester writes it.
 *
 * @param purpose what it is for, in the requester's words; approvers read it
 * @param currency ISO 4217; the company's when left out
 * @param supplier number of the supplier, where the requester knows one
 * @param warehouse where goods go to; the default one when left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequisitionRequest(
        String purpose,
        @Nullable String currency,
        @Nullable String supplier,
        @Nullable LocalDate neededOn,
        @Nullable String warehouse,
        List<Line> lines) {

    /** More lines than this belong into several requisitions. */
    public static final int MOST_LINES = 500;

    private static final int LONGEST_TEXT = 500;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 4;

    /**
     * One line: an article of the catalogue by its SKU, or free text with a price.
     *
     * @param unitPrice the expected price of one unit; taken from the catalogue where left out
     * @param category what is bought, such as {@code office}; when left out {@code goods} or {@code services}, as the
     *     article is
     */
    public record Line(
            @Nullable String sku,
            @Nullable String description,
            @Nullable String unit,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable String category,
            @Nullable String costCenter) {}

    /** Refuses what nobody could buy by; names every field. */
    public RequisitionRequest validated() {
        var problems = new ArrayList<Violation>();
        text(problems, "purpose", purpose, true);
        if (lines == null || lines.isEmpty()) {
            problems.add(new Violation("lines", "is missing; say what is needed"));
        } else if (lines.size() > MOST_LINES) {
            problems.add(new Violation("lines", "has more than " + MOST_LINES + " lines"));
        } else {
            for (int i = 0; i < lines.size(); i++) {
                check(problems, "lines[" + i + "].", lines.get(i));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return this;
    }

    private static void check(List<Violation> problems, String at, @Nullable Line line) {
        if (line == null) {
            problems.add(new Violation(at + "quantity", "is missing"));
            return;
        }
        number(problems, at + "quantity", line.quantity(), true);
        number(problems, at + "unitPrice", line.unitPrice(), false);
        text(problems, at + "description", line.description(), line.sku() == null);
        text(problems, at + "costCenter", line.costCenter(), true);
        if (line.sku() == null && line.unitPrice() == null) {
            problems.add(new Violation(at + "unitPrice", "is missing; free text needs an expected price"));
        }
        if (line.quantity() != null && line.quantity().signum() == 0) {
            problems.add(new Violation(at + "quantity", "must be greater than zero"));
        }
    }

    private static void text(List<Violation> problems, String field, @Nullable String text, boolean mandatory) {
        if (text == null || text.isBlank()) {
            if (mandatory) {
                problems.add(new Violation(field, "is missing"));
            }
        } else if (text.length() > LONGEST_TEXT) {
            problems.add(new Violation(field, "is longer than " + LONGEST_TEXT + " characters"));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            problems.add(new Violation(field, "has control characters"));
        }
    }

    private static void number(List<Violation> problems, String field, @Nullable BigDecimal number, boolean mandatory) {
        if (number == null) {
            if (mandatory) {
                problems.add(new Violation(field, "is missing"));
            }
        } else if (number.signum() < 0 || number.compareTo(LARGEST) > 0) {
            problems.add(new Violation(field, "must be between 0 and " + LARGEST.toPlainString()));
        } else if (number.stripTrailingZeros().scale() > DECIMALS) {
            problems.add(new Violation(field, "has more than " + DECIMALS + " decimals"));
        }
    }

    /** The cost centers that pay. */
    public List<String> costCenters() {
        var found = new HashSet<String>();
        lines.forEach(line -> found.add(String.valueOf(line.costCenter())));
        return found.stream().sorted().toList();
    }
}
