package io.orion.masterdata.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind of record: how it is named, read, checked and stored.
 *
 * @param path its name for people and files, such as {@code billTo.city}; its column is {@code bill_to_city}
 * @param size longest text in characters, or decimal places of a number
 * @param check returns the text as it is stored, or refuses it with an {@link IllegalArgumentException}
 * @param initial what holds when nothing is given; null for nothing
 */
public record Field(
        String path,
        Type type,
        int size,
        boolean required,
        UnaryOperator<String> check,
        @Nullable String initial) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    private static final Pattern UPPER_CASE = Pattern.compile("([A-Z])");
    private static final List<String> YES = List.of("true", "yes", "1", "y", "t");
    private static final List<String> NO = List.of("false", "no", "0", "n", "f");

    /** How the column stores it. */
    public enum Type {
        TEXT,
        DECIMAL,
        FLAG,
        DATE
    }

    static Field text(String path, int length) {
        return new Field(path, Type.TEXT, length, false, UnaryOperator.identity(), null);
    }

    /** A number that is not negative. */
    static Field decimal(String path, int places) {
        return new Field(path, Type.DECIMAL, places, false, UnaryOperator.identity(), null);
    }

    static Field flag(String path, boolean initial) {
        return new Field(path, Type.FLAG, 5, true, UnaryOperator.identity(), Boolean.toString(initial));
    }

    static Field date(String path) {
        return new Field(path, Type.DATE, 10, false, UnaryOperator.identity(), null);
    }

    static Field oneOf(String path, Enum<?>... values) {
        var names = Arrays.stream(values).map(Enum::name).toList();
        return text(path, 40).checked(value -> {
            var name = value.toUpperCase(Locale.ROOT);
            if (!names.contains(name)) {
                throw new IllegalArgumentException("is not one of " + String.join(", ", names));
            }
            return name;
        });
    }

    Field mandatory() {
        return new Field(path, type, size, true, check, initial);
    }

    Field checked(UnaryOperator<String> by) {
        return new Field(path, type, size, required, by, initial);
    }

    Field orElse(String value) {
        return new Field(path, type, size, required, check, value);
    }

    /** The column: {@code billTo.additionalStreet} is {@code bill_to_additional_street}. */
    public String column() {
        return UPPER_CASE.matcher(path.replace('.', '_')).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }

    /** Reads a text as it came in; blank is null. Refuses with a reason that completes "the field ...". */
    @Nullable
    Object read(@Nullable String given) {
        var value = given == null || given.isBlank() ? initial : given.strip();
        if (value == null) {
            return null;
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c))) {
            throw new IllegalArgumentException("contains a control character");
        }
        return switch (type) {
            case TEXT -> readText(value);
            case DECIMAL -> readDecimal(value);
            case FLAG -> readFlag(value.toLowerCase(Locale.ROOT));
            case DATE -> readDate(value);
        };
    }

    private String readText(String value) {
        if (value.codePointCount(0, value.length()) > size) {
            throw new IllegalArgumentException("is longer than " + size + " characters");
        }
        return check.apply(value);
    }

    private BigDecimal readDecimal(String value) {
        if (!DECIMAL.matcher(value).matches()) {
            throw new IllegalArgumentException("is not a plain number such as 1234.5");
        }
        var number = new BigDecimal(value).stripTrailingZeros();
        if (number.signum() < 0) {
            throw new IllegalArgumentException("is negative");
        }
        if (number.scale() > size) {
            throw new IllegalArgumentException("has more than " + size + " decimal places");
        }
        return number.setScale(Math.max(number.scale(), 0));
    }

    private static Boolean readFlag(String value) {
        if (!YES.contains(value) && !NO.contains(value)) {
            throw new IllegalArgumentException("is neither true nor false");
        }
        return YES.contains(value);
    }

    private static LocalDate readDate(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not a date such as 2026-03-31", e);
        }
    }
}
