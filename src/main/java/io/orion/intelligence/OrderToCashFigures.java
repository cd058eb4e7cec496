package io.orion.intelligence;

import io.orion.ledger.Ledger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Divides the sums of orders, receivables and receipts by the formulas of order to cash. */
@Service
class OrderToCashFigures implements KeyFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;

    private final OrderDays orders;
    private final ReceivableDays receivables;
    private final Watermarks watermarks;
    private final Ledger ledger;

    OrderToCashFigures(OrderDays orders, ReceivableDays receivables, Watermarks watermarks, Ledger ledger) {
        this.orders = orders;
        this.receivables = receivables;
        this.watermarks = watermarks;
        this.ledger = ledger;
    }

    @Override
    public List<KeyFigure> orderToCash(LocalDate from, LocalDate before) {
        List<KeyFigure> figures = new ArrayList<>(ofOrders(orders.sums(from, before)));
        var sums = receivables.sums(from, before);
        figures.add(share(
                "cashAutoMatch",
                count("automaticReceipts", sums.automatic(), null),
                count("receipts", sums.receipts(), null)));
        figures.addAll(ofBooks(sums, days(from, before)));
        return List.copyOf(figures);
    }

    /** Days of the period that have begun: nothing is sold on those to come. */
    private long days(LocalDate from, LocalDate before) {
        var tomorrow = watermarks.today().plusDays(1);
        return Math.max(ChronoUnit.DAYS.between(from, before.isBefore(tomorrow) ? before : tomorrow), 0);
    }

    private static List<KeyFigure> ofOrders(OrderDays.Sums it) {
        var confirmed = count("confirmed", it.confirmed(), "confirmed");
        return List.of(
                share("touchlessOrders", count("touchlessOrders", it.touchless(), "touchlessOrders"), confirmed),
                share(
                        "onTime",
                        count("onTimeLines", it.onTimeLines(), "onTime"),
                        count("dueLines", it.dueLines(), "due"),
                        count("lateLines", it.dueLines() - it.onTimeLines(), "late")),
                share(
                        "lineFill",
                        count("completeLines", it.completeLines(), "complete"),
                        count("shippedLines", it.shippedLines(), "shipped")),
                share(
                        "backorder",
                        count("backorderedLines", it.backordered(), "backordered"),
                        count("confirmedLines", it.confirmedLines(), "confirmed")),
                median("orderCycle", it.cycle(), count("delivered", it.delivered(), "delivered")),
                median("orderToConfirm", it.confirm(), confirmed),
                median("billingLag", it.billing(), count("invoices", it.invoiced(), "invoiced")),
                share("creditHold", count("held", it.held(), "held"), count("received", it.received(), "received")),
                median("holdRelease", it.hold(), count("released", it.released(), "released")));
    }

    private List<KeyFigure> ofBooks(ReceivableDays.Sums it, long days) {
        long current = it.closing() - it.overdue();
        var closing = money("closing", it.closing(), "unpaid");
        var revenue = money("revenue", it.revenue(), "invoiced");
        var period = new Part("days", BigDecimal.valueOf(days), Unit.COUNT, null);
        return List.of(
                books("dso", outstanding(it.closing(), it, days), Unit.DAYS, closing, revenue, period),
                books(
                        "bestDso",
                        outstanding(current, it, days),
                        Unit.DAYS,
                        money("current", current, null),
                        revenue,
                        period),
                books(
                        "delinquent",
                        outstanding(it.overdue(), it, days),
                        Unit.DAYS,
                        money("overdue", it.overdue(), "overdue"),
                        revenue,
                        period),
                books(
                        "collection",
                        ratio(it.opening() + it.billed() - it.closing(), it.opening() + it.billed() - current, HUNDRED),
                        Unit.PERCENT,
                        money("opening", it.opening(), null),
                        money("billed", it.billed(), "invoiced"),
                        closing,
                        money("current", current, null)));
    }

    private static @Nullable BigDecimal outstanding(long amount, ReceivableDays.Sums it, long days) {
        return ratio(amount, it.revenue(), BigDecimal.valueOf(days));
    }

    /** Amount ÷ of × times; null where there is nothing to divide by. */
    private static @Nullable BigDecimal ratio(long amount, long of, BigDecimal times) {
        return of <= 0
                ? null
                : BigDecimal.valueOf(amount)
                        .multiply(times)
                        .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }

    private static KeyFigure share(String name, Part part, Part of, Part... more) {
        var parts = new ArrayList<>(List.of(part, of));
        parts.addAll(List.of(more));
        var value = ratio(part.value().longValue(), of.value().longValue(), HUNDRED);
        return new KeyFigure(name, false, value, Unit.PERCENT, List.copyOf(parts));
    }

    private static KeyFigure median(String name, @Nullable Double seconds, Part of) {
        return new KeyFigure(
                name, false, seconds == null ? null : BigDecimal.valueOf(seconds), Unit.SECONDS, List.of(of));
    }

    private static KeyFigure books(String name, @Nullable BigDecimal value, Unit unit, Part... parts) {
        return new KeyFigure(name, true, value, unit, List.of(parts));
    }

    private static Part count(String name, int number, @Nullable String selection) {
        return new Part(name, BigDecimal.valueOf(number), Unit.COUNT, selection);
    }

    private Part money(String name, long minor, @Nullable String selection) {
        int decimals = Math.max(ledger.currency().getDefaultFractionDigits(), 0);
        return new Part(name, BigDecimal.valueOf(minor, decimals), Unit.MONEY, selection);
    }
}
