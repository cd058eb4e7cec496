package io.orion.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What foreign currencies are worth: a little more or less every day. */
final class Rates {

    private static final Map<String, Double> USUAL =
            Map.of("USD", 0.92, "GBP", 1.17, "CHF", 1.05, "JPY", 0.0061, "SEK", 0.088, "DKK", 0.134, "PLN", 0.234);
    private static final double MOST_PER_DAY = 0.006;
    static final int DECIMALS = 6;

    private final Doors doors;
    private final Dice dice;
    private final Map<String, Double> rates = new TreeMap<>();

    Rates(Doors doors, List<Currency> currencies, Dice dice) {
        this.doors = doors;
        this.dice = dice;
        currencies.stream()
                .filter(currency -> !currency.equals(doors.ledger().currency()))
                .forEach(currency -> rates.put(currency.getCurrencyCode(), usual(currency)));
    }

    /** About what one unit is worth in euros. */
    static double usual(Currency currency) {
        return USUAL.getOrDefault(currency.getCurrencyCode(), 1.0);
    }

    /** What a rate becomes from one day to the next. */
    static double moved(double rate, Dice dice) {
        return rate * (1 + dice.between(-MOST_PER_DAY, MOST_PER_DAY));
    }

    void note(LocalDate day) {
        rates.replaceAll((code, rate) -> moved(rate, dice.of(code + day)));
        doors.transaction()
                .executeWithoutResult(status -> rates.forEach((code, rate) -> doors.ledger()
                        .setExchangeRate(
                                Currency.getInstance(code),
                                day,
                                BigDecimal.valueOf(rate).setScale(DECIMALS, RoundingMode.HALF_UP))));
    }
}
