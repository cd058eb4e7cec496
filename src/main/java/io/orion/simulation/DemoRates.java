package io.orion.simulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo company's foreign orders from waiting for an exchange rate, however long the demo runs or lies still.
 * Its rates are made up, as are those of the simulation, and never take the place of one that somebody has set: a rate
 * is noted only where the last one would be too old for a posting of the next day.
 */
@Component
@Profile("demo")
class DemoRates {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRates.class);

    /** For how many days a posting takes a rate; see {@link io.orion.ledger.Ledger#setExchangeRate}. */
    private static final int VALID_DAYS = 7;

    /** How far back gaps are filled: nobody posts what is older. */
    private static final int LONGEST_GAP = 26 * VALID_DAYS;

    private final Doors doors;
    private final Clock clock;

    DemoRates(Doors doors, Clock clock) {
        this.doors = doors;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        keep();
    }

    /** Notes what is missing until today. */
    @Scheduled(initialDelayString = "${orion.simulation.rates:1h}", fixedDelayString = "${orion.simulation.rates:1h}")
    void keep() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        doors.transaction()
                .executeWithoutResult(status -> Assortment.all(doors, "customers")
                        .map(customer -> String.valueOf(customer.values().get("currency")))
                        .distinct()
                        .map(Currency::getInstance)
                        .filter(currency -> !currency.equals(doors.ledger().currency()))
                        .forEach(currency -> fill(currency, today)));
    }

    private void fill(Currency currency, LocalDate today) {
        Deque<LocalDate> missing = new ArrayDeque<>();
        var day = today;
        for (var posting = today.plusDays(1);
                !isKnown(currency, posting) && day.isAfter(today.minusDays(LONGEST_GAP));
                posting = missing.element().minusDays(1)) {
            missing.push(day);
            day = day.minusDays(VALID_DAYS);
        }
        missing.forEach(from -> note(currency, from));
    }

    private boolean isKnown(Currency currency, LocalDate day) {
        return doors.ledger().exchangeRate(currency, day).isPresent();
    }

    private void note(Currency currency, LocalDate day) {
        var before = doors.ledger()
                .exchangeRate(currency, day.minusDays(1))
                .map(BigDecimal::doubleValue)
                .orElseGet(() -> Rates.usual(currency));
        var rate = BigDecimal.valueOf(Rates.moved(before, new Dice(0).of(currency.getCurrencyCode() + day)))
                .setScale(Rates.DECIMALS, RoundingMode.HALF_UP);
        doors.ledger().setExchangeRate(currency, day, rate);
        LOG.info("The demo takes {} as worth {} from {} on", currency, rate, day);
    }
}
