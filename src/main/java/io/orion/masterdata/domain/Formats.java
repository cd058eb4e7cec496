package io.orion.masterdata.domain;

import io.orion.kernel.Iban;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How ids and codes must look. Each check returns the value as it is stored and refuses everything else with an {@link
 * IllegalArgumentException} whose message completes the sentence "the field ...".
 */
final class Formats {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._=+-]{0,39}");
    private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    /** Structure of VAT numbers as VIES describes it, plus the three neighbours; EL is Greece, XI Northern Ireland. */
    private static final Map<String, Pattern> VAT = Map.ofEntries(
            vat("AT", "U[0-9]{8}"),
            vat("BE", "[01][0-9]{9}"),
            vat("BG", "[0-9]{9,10}"),
            vat("CY", "[0-9]{8}[A-Z]"),
            vat("CZ", "[0-9]{8,10}"),
            vat("DE", "[0-9]{9}"),
            vat("DK", "[0-9]{8}"),
            vat("EE", "[0-9]{9}"),
            vat("EL", "[0-9]{9}"),
            vat("ES", "[A-Z0-9][0-9]{7}[A-Z0-9]"),
            vat("FI", "[0-9]{8}"),
            vat("FR", "[A-Z0-9]{2}[0-9]{9}"),
            vat("HR", "[0-9]{11}"),
            vat("HU", "[0-9]{8}"),
            vat("IE", "[0-9][A-Z0-9+*][0-9]{5}[A-Z]{1,2}"),
            vat("IT", "[0-9]{11}"),
            vat("LT", "([0-9]{9}|[0-9]{12})"),
            vat("LU", "[0-9]{8}"),
            vat("LV", "[0-9]{11}"),
            vat("MT", "[0-9]{8}"),
            vat("NL", "[A-Z0-9+*]{12}"),
            vat("PL", "[0-9]{10}"),
            vat("PT", "[0-9]{9}"),
            vat("RO", "[0-9]{2,10}"),
            vat("SE", "[0-9]{10}01"),
            vat("SI", "[0-9]{8}"),
            vat("SK", "[0-9]{10}"),
            vat("XI", "([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})"),
            vat("GB", "([0-9]{9}|[0-9]{12}|(GD|HA)[0-9]{3})"),
            vat("CH", "E[0-9]{9}(MWST|TVA|IVA)?"),
            vat("NO", "[0-9]{9}(MVA)?"));

    private Formats() {}

    private static Map.Entry<String, Pattern> vat(String country, String number) {
        return Map.entry(country, Pattern.compile(country + number));
    }

    /** Numbers and SKUs: they stand in URLs and on documents, so letters, digits and five signs. */
    static String code(String value) {
        return require(CODE.matcher(value).matches(), value, "is not a code of up to 40 letters, digits and . _ = + -");
    }

    /** ISO 3166-1 alpha-2. */
    static String country(String value) {
        return require(COUNTRIES.contains(value), value, "is not an ISO 3166 country code such as DE");
    }

    /** ISO 4217. */
    static String currency(String value) {
        var known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(value));
        return require(known, value, "is not an ISO 4217 currency code such as EUR");
    }

    /** Spaces, dots and dashes are dropped. Countries outside the list must only begin with their code. */
    static String vatId(String value) {
        var plain = value.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        var prefix = plain.substring(0, Math.min(2, plain.length()));
        var pattern = VAT.get(prefix);
        boolean fits = pattern == null
                ? COUNTRIES.contains(prefix) && plain.matches("[A-Z]{2}[A-Z0-9+*]{2,13}")
                : pattern.matcher(plain).matches();
        return require(fits, plain, "is not a VAT id with country prefix, or not one of that country's form");
    }

    /** GS1 General Specifications 7.9: the digits, weighted 3 and 1 from the right, add up to a multiple of ten. */
    static String gtin(String value) {
        return require(
                value.matches("[0-9]{8}|[0-9]{12,14}") && gs1CheckDigitFits(value),
                value,
                "is not a GTIN of 8, 12, 13 or 14 digits with a valid check digit");
    }

    static boolean gs1CheckDigitFits(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - i;
            sum += (digits.charAt(i) - '0') * (fromRight % 2 == 0 ? 3 : 1);
        }
        return sum % 10 == 0;
    }

    /** ISO 13616: rearranged and read as a number, an IBAN is 1 modulo 97. */
    static String iban(String value) {
        var plain = Iban.plain(value);
        return require(Iban.isValid(plain), plain, "is not an IBAN with valid check digits");
    }

    static String bic(String value) {
        var plain = value.toUpperCase(Locale.ROOT);
        return require(BIC.matcher(plain).matches(), plain, "is not a BIC of 8 or 11 characters");
    }

    /** UN/ECE recommendation 20 (and 21): two or three capital letters or digits. */
    static String unit(String value) {
        return require(UNIT.matcher(value).matches(), value, "is not a UN/ECE rec. 20 unit code such as EA or H87");
    }

    /** Electronic address scheme of the CEF list: four digits. */
    static String scheme(String value) {
        return require(value.matches("[0-9]{4}"), value, "is not an EAS code of four digits such as 0088");
    }

    static String email(String value) {
        return require(EMAIL.matcher(value).matches(), value, "is not an e-mail address");
    }

    private static String require(boolean fits, String value, String reason) {
        if (!fits) {
            throw new IllegalArgumentException(reason);
        }
        return value;
    }
}
