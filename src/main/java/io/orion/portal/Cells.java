package io.orion.portal;

import io.orion.engine.CaseDetails;
import io.orion.engine.DecisionTable;
import io.orion.intelligence.KeyFigures;
import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes facts in the reader's language; called by the templates. */
public final class Cells {

    private static final int MOST_DECIMALS = 4;
    private static final Set<String> MONEY =
            Set.of("unitPrice", "net", "gross", "open", "creditLimit", "exposure", "overdueAmount", "amount");
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;
    private static final String NONE = "–";
    private static final String EMPTY = "\"\"";

    /** Of one page, which one thread writes: to look a format up again for each row costs more than to write it. */
    private final Map<Locale, NumberFormat> money = new HashMap<>();

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

    public boolean isTruth(@Nullable Object cell) {
        return cell instanceof Boolean;
    }

    public boolean isInstant(@Nullable Object cell) {
        return cell instanceof Instant;
    }

    public boolean isWord(@Nullable Object cell) {
        return cell instanceof CaseDetails.Word;
    }

    /** An amount with its currency; empty where there is none. */
    public String money(@Nullable BigDecimal amount, @Nullable String currency, Locale locale) {
        if (amount == null) {
            return "";
        }
        var format = money.computeIfAbsent(locale, Cells::money);
        return currency == null ? format.format(amount) : format.format(amount) + " " + currency;
    }

    private static NumberFormat money(Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format;
    }

    /** A cell of a column: amounts of money with their cents, whatever number of decimals they are kept with. */
    public String write(@Nullable Object cell, String column, Locale locale) {
        return cell instanceof BigDecimal amount && MONEY.contains(column)
                ? money(amount, null, locale)
                : write(cell, locale);
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
        if (cell instanceof Money money) {
            return money(money.amount(), money.currencyCode(), locale);
        }
        if (cell instanceof LocalDate date) {
            return date.format(
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale));
        }
        return String.valueOf(cell);
    }

    /** A fact of a decision; a dash where it is not known. */
    public String fact(@Nullable Object value, Locale locale) {
        return value == null ? NONE : write(value instanceof Number number ? decimal(number) : value, locale);
    }

    /** A figure with its unit; a dash where there is none. */
    public String figure(@Nullable Number value, KeyFigures.Unit unit, @Nullable String currency, Locale locale) {
        if (value == null) {
            return NONE;
        }
        return switch (unit) {
            case COUNT -> rounded(value, 0, locale);
            case PERCENT -> rounded(value, 1, locale) + " %";
            case MONEY -> money(decimal(value), currency, locale);
            case DAYS -> rounded(value, 1, locale) + " " + days(locale);
            case SECONDS -> duration(value.doubleValue(), locale);
        };
    }

    /** A share in percent; a dash where there is none. */
    public String percent(@Nullable Double share, Locale locale) {
        return figure(share, KeyFigures.Unit.PERCENT, null, locale);
    }

    /** A duration in the unit in which people would say it. */
    public String duration(double seconds, Locale locale) {
        if (seconds < MINUTE) {
            return rounded(seconds, 0, locale) + " s";
        }
        if (seconds < HOUR) {
            return rounded(seconds / MINUTE, 0, locale) + " min";
        }
        return seconds < 2 * DAY
                ? rounded(seconds / HOUR, 1, locale) + " h"
                : rounded(seconds / DAY, 1, locale) + " " + days(locale);
    }

    private static String days(Locale locale) {
        return locale.getLanguage().equals("de") ? "Tage" : "days";
    }

    private static String rounded(Number value, int decimals, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal exact) {
            return exact;
        }
        var exact = new BigDecimal(number.toString()).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** One output of all answers. */
    public String answer(List<Map<String, @Nullable Object>> outputs, String name, Locale locale) {
        return outputs.isEmpty()
                ? NONE
                : outputs.stream().map(row -> fact(row.get(name), locale)).collect(Collectors.joining("; "));
    }

    /** All outputs of all answers, in the order of the columns. */
    public String answers(List<Map<String, @Nullable Object>> outputs, DecisionTable table, Locale locale) {
        return table.outputs().stream()
                .map(column -> column.label() + ": " + answer(outputs, column.name(), locale))
                .collect(Collectors.joining(" · "));
    }

    /** Numbers and notes of rules. */
    public String rules(List<String> ids, DecisionTable table) {
        return IntStream.range(0, table.rules().size())
                .filter(at -> ids.contains(table.rules().get(at).id()))
                .mapToObj(at -> (at + 1) + " " + table.rules().get(at).note())
                .collect(Collectors.joining("; "));
    }

    /** What may be chosen as a result; empty where it is typed. */
    public List<String> choices(DecisionTable.Column column) {
        return column.type() == DecisionTable.Type.TRUTH
                ? List.of("true", "false")
                : column.values().stream()
                        .map(value -> value.isEmpty() ? EMPTY : value)
                        .toList();
    }

    /** A result as people type it. */
    public String result(String cell, DecisionTable.Column column) {
        return TableChanges.plain(cell, column);
    }
}
