package io.orion.ordertocash;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.TypedText;
import io.orion.kernel.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as its sender writes it: over REST as JSON, from a UBL order, or as the variable {@code order} of a start.
 *
 * @param customer the customer's account number, where the sender knows it
 * @param buyer who orders in the sender's own words, where the account number is not known
 * @param customerReference the customer's own order number; a second order with it is refused
 * @param currency ISO 4217
 * @param requestedDeliveryDate when the customer wants it
 * @param deliverTo where to, if not to the customer's address
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SalesOrderRequest(
        @Nullable String customer,
        @Nullable Buyer buyer,
        @Nullable String customerReference,
        String currency,
        @Nullable LocalDate requestedDeliveryDate,
        @Nullable DeliverTo deliverTo,
        @Nullable String note,
        List<Line> lines) {

    /** More lines than this belong into several orders. */
    public static final int MOST_LINES = 1_000;

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_KEY = 100;
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int DECIMALS = 4;

    /** Who orders: an electronic address, a VAT or company id, a name. */
    public record Buyer(
            @Nullable String endpointScheme,
            @Nullable String endpointId,
            @Nullable String taxOrCompanyId,
            @Nullable String name) {}

    /** An address; the country is ISO 3166-1 alpha-2. */
    public record DeliverTo(
            @Nullable String name,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postalCode,
            String country) {}

    /**
     * One line.
     *
     * @param line its number within the order, from 1
     * @param sku our article number, where the sender knows it
     * @param gtin the global trade item number, otherwise
     * @param unit UN/ECE recommendation 20; the product's own unit where it is missing
     * @param unitPrice the net price agreed for one unit; the list price where it is missing
     * @param discountPercent off the unit price, 0 to 100
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int line,
            @Nullable String sku,
            @Nullable String gtin,
            @Nullable String description,
            BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal discountPercent) {}

    /** Checks what no person could mend later, and refuses with every violation at once. */
    public void check() {
        var wrong = new ArrayList<Violation>();
        if (customer == null && buyer == null) {
            wrong.add(new Violation("customer", "is missing; name the customer or describe the buyer"));
        }
        TypedText.check(wrong, "customer", customer, LONGEST_KEY);
        TypedText.check(wrong, "customerReference", customerReference, LONGEST_KEY);
        TypedText.check(wrong, "note", note, LONGEST_TEXT);
        if (currency == null || !isCurrency(currency)) {
            wrong.add(new Violation("currency", "is not an ISO 4217 code: " + currency));
        }
        if (deliverTo != null && (deliverTo.country() == null || !isCountry(deliverTo.country()))) {
            wrong.add(new Violation("deliverTo.country", "is not an ISO 3166-1 alpha-2 code"));
        }
        if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
            wrong.add(new Violation("lines", "must be 1 to " + MOST_LINES));
        } else {
            checkLines(wrong, lines);
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }

    private static void checkLines(List<Violation> wrong, List<Line> lines) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String at = "lines[" + i + "].";
            Line line = lines.get(i);
            if (line == null) {
                wrong.add(new Violation("lines[" + i + "]", "is missing"));
                continue;
            }
            if (line.line() < 1 || !seen.add(line.line())) {
                wrong.add(new Violation(at + "line", "must be a positive number that no other line has"));
            }
            if (line.sku() == null && line.gtin() == null && line.description() == null) {
                wrong.add(new Violation(at + "sku", "is missing; name the article by sku, gtin or description"));
            }
            TypedText.check(wrong, at + "sku", line.sku(), LONGEST_KEY);
            TypedText.check(wrong, at + "gtin", line.gtin(), LONGEST_KEY);
            TypedText.check(wrong, at + "unit", line.unit(), LONGEST_KEY);
            TypedText.check(wrong, at + "description", line.description(), LONGEST_TEXT);
            checkNumber(wrong, at + "quantity", line.quantity(), true);
            if (line.unitPrice() != null) {
                checkNumber(wrong, at + "unitPrice", line.unitPrice(), false);
            }
            var discount = line.discountPercent();
            if (discount != null
                    && (discount.signum() < 0
                            || discount.compareTo(BigDecimal.valueOf(100)) > 0
                            || decimals(discount) > DECIMALS)) {
                wrong.add(new Violation(at + "discountPercent", "must be 0 to 100 with at most 4 decimals"));
            }
        }
    }

    static void checkNumber(List<Violation> wrong, String field, @Nullable BigDecimal value, boolean positive) {
        if (value == null) {
            wrong.add(new Violation(field, "is missing"));
        } else if (value.signum() < 0 || positive && value.signum() == 0) {
            wrong.add(new Violation(field, positive ? "must be greater than zero" : "must not be negative"));
        } else if (decimals(value) > DECIMALS || value.precision() > 30 || value.compareTo(LARGEST) > 0) {
            wrong.add(new Violation(field, "must have at most 4 decimals and be at most " + LARGEST));
        }
    }

    private static int decimals(BigDecimal value) {
        return value.signum() == 0 ? 0 : value.stripTrailingZeros().scale();
    }

    private static boolean isCurrency(String code) {
        return java.util.Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isCountry(String code) {
        return Set.of(Locale.getISOCountries()).contains(code);
    }
}
