package io.orion.procuretopay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's invoice or credit note as it came in, from XML or keyed by a person.
 *
 * @param creditNote whether it credits; amounts are positive all the same
 * @param number as the supplier wrote it
 * @param supplier our number of the supplier, where whoever keys it knows; else it is found by {@code seller}
 * @param order the purchase orders it names, in whatever words
 * @param preceding the supplier's number of the invoice that a credit note corrects
 * @param charges charges less allowances on the whole invoice
 * @param tax the tax of all; reckoned from the lines when left out
 * @param pdf the paper it was keyed from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupplierInvoiceRequest(
        boolean creditNote,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        String currency,
        @Nullable String supplier,
        @Nullable Seller seller,
        @Nullable String order,
        @Nullable String preceding,
        @Nullable String iban,
        @Nullable BigDecimal charges,
        @Nullable BigDecimal tax,
        List<Line> lines,
        byte @Nullable [] pdf) {

    private static final int MOST_LINES = 2000;
    private static final int LONGEST_TEXT = 500;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 4;

    /** Who says that it is from them. */
    public record Seller(
            @Nullable String name,
            @Nullable String vatId,
            @Nullable String companyId,
            @Nullable String scheme,
            @Nullable String endpoint) {}

    /**
     * One line.
     *
     * @param net the amount without tax, after what is allowed or charged on the line
     * @param order the purchase order, where it differs from that of the whole
     * @param orderLine the line of the purchase order
     */
    public record Line(
            @Nullable String id,
            String description,
            @Nullable String sku,
            @Nullable String sellersSku,
            BigDecimal quantity,
            @Nullable String unit,
            BigDecimal net,
            @Nullable BigDecimal taxPercent,
            @Nullable String order,
            @Nullable String orderLine) {}

    /** Refuses what nobody could check or post; names every field. */
    public SupplierInvoiceRequest validated() {
        var problems = new ArrayList<Violation>();
        text(problems, "number", number, true);
        text(problems, "currency", currency, true);
        if (issuedOn == null) {
            problems.add(new Violation("issuedOn", "is missing"));
        }
        if (supplier == null && seller == null) {
            problems.add(new Violation("supplier", "is missing; say whose invoice it is"));
        }
        amount(problems, "charges", charges, false);
        amount(problems, "tax", tax, false);
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            problems.add(new Violation("lines", "must be 1 to " + MOST_LINES));
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
            problems.add(new Violation(at + "net", "is missing"));
            return;
        }
        text(problems, at + "description", line.description(), true);
        amount(problems, at + "quantity", line.quantity(), true);
        amount(problems, at + "net", line.net(), true);
        amount(problems, at + "taxPercent", line.taxPercent(), false);
        if (line.quantity() != null && line.quantity().signum() == 0) {
            problems.add(new Violation(at + "quantity", "is zero"));
        }
    }

    private static void text(List<Violation> problems, String field, @Nullable String text, boolean mandatory) {
        if (text == null || text.isBlank()) {
            if (mandatory) {
                problems.add(new Violation(field, "is missing"));
            }
        } else if (text.length() > LONGEST_TEXT) {
            problems.add(new Violation(field, "is longer than " + LONGEST_TEXT + " characters"));
        }
    }

    private static void amount(List<Violation> problems, String field, @Nullable BigDecimal number, boolean mandatory) {
        if (number == null) {
            if (mandatory) {
                problems.add(new Violation(field, "is missing"));
            }
        } else if (number.abs().compareTo(LARGEST) > 0) {
            problems.add(new Violation(field, "is larger than " + LARGEST.toPlainString()));
        } else if (number.stripTrailingZeros().scale() > DECIMALS) {
            problems.add(new Violation(field, "has more than " + DECIMALS + " decimals"));
        }
    }
}
