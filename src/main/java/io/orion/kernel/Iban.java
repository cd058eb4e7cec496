package io.orion.kernel;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rule by which the number of a bank account can be right (ISO 13616). */
public final class Iban {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private Iban() {}

    /** As numbers of accounts and codes of banks are stored: without blanks, in capitals. */
    public static String plain(String written) {
        return written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** Rearranged and read as a number, an IBAN is 1 modulo 97. */
    public static boolean isValid(String plain) {
        if (!FORM.matcher(plain).matches() || !COUNTRIES.contains(plain.substring(0, 2))) {
            return false;
        }
        var digits = new StringBuilder();
        (plain.substring(4) + plain.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }
}
