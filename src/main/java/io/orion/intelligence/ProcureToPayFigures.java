package io.orion.intelligence;

import static io.orion.intelligence.Formulas.HUNDRED;
import static io.orion.intelligence.Formulas.books;
import static io.orion.intelligence.Formulas.count;
import static io.orion.intelligence.Formulas.median;
import static io.orion.intelligence.Formulas.ratio;
import static io.orion.intelligence.Formulas.share;

import io.orion.intelligence.KeyFigures.KeyFigure;
import io.orion.intelligence.KeyFigures.Part;
import io.orion.intelligence.KeyFigures.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Divides the sums of invoices, orders, deliveries and payables by the formulas of procure to pay. */
@Component
class ProcureToPayFigures {

    private static final String INVOICES = "processSupplierInvoice";
    private static final String NEEDS = "procureToPay";
    private static final double DAY = Duration.ofDays(1).toSeconds();

    private final PurchaseDays purchases;
    private final PayableDays payables;
    private final Formulas formulas;

    ProcureToPayFigures(PurchaseDays purchases, PayableDays payables, Formulas formulas) {
        this.purchases = purchases;
        this.payables = payables;
        this.formulas = formulas;
    }

    List<KeyFigure> of(LocalDate from, LocalDate before) {
        var it = purchases.sums(from, before);
        return List.of(
                share(
                        "firstTimeMatch",
                        INVOICES,
                        count("matched", it.matched(), "matched"),
                        count("withOrder", it.withOrder(), "withOrder")),
                share(
                        "touchlessInvoices",
                        INVOICES,
                        count("touchlessInvoices", it.touchless(), "touchlessInvoices"),
                        count("posted", it.posted(), "posted")),
                median("requisitionToOrder", NEEDS, it.cycle(), count("ordered", it.ordered(), "ordered")),
                share(
                        "supplierOnTime",
                        NEEDS,
                        count("deliveriesOnTime", it.onTime(), "deliveriesOnTime"),
                        count("deliveriesDue", it.due(), "deliveriesDue"),
                        count("deliveriesLate", it.due() - it.onTime(), "deliveriesLate")),
                daysPayable(payables.sums(from, before), formulas.days(from, before)),
                discounts(it),
                maverick(it),
                uninvoiced(purchases.uninvoiced()));
    }

    private KeyFigure daysPayable(PayableDays.Sums it, long days) {
        return books(
                "dpo",
                INVOICES,
                ratio(it.closing(), it.cost(), BigDecimal.valueOf(days)),
                Unit.DAYS,
                formulas.money("owed", it.closing(), "owed"),
                formulas.money("cost", it.cost(), null),
                count("days", days, null));
    }

    private KeyFigure discounts(PurchaseDays.Sums it) {
        return books(
                "discountCapture",
                INVOICES,
                ratio(it.taken(), it.offered(), HUNDRED),
                Unit.PERCENT,
                formulas.money("discountTaken", it.taken(), "discountTaken"),
                formulas.money("discountOffered", it.offered(), "discountOffered"),
                formulas.money("discountLost", it.offered() - it.taken(), "discountLost"));
    }

    private KeyFigure maverick(PurchaseDays.Sums it) {
        return books(
                "maverick",
                INVOICES,
                ratio(it.maverick(), it.spend(), HUNDRED),
                Unit.PERCENT,
                formulas.money("maverick", it.maverick(), "maverick"),
                formulas.money("spend", it.spend(), "posted"));
    }

    private KeyFigure uninvoiced(PurchaseDays.Uninvoiced it) {
        var seconds = it.seconds();
        var age = seconds == null ? null : BigDecimal.valueOf(seconds / DAY).setScale(2, RoundingMode.HALF_UP);
        Part value = formulas.money("uninvoiced", it.value(), "uninvoiced");
        return books(
                "uninvoiced",
                NEEDS,
                age,
                Unit.DAYS,
                value,
                formulas.money("uninvoicedMonth", it.month(), "uninvoicedMonth"),
                formulas.money("uninvoicedQuarter", it.quarter(), "uninvoicedQuarter"),
                formulas.money("uninvoicedOlder", it.older(), "uninvoicedOlder"));
    }
}
