package io.orion.portal;

import io.orion.engine.CaseDetails;
import io.orion.engine.DecisionTable;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
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
    private static final String NONE = "–";
    private static final String EMPTY = "\"\"";

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
