package io.orion.ledger.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.ledger.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What amounts are worth in the functional currency on a day. */
@Component
class Valuation {

    private static final int OLDEST_RATE_DAYS = 7;

    private final Chart chart;

    Valuation(Chart chart) {
        this.chart = chart;
    }

    BigDecimal rate(Currency currency, LocalDate day) {
        return knownRate(currency, day)
                .orElseThrow(() -> new InvalidInput(
                        "currency",
                        "has no exchange rate from " + currency + " to " + chart.functionalCurrency() + " for " + day));
    }

    Optional<BigDecimal> knownRate(Currency currency, LocalDate day) {
        return currency.equals(chart.functionalCurrency())
                ? Optional.of(BigDecimal.ONE)
                : chart.rate(currency, day.minusDays(OLDEST_RATE_DAYS), day);
    }

    Money worth(Money amount, BigDecimal rate) {
        return new Money(amount.amount().multiply(rate), chart.functionalCurrency());
    }

    /** Values each line; what rounding leaves over goes to the line with the greatest amount of its currency. */
    List<BookedLine> value(Posting posting) {
        Map<Currency, BigDecimal> rates = new HashMap<>();
        List<BookedLine> lines = new ArrayList<>();
        for (var line : posting.lines()) {
            var rate = rates.computeIfAbsent(line.amount().currency(), it -> rate(it, posting.day()));
            var item = line.openItem();
            lines.add(new BookedLine(
                    line.account(), line.amount(), worth(line.amount(), rate), item == null ? null : item.party()));
        }
        rates.keySet().forEach(currency -> spreadRounding(lines, currency));
        return lines;
    }

    private void spreadRounding(List<BookedLine> lines, Currency currency) {
        var ofCurrency = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).amount().currency().equals(currency))
                .boxed()
                .toList();
        var rest = Money.sum(
                ofCurrency.stream().map(i -> lines.get(i).functional()).toList(), chart.functionalCurrency());
        if (rest.isZero()) {
            return;
        }
        int greatest = ofCurrency.stream()
                .max(Comparator.comparing(i -> lines.get(i).amount().abs()))
                .orElseThrow();
        var line = lines.get(greatest);
        lines.set(
                greatest,
                new BookedLine(line.account(), line.amount(), line.functional().minus(rest), line.party()));
    }
}
