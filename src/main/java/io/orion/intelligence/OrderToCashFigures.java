package io.orion.intelligence;

import static io.orion.intelligence.Formulas.books;
import static io.orion.intelligence.Formulas.count;
import static io.orion.intelligence.Formulas.median;
import static io.orion.intelligence.Formulas.ratio;
import static io.orion.intelligence.Formulas.share;

import io.orion.intelligence.KeyFigures.KeyFigure;
import io.orion.intelligence.KeyFigures.Part;
import io.orion.intelligence.KeyFigures.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Divides the sums of orders, receivables and receipts by the formulas of order to cash. */
@Component
class OrderToCashFigures {

    private static final String PROCESS = "orderToCash";

    private final OrderDays orders;
    private final ReceivableDays receivables;
    private final Formulas formulas;

    OrderToCashFigures(OrderDays orders, ReceivableDays receivables, Formulas formulas) {
        this.orders = orders;
        this.receivables = receivables;
        this.formulas = formulas;
    }

    List<KeyFigure> of(LocalDate from, LocalDate before) {
        var happened = orders.sums(from, before);
        List<KeyFigure> figures = new ArrayList<>(ofOrders(happened));
        figures.addAll(times(happened));
        var sums = receivables.sums(from, before);
        figures.add(share(
                "cashAutoMatch",
                PROCESS,
                count("automaticReceipts", sums.automatic(), null),
                count("receipts", sums.receipts(), null)));
        figures.addAll(outstanding(sums, formulas.days(from, before)));
        figures.add(collection(sums));
        return List.copyOf(figures);
    }

    private static List<KeyFigure> ofOrders(OrderDays.Sums it) {
        var confirmed = count("confirmed", it.confirmed(), "confirmed");
        return List.of(
                share(
                        "touchlessOrders",
                        PROCESS,
                        count("touchlessOrders", it.touchless(), "touchlessOrders"),
                        confirmed),
                share(
                        "onTime",
                        PROCESS,
                        count("onTimeLines", it.onTimeLines(), "onTime"),
                        count("dueLines", it.dueLines(), "due"),
                        count("lateLines", it.dueLines() - it.onTimeLines(), "late")),
                share(
                        "lineFill",
                        PROCESS,
                        count("completeLines", it.completeLines(), "complete"),
                        count("shippedLines", it.shippedLines(), "shipped")),
                share(
                        "backorder",
                        PROCESS,
                        count("backorderedLines", it.backordered(), "backordered"),
                        count("confirmedLines", it.confirmedLines(), "confirmed")),
                share(
                        "creditHold",
                        PROCESS,
                        count("held", it.held(), "held"),
                        count("received", it.received(), "received")));
    }

    private static List<KeyFigure> times(OrderDays.Sums it) {
        return List.of(
                median("orderCycle", PROCESS, it.cycle(), count("delivered", it.delivered(), "delivered")),
                median("orderToConfirm", PROCESS, it.confirm(), count("confirmed", it.confirmed(), "confirmed")),
                median("billingLag", PROCESS, it.billing(), count("invoices", it.invoiced(), "invoiced")),
                median("holdRelease", PROCESS, it.hold(), count("released", it.released(), "released")));
    }

    private List<KeyFigure> outstanding(ReceivableDays.Sums it, long days) {
        long current = it.closing() - it.overdue();
        var closing = formulas.money("closing", it.closing(), "unpaid");
        var revenue = formulas.money("revenue", it.revenue(), "invoiced");
        var period = new Part("days", BigDecimal.valueOf(days), Unit.COUNT, null);
        return List.of(
                books("dso", PROCESS, outstanding(it.closing(), it, days), Unit.DAYS, closing, revenue, period),
                books(
                        "bestDso",
                        PROCESS,
                        outstanding(current, it, days),
                        Unit.DAYS,
                        formulas.money("current", current, null),
                        revenue,
                        period),
                books(
                        "delinquent",
                        PROCESS,
                        outstanding(it.overdue(), it, days),
                        Unit.DAYS,
                        formulas.money("overdue", it.overdue(), "overdue"),
                        revenue,
                        period));
    }

    private KeyFigure collection(ReceivableDays.Sums it) {
        long current = it.closing() - it.overdue();
        long owed = it.opening() + it.billed();
        return books(
                "collection",
                PROCESS,
                ratio(owed - it.closing(), owed - current, Formulas.HUNDRED),
                Unit.PERCENT,
                formulas.money("opening", it.opening(), null),
                formulas.money("billed", it.billed(), "invoiced"),
                formulas.money("closing", it.closing(), "unpaid"),
                formulas.money("current", current, null));
    }

    private static @Nullable BigDecimal outstanding(long amount, ReceivableDays.Sums it, long days) {
        return ratio(amount, it.revenue(), BigDecimal.valueOf(days));
    }
}
