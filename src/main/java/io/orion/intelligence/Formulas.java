package io.orion.intelligence;

import io.orion.intelligence.KeyFigures.KeyFigure;
import io.orion.intelligence.KeyFigures.Part;
import io.orion.intelligence.KeyFigures.Unit;
import io.orion.ledger.Ledger;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the figures of all processes are divided and written by. */
@Component
class Formulas {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int DECIMALS = 6;

    private final Watermarks watermarks;
    private final Ledger ledger;

    Formulas(Watermarks watermarks, Ledger ledger) {
        this.watermarks = watermarks;
        this.ledger = ledger;
    }

    /** Days of the period that have begun: nothing is sold on those to come. */
    long days(LocalDate from, LocalDate before) {
        var tomorrow = watermarks.today().plusDays(1);
        return Math.max(ChronoUnit.DAYS.between(from, before.isBefore(tomorrow) ? before : tomorrow), 0);
    }

    /** Amount ÷ of × times; null where there is nothing to divide by. */
    static @Nullable BigDecimal ratio(long amount, long of, BigDecimal times) {
        return of <= 0
                ? null
                : BigDecimal.valueOf(amount)
                        .multiply(times)
                        .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP);
    }

    static KeyFigure share(String name, String process, Part part, Part of, Part... more) {
        var parts = new ArrayList<>(List.of(part, of));
        parts.addAll(List.of(more));
        var value = ratio(part.value().longValue(), of.value().longValue(), HUNDRED);
        return new KeyFigure(name, process, false, value, Unit.PERCENT, List.copyOf(parts));
    }

    static KeyFigure median(String name, String process, @Nullable Double seconds, Part of) {
        var value = seconds == null ? null : BigDecimal.valueOf(seconds);
        return new KeyFigure(name, process, false, value, Unit.SECONDS, List.of(of));
    }

    static KeyFigure books(String name, String process, @Nullable BigDecimal value, Unit unit, Part... parts) {
        return new KeyFigure(name, process, true, value, unit, List.of(parts));
    }

    static Part count(String name, long number, @Nullable String selection) {
        return new Part(name, BigDecimal.valueOf(number), Unit.COUNT, selection);
    }

    Part money(String name, long minor, @Nullable String selection) {
        return new Part(name, BigDecimal.valueOf(minor, decimals()), Unit.MONEY, selection);
    }

    Part money(String name, BigDecimal amount, @Nullable String selection) {
        return new Part(name, amount.setScale(decimals(), RoundingMode.HALF_UP), Unit.MONEY, selection);
    }

    private int decimals() {
        return Math.max(ledger.currency().getDefaultFractionDigits(), 0);
    }
}
