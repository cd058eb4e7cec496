package io.orion.procuretopay.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An invoice or credit note of a supplier, with what was found out and decided about it. */
public final class SupplierInvoice {

    public final String number;
    public final boolean creditNote;
    public final boolean electronic;
    public final String theirNumber;
    public final LocalDate issuedOn;
    public final Currency currency;
    public final String receivedBy;
    public final Instant receivedAt;

    public @Nullable LocalDate dueOn;
    public BigDecimal charges = BigDecimal.ZERO;
    public BigDecimal net = BigDecimal.ZERO;
    public BigDecimal tax = BigDecimal.ZERO;
    public List<String> orders = List.of();
    public @Nullable String preceding;
    public @Nullable String iban;
    public Seller seller = new Seller(null, null, null, null, null);
    public @Nullable String supplier;
    public @Nullable String findings;
    public @Nullable String duplicateOf;
    public @Nullable String duplicateClearedBy;
    public boolean accountDiffers;
    public @Nullable String accountCheckedBy;
    public @Nullable String codedBy;
    public @Nullable String approval;
    public @Nullable Instant approvedAt;
    public boolean chargesVariance;
    public @Nullable String chargesResolution;
    public @Nullable Instant awaitUntil;
    public boolean givenUp;
    public @Nullable String decidedBy;
    public @Nullable BigDecimal agreedNet;
    public @Nullable BigDecimal agreedTax;
    public @Nullable String original;
    public @Nullable Instant refusedAt;
    public @Nullable String refuseCode;
    public @Nullable String refuseReason;
    public @Nullable Instant postedAt;
    public @Nullable String postedBy;
    public List<Line> lines = new ArrayList<>();

    public SupplierInvoice(
            String number,
            boolean creditNote,
            boolean electronic,
            String theirNumber,
            LocalDate issuedOn,
            Currency currency,
            String receivedBy,
            Instant receivedAt) {
        this.number = number;
        this.creditNote = creditNote;
        this.electronic = electronic;
        this.theirNumber = theirNumber;
        this.issuedOn = issuedOn;
        this.currency = currency;
        this.receivedBy = receivedBy;
        this.receivedAt = receivedAt;
    }

    /** Who says that it is from them. */
    public record Seller(
            @Nullable String name,
            @Nullable String vatId,
            @Nullable String companyId,
            @Nullable String scheme,
            @Nullable String endpoint) {}

    /** The supplier's number without what people write differently: case, separators, leading zeros. */
    public static String matchKey(String theirNumber) {
        var key = theirNumber
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .replaceAll("(?<![0-9])0+(?=[0-9])", "");
        return key.isEmpty() ? theirNumber.strip() : key;
    }

    public String matchKey() {
        return matchKey(theirNumber);
    }

    public Money gross() {
        return money(net.add(tax));
    }

    Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    String requireSupplier() {
        return Objects.requireNonNull(supplier, number + " has no supplier yet");
    }

    boolean ended() {
        return postedAt != null || refusedAt != null;
    }

    void requireOpen() {
        if (ended()) {
            throw new Refused(number + (postedAt != null ? " is posted" : " is refused"));
        }
    }

    Line line(int line) {
        return lines.stream()
                .filter(it -> it.line == line)
                .findFirst()
                .orElseThrow(() -> new InvalidInput("lines", "names line " + line + ", which is not on " + number));
    }

    boolean has(String variance) {
        return lines.stream().anyMatch(line -> variance.equals(line.variance));
    }

    boolean priceVariance() {
        return chargesVariance || has("price");
    }

    boolean quantityVariance() {
        return has("quantity") || has("unmatched");
    }

    /** What is agreed of the charges. */
    BigDecimal agreedCharges() {
        return "short".equals(chargesResolution) ? BigDecimal.ZERO : charges;
    }

    /** Without tax, less than invoiced where it is paid short. */
    BigDecimal agreed() {
        return lines.stream().map(line -> line.agreed(currency)).reduce(agreedCharges(), BigDecimal::add);
    }

    /** The invoice's tax, less that of what is not paid. */
    BigDecimal agreedTaxOf() {
        var shortTax = lines.stream()
                .map(line -> line.net.subtract(line.agreed(currency)).multiply(line.taxPercent))
                .reduce(charges.subtract(agreedCharges()).multiply(highestTax()), BigDecimal::add);
        return money(tax.subtract(shortTax.movePointLeft(2))).amount();
    }

    private BigDecimal highestTax() {
        return lines.stream().map(line -> line.taxPercent).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** One line; its price is what its net amount comes to for one unit. */
    public static final class Line {

        public final int line;
        public final String theirLine;
        public final String description;
        public final @Nullable String sku;
        public final @Nullable String theirSku;
        public final Quantity quantity;
        public final String unit;
        public final BigDecimal net;
        public final BigDecimal taxPercent;
        public final @Nullable String theirOrder;
        public final @Nullable String orderLineWritten;

        public @Nullable String order;
        public @Nullable Integer orderLine;
        public @Nullable String category;
        public @Nullable String costCenter;
        public @Nullable String variance;
        public @Nullable BigDecimal varianceAmount;
        public @Nullable String resolution;
        public @Nullable Quantity agreedQuantity;
        public @Nullable BigDecimal agreedNet;
        public Quantity matched = Quantity.ZERO;

        public Line(
                int line,
                String theirLine,
                String description,
                @Nullable String sku,
                @Nullable String theirSku,
                Quantity quantity,
                String unit,
                BigDecimal net,
                BigDecimal taxPercent,
                @Nullable String theirOrder,
                @Nullable String orderLineWritten) {
            this.line = line;
            this.theirLine = theirLine;
            this.description = description;
            this.sku = sku;
            this.theirSku = theirSku;
            this.quantity = quantity;
            this.unit = unit;
            this.net = net;
            this.taxPercent = taxPercent;
            this.theirOrder = theirOrder;
            this.orderLineWritten = orderLineWritten;
        }

        BigDecimal price() {
            return net.divide(quantity.value(), Quantity.SCALE + 2, RoundingMode.HALF_UP);
        }

        /** How much of it is taken. */
        Quantity taken() {
            return agreedQuantity == null ? quantity : agreedQuantity;
        }

        /** What is paid for one unit of what is taken; what was invoiced where nothing is. */
        BigDecimal agreedPrice() {
            return agreedNet == null || taken().isZero()
                    ? price()
                    : agreedNet.divide(taken().value(), Quantity.SCALE + 2, RoundingMode.HALF_UP);
        }

        /** What is paid for what is taken. */
        BigDecimal agreed(Currency currency) {
            return new Money(agreedNet == null ? net : agreedNet, currency).amount();
        }

        boolean priceSettled() {
            return "accepted".equals(resolution) || "short".equals(resolution);
        }
    }
}
