package io.orion.treasury.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether codes of banks can be right, and fit the account. */
final class BankIds {

    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private BankIds() {}

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
