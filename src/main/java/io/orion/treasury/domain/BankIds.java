package io.orion.treasury.domain;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether numbers of accounts and codes of banks can be right. */
final class BankIds {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private BankIds() {}

    static String plain(String written) {
        return written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    /** ISO 13616: rearranged and read as a number, an IBAN is 1 modulo 97. */
    static boolean isIban(String iban) {
        if (!IBAN.matcher(iban).matches() || !COUNTRIES.contains(country(iban))) {
            return false;
        }
        var digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    static boolean isBic(String bic) {
        return BIC.matcher(bic).matches() && COUNTRIES.contains(countryOfBic(bic));
    }

    static String country(String iban) {
        return iban.substring(0, 2);
    }

    private static String countryOfBic(String bic) {
        return bic.substring(4, 6);
    }

    /** Whether the bank of the code lies where the account does. */
    static boolean fit(String iban, @Nullable String bic) {
        return bic == null || countryOfBic(bic).equals(country(iban));
    }
}
