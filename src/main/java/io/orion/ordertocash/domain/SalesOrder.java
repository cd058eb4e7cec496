package io.orion.ordertocash.domain;

import io.orion.kernel.Fingerprint;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.SalesOrderView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order with its lines: the facts, and the rules of what may happen next. */
public final class SalesOrder {

    private final SalesOrderRow row;
    private final List<SalesOrderLine> lines;

    private SalesOrder(SalesOrderRow row, List<SalesOrderLine> lines) {
        this.row = row;
        this.lines = new ArrayList<>(lines);
    }

    static SalesOrder receive(SalesOrderNumber number, SalesOrderRequest request, Instant now, String by) {
        var row = new SalesOrderRow(
                number.value(), request, now, by, request.currency(), request.requestedDeliveryDate());
        row.customer = request.customer();
        row.customerReference = request.customerReference();
        return new SalesOrder(
                row, request.lines().stream().map(SalesOrderLine::received).toList());
    }

    /** Builds an order from what is stored. */
    public static SalesOrder restore(SalesOrderRow row, List<SalesOrderLine> lines) {
        return new SalesOrder(row, lines);
    }

    /** The order as it would be, to ask tables about it. Nothing of it is stored. */
    SalesOrder proposal() {
        return new SalesOrder(
                row.proposal(), lines.stream().map(SalesOrderLine::copy).toList());
    }

    void add(Amendment.Line change) {
        var line = new SalesOrderLine(change.line, change.quantity, change.sku, "", BigDecimal.ZERO);
        line.sku = change.sku;
        line.unitPrice = change.price;
        lines.add(line);
    }

    public SalesOrderRow row() {
        return row;
    }

    public List<SalesOrderLine> lines() {
        return List.copyOf(lines);
    }

    public SalesOrderNumber number() {
        return new SalesOrderNumber(row.number);
    }

    Currency currency() {
        return Currency.getInstance(row.currency);
    }

    String customer() {
        return Objects.requireNonNull(row.customer, "a validated order has a customer");
    }

    Money gross() {
        return new Money(Objects.requireNonNull(row.gross, "a priced order has a total"), currency());
    }

    SalesOrderLine line(int number) {
        return lines.stream()
                .filter(line -> line.line == number)
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("line of " + row.number, String.valueOf(number)));
    }

    boolean isOver() {
        return row.closedAt != null || row.rejectedAt != null;
    }

    void findProblems(List<SalesOrderView.Problem> problems) {
        row.problems = List.copyOf(problems);
    }

    void setTotals(Money net, Money tax, Instant now) {
        row.net = net.amount();
        row.tax = tax.amount();
        row.gross = net.plus(tax).amount();
        row.pricedAt = now;
    }

    /** What an approval is bound to: whoever changes a price, a discount or a quantity needs a new one. */
    String terms() {
        var text = new StringBuilder(row.number).append('|').append(row.customer);
        for (SalesOrderLine line : lines) {
            text.append('|').append(line.sku).append(' ').append(line.ordered).append(' ');
            text.append(plain(line.unitPrice)).append(' ').append(plain(line.discountPercent));
        }
        return Fingerprint.of(text.toString());
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    void decideCredit(String outcome, String reason, Instant now) {
        row.creditOutcome = outcome;
        row.creditReason = reason;
        row.creditDecidedAt = now;
    }

    /** Somebody other than the one who entered the order lets it go on over the limit. */
    void releaseHold(String by, @Nullable String reason, Instant now) {
        if (by.equals(row.enteredBy)) {
            throw new Refused(by + " entered the order and cannot release its credit hold");
        }
        row.creditReleasedBy = by;
        decideCredit("approve", "Released by " + by + (reason == null ? "" : ": " + reason), now);
    }

    void reject(String reason, Instant now) {
        row.rejectedAt = now;
        row.rejectionReason = reason;
        lines.forEach(line -> line.cancelled = line.cancelled.plus(line.remaining()));
    }

    /**
     * Terms that need an approval must have exactly that one; nobody gets round it by skipping a step of the process.
     */
    void confirm(Instant now) {
        if (row.approval != null && !terms().equals(row.approvedTerms)) {
            throw new Refused("The terms of " + row.number + " are not the ones that " + row.approval + " approved");
        }
        if (!"approve".equals(row.creditOutcome) && !"prepay".equals(row.creditOutcome)) {
            throw new Refused("Credit for " + row.number + " is not granted");
        }
        row.confirmedAt = now;
    }

    /** Somebody takes the whole order back; what was done for it is undone from now on. */
    void askToCancel(String reason, String by, Instant now) {
        if (isOver()) {
            throw new Refused(row.number + " is over and cannot be cancelled");
        }
        if (row.cancelAskedAt != null) {
            throw new Refused(row.number + " is being cancelled");
        }
        if (totalDelivered().isPositive()) {
            throw new Refused("Goods of " + row.number
                    + " have left and cannot be cancelled; cancel what is open by a change, and return what was"
                    + " delivered");
        }
        row.cancelledBy = by;
        row.cancelAskedAt = now;
        row.cancelReason = reason;
    }

    boolean isBeingCancelled() {
        return row.cancelAskedAt != null;
    }

    /** Taken back, and all that was done for it undone. */
    public boolean isCancelled() {
        return row.cancelAskedAt != null && row.closedAt != null;
    }

    void releaseCredit() {
        row.creditOutcome = null;
        row.creditReason = "Given back: the order is cancelled";
    }

    void cancelRemainder() {
        lines.forEach(line -> line.cancelled = line.cancelled.plus(line.remaining()));
    }

    boolean hasRemainder() {
        return lines.stream().anyMatch(line -> line.remaining().isPositive());
    }

    /** Every line is delivered or cancelled, and all that was delivered is invoiced. */
    boolean isFulfilled() {
        return lines.stream()
                .allMatch(line -> line.delivered.equals(line.due())
                        && line.invoiced.equals(line.delivered)
                        && line.inDelivery.isZero());
    }

    void close(Instant now) {
        if (!isFulfilled()) {
            throw new Refused(row.number + " has lines that are neither delivered and invoiced nor cancelled");
        }
        row.closedAt = now;
    }

    Quantity totalDelivered() {
        return lines.stream().map(line -> line.delivered).reduce(Quantity.ZERO, Quantity::plus);
    }
}
