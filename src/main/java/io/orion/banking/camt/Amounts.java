package io.orion.banking.camt;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as ISO 20022 writes them: plain, never negative, with a currency, in no more decimals than it has. */
final class Amounts {

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,5})?");

    private Amounts() {}

    static Money read(Optional<Element> element, String path) {
        var text = element.map(it -> it.text()).orElse(null);
        if (text == null || !PLAIN.matcher(text).matches()) {
            throw new InvalidInput(path + ".amount", "is not a plain amount of at most 13 digits before the point");
        }
        var currency = currency(element.flatMap(Element::currency).orElse(""), path);
        var value = new BigDecimal(text).stripTrailingZeros();
        if (value.scale() > Math.max(currency.getDefaultFractionDigits(), 0)) {
            throw new InvalidInput(path + ".amount", "has more decimals than " + currency.getCurrencyCode());
        }
        return new Money(value, currency);
    }

    private static Currency currency(String code, String path) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(path + ".currency", "is not an ISO 4217 code");
        }
    }
}
