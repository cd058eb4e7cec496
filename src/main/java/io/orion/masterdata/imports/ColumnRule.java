package io.orion.masterdata.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of one field comes from. See {@code docs/import.md}.
 *
 * @param columns one column, or several whose filled values are joined by {@code separator}
 * @param constant the same value for every row, instead of a column
 * @param newline what takes the place of a line break, real or written as a backslash and n
 * @param values translates what stands in the file; what is missing there is refused unless {@code otherwise} is given
 * @param factor multiplies a number; {@code scale} then rounds it half up to so many decimals
 * @param initial what holds when the columns are empty ({@code default} in the file)
 */
record ColumnRule(
        List<String> columns,
        String separator,
        @Nullable String constant,
        @Nullable String newline,
        Map<String, String> values,
        @Nullable String otherwise,
        @Nullable BigDecimal factor,
        @Nullable Integer scale,
        String prefix,
        @Nullable String initial) {

    private static final String PLAIN_NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,15})?";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ColumnRule column(String name) {
        return of(name, null, null, null, null, null, null, null, null, null, null);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static ColumnRule of(
            @JsonProperty("column") @Nullable String column,
            @JsonProperty("columns") @Nullable List<String> columns,
            @JsonProperty("separator") @Nullable String separator,
            @JsonProperty("constant") @Nullable String constant,
            @JsonProperty("newline") @Nullable String newline,
            @JsonProperty("values") @Nullable Map<String, String> values,
            @JsonProperty("otherwise") @Nullable String otherwise,
            @JsonProperty("factor") @Nullable BigDecimal factor,
            @JsonProperty("scale") @Nullable Integer scale,
            @JsonProperty("prefix") @Nullable String prefix,
            @JsonProperty("default") @Nullable String initial) {
        var from = column != null ? List.of(column) : columns == null ? List.<String>of() : columns;
        if (from.isEmpty() == (constant == null) || (column != null && columns != null)) {
            throw new IllegalArgumentException("a field needs exactly one of column, columns and constant");
        }
        var translations = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        translations.putAll(Objects.requireNonNullElse(values, Map.of()));
        return new ColumnRule(
                List.copyOf(from),
                Objects.requireNonNullElse(separator, " "),
                constant,
                newline,
                translations,
                otherwise,
                factor,
                scale,
                Objects.requireNonNullElse(prefix, ""),
                initial);
    }

    /** A column, and what holds where it is empty; null for nothing. */
    static ColumnRule columnOr(String name, @Nullable String initial) {
        return of(name, null, null, null, null, null, null, null, null, null, initial);
    }

    /** The same for every row. */
    static ColumnRule constant(String value) {
        return of(null, null, null, value, null, null, null, null, null, null, null);
    }

    /** The name to show beside an error. */
    String label(String field) {
        return columns.isEmpty() ? field : String.join("+", columns);
    }

    /** The field's text for one row; refuses with a reason that completes "the column ...". */
    @Nullable
    String value(Map<String, String> row) {
        if (constant != null) {
            return constant;
        }
        var raw = joined(row);
        if (raw.isEmpty()) {
            return initial;
        }
        var text = newline == null ? raw : raw.replaceAll("\\s*(\\\\r)?\\\\n\\s*|\\s*\\R\\s*", newline);
        var translated = translate(text);
        return translated.isEmpty() ? null : prefix + calculate(translated);
    }

    /** What stands in the file, before anything is done to it; null for nothing. */
    @Nullable
    String written(Map<String, String> row) {
        var raw = constant == null ? joined(row) : constant;
        return raw.isEmpty() ? initial : raw;
    }

    private String joined(Map<String, String> row) {
        return columns.stream()
                .map(name -> row.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(separator));
    }

    private String translate(String text) {
        if (values.isEmpty()) {
            return text;
        }
        var translated = values.getOrDefault(text, otherwise);
        if (translated == null) {
            throw new IllegalArgumentException("has no translation for \"" + abbreviated(text) + "\" in the mapping");
        }
        return translated;
    }

    private String calculate(String text) {
        if (factor == null && scale == null) {
            return text;
        }
        if (!text.matches(PLAIN_NUMBER)) {
            throw new IllegalArgumentException("is not a plain number such as 1234.5");
        }
        var number = factor == null ? new BigDecimal(text) : new BigDecimal(text).multiply(factor);
        return (scale == null ? number : number.setScale(scale, RoundingMode.HALF_UP)).toPlainString();
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
