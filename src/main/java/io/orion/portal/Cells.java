package io.orion.portal;

import io.orion.engine.CaseDetails;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes facts in the reader's language; called by the templates. */
public final class Cells {

    private static final int MOST_DECIMALS = 4;

    public boolean isNumber(@Nullable Object cell) {
        return cell instanceof Number;
    }

    /** Whether a column holds numbers, so that its heading stands over them. */
    public boolean isNumeric(CaseDetails.Section section, int column) {
        return section.rows().stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .allMatch(Number.class::isInstance);
    }

    public boolean isInstant(@Nullable Object cell) {
        return cell instanceof Instant;
    }

    /** An amount with its currency; empty where there is none. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency, Locale locale) {
        if (amount == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return currency == null ? format.format(amount) : format.format(amount) + " " + currency;
    }

    public String write(@Nullable Object cell, Locale locale) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            var format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(MOST_DECIMALS);
            format.setMinimumFractionDigits(Math.min(Math.max(number.scale(), 0), 2));
            return format.format(number);
        }
        if (cell instanceof LocalDate date) {
            return date.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
        }
        return String.valueOf(cell);
    }
}
