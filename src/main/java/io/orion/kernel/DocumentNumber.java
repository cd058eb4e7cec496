package io.orion.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A number that people say on the phone, such as {@code SO-2026-000042}: kind of document, year of issue, running
 * number.
 *
 * @param prefix two to four capital letters that name the kind of document
 * @param year the calendar year of issue
 * @param sequence the running number, from 1; six digits or more when written
 */
public record DocumentNumber(String prefix, int year, long sequence) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{2,4})-(\\d{4})-(\\d{6,12})");

    public DocumentNumber {
        if (!prefix.matches("[A-Z]{2,4}") || year < 1000 || year > 9999 || sequence < 1) {
            throw new IllegalArgumentException("Not a document number: " + prefix + ", " + year + ", " + sequence);
        }
    }

    /** Reads the written form and refuses everything else, naming the expected prefix. */
    public static DocumentNumber parse(String prefix, String written) {
        var matcher = FORM.matcher(written);
        if (!matcher.matches() || !matcher.group(1).equals(prefix)) {
            throw new InvalidInput("number", "is not of the form " + prefix + "-2026-000001");
        }
        return new DocumentNumber(prefix, Integer.parseInt(matcher.group(2)), Long.parseLong(matcher.group(3)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s-%04d-%06d", prefix, year, sequence);
    }
}
