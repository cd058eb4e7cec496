package io.orion.intelligence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key figures of a process, each with what it is computed from. Days are those of UTC. */
public interface KeyFigures {

    /**
     * Order to cash in a period; {@code before} is the first day that no longer counts. The formulas are in the texts
     * {@code kpi.<name>.formula}.
     */
    List<KeyFigure> orderToCash(LocalDate from, LocalDate before);

    /** The same of procure to pay. */
    List<KeyFigure> procureToPay(LocalDate from, LocalDate before);

    /**
     * A figure.
     *
     * @param process the process whose cases are behind it
     * @param books whether it shows amounts of the books, which not everyone may see
     * @param value in the unit; null where there is nothing to divide by
     */
    record KeyFigure(
            String name,
            String process,
            boolean books,
            @Nullable BigDecimal value,
            Unit unit,
            List<Part> parts) {}

    /**
     * What a figure is computed from.
     *
     * @param selection the set of cases behind it; null where there are none
     */
    record Part(
            String name,
            BigDecimal value,
            Unit unit,
            @Nullable String selection) {}

    /** MONEY is in the company's currency; SECONDS are a duration. */
    enum Unit {
        COUNT,
        PERCENT,
        MONEY,
        DAYS,
        SECONDS
    }
}
