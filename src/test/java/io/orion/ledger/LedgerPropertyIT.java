package io.orion.ledger;

import static io.orion.ledger.Books.DAY;
import static io.orion.ledger.Books.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.testing.OrionTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@OrionTest
class LedgerPropertyIT {

    private static final List<String> CURRENCIES = List.of("EUR", "PLN", "KRW");

    @Autowired
    Books books;

    @Autowired
    Ledger ledger;

    @ParameterizedTest
    @ValueSource(longs = {1, 20261123, 4711})
    void controlAccountsEqualTheirOpenItemsAfterAnyMix(long seed) {
        var random = new Random(seed);
        var customer = Party.customer(number("C"));
        List<Long> entries = new ArrayList<>();
        for (int step = 0; step < 120; step++) {
            setRates(random);
            try {
                step(random, customer, entries);
            } catch (Refused e) {
                assertThat(e).hasMessageMatching(".*(left of|is a reversal|already has|cannot be allocated).*");
            }
        }

        books.assertSound();
        assertThat(entries).hasSizeGreaterThan(60);
    }

    private void step(Random random, Party customer, List<Long> entries) {
        var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        int choice = random.nextInt(10);
        if (choice < 4) {
            var document = books.invoice(customer, amount(random, currency, choice == 0));
            entries.add(ledger.entriesOf(document).get(0).number());
        } else if (choice < 9) {
            entries.add(books.settle(receipt(random, customer, currency)).entry());
        } else if (!entries.isEmpty()) {
            books.reverse(entries.get(random.nextInt(entries.size())));
        }
    }

    private SettlementOrder receipt(Random random, Party customer, String currency) {
        List<SettlementOrder.Allocation> allocations = new ArrayList<>();
        var total = Money.of("0", currency);
        for (var item : ledger.openItems(customer)) {
            if (item.open().currencyCode().equals(currency) && random.nextBoolean()) {
                var part = random.nextBoolean() ? item.open() : item.open().times(new BigDecimal("0.37"));
                if (!part.isZero()) {
                    var difference = difference(random, item.open().minus(part));
                    allocations.add(new SettlementOrder.Allocation(
                            item.document(), part, difference, Accounts.PAYMENT_DIFFERENCES));
                    total = total.plus(part);
                }
            }
        }
        if (allocations.isEmpty() || random.nextInt(4) == 0) {
            var extra = amount(random, currency, total.isNegative());
            total = total.plus(extra);
        }
        return new SettlementOrder(
                number("REC"), "receipt", DAY, "mix", customer, Accounts.BANK, total, allocations, number("ONA"));
    }

    private static Money difference(Random random, Money rest) {
        return random.nextInt(3) == 0 ? rest : Money.zero(rest.currency());
    }

    private static Money amount(Random random, String currency, boolean negative) {
        var amount = new Money(BigDecimal.valueOf(1 + random.nextInt(500_000), 2), Currency.getInstance(currency))
                .plus(Money.of("1", currency));
        return negative ? amount.negate() : amount;
    }

    private void setRates(Random random) {
        books.inTransaction(() -> {
            ledger.setExchangeRate(
                    Currency.getInstance("PLN"),
                    DAY,
                    new BigDecimal("0.2").add(BigDecimal.valueOf(random.nextInt(90), 4)));
            ledger.setExchangeRate(Currency.getInstance("KRW"), DAY, BigDecimal.valueOf(60 + random.nextInt(9), 5));
            return true;
        });
    }
}
