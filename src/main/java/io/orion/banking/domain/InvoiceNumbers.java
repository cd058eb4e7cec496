package io.orion.banking.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds invoice numbers such as {@code INV-2026-000001}, and those of dunnings such as {@code DUN-2026-000001}, in what
 * a payer wrote. Banks break lines anywhere and drop spaces and dashes, so a number is searched with everything between
 * its letters and digits left out.
 */
final class InvoiceNumbers {

    private static final Pattern WRITTEN = Pattern.compile("(INV|DUN)[\\s./_-]*(\\d{4})[\\s./_-]+(\\d{6,12})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("(INV|DUN)(\\d{4})(\\d{6,12})");
    private static final Pattern NOISE = Pattern.compile("[^A-Z0-9]");
    private static final int DIGITS = 6;

    /** More than any remittance text can hold; a hostile one does not make more queries than this. */
    private static final int MOST = 200;

    private InvoiceNumbers() {}

    /** Returns the numbers that exist, in the order in which they are written. */
    static Set<String> find(List<String> texts, Predicate<String> exists) {
        var found = new LinkedHashSet<String>();
        var asked = new LinkedHashSet<String>();
        for (var text : texts) {
            var upper = text.toUpperCase(Locale.ROOT);
            collect(upper, found, asked, exists);
        }
        return found;
    }

    private static void collect(String text, Set<String> found, Set<String> asked, Predicate<String> exists) {
        var written = WRITTEN.matcher(text);
        while (written.find()) {
            take(written.group(1) + "-" + written.group(2), written.group(3), found, asked, exists);
        }
        var compact = COMPACT.matcher(NOISE.matcher(text).replaceAll(""));
        while (compact.find()) {
            var kindAndYear = compact.group(1) + "-" + compact.group(2);
            var digits = compact.group(3);
            if (isFound(kindAndYear, digits, found)) {
                continue;
            }
            // What follows the number may be digits too: six are a number; more only where there is no leading zero.
            for (int length = DIGITS; length <= digits.length(); length++) {
                boolean complete = take(kindAndYear, digits.substring(0, length), found, asked, exists);
                if (complete || digits.startsWith("0")) {
                    break;
                }
            }
        }
    }

    /** A longer number that was written out must not be taken for a shorter one with something behind it. */
    private static boolean isFound(String kindAndYear, String digits, Set<String> found) {
        return found.stream()
                .filter(number -> number.startsWith(kindAndYear))
                .anyMatch(number -> digits.startsWith(number.substring(number.lastIndexOf('-') + 1)));
    }

    private static boolean take(
            String kindAndYear, String digits, Set<String> found, Set<String> asked, Predicate<String> exists) {
        var number = kindAndYear + "-" + digits;
        if (asked.size() < MOST && asked.add(number) && exists.test(number)) {
            found.add(number);
        }
        return found.contains(number);
    }
}
