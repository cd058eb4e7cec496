package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.ledger.AccountBalance;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in whatever order: nobody is owed more than came, and what was received is cleared to the cent. */
class InvoiceMatchPropertyIT extends Invoicing {

    private static final String[] PRICES = {"10.00", "10.00", "9.97", "10.03", "13.00"};

    private final List<String> invoices = new ArrayList<>();
    private int sent;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void clearsWhatWasReceived(long seed) {
        var random = new Random(seed);
        invoices.clear();
        int quantity = 3 + random.nextInt(7);
        var need = ordered(Integer.toString(quantity));
        for (int step = 0; step < 8; step++) {
            step(need, random, quantity);
            holds(need, quantity);
        }
        receiveRest(need);
        holds(need, quantity);
        var line = view(need).order().lines().get(0);
        var left = line.received().subtract(line.invoiced());
        if (left.signum() > 0) {
            invoice(need, left.stripTrailingZeros().toPlainString(), "10.00", random);
        }
        assertThat(uninvoiced(need, invoices.toArray(String[]::new)))
                .as("seed " + seed)
                .isZero();
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.CLOSED);
    }

    private void step(RequisitionNumber need, Random random, int quantity) {
        boolean open = view(need).status() != RequisitionView.Status.CLOSED;
        int choice = random.nextInt(4);
        if (choice == 0 && awaited(need)) {
            receive(need, Map.of("counted", "1=1"));
        } else if (choice == 1 && !invoices.isEmpty() && open) {
            credit(invoices.get(random.nextInt(invoices.size())), random);
        } else if (open) {
            invoice(
                    need,
                    Integer.toString(1 + random.nextInt(quantity)),
                    PRICES[random.nextInt(PRICES.length)],
                    random);
        }
    }

    private boolean awaited(RequisitionNumber need) {
        return view(need).receipts().stream().anyMatch(receipt -> receipt.countedAt() == null);
    }

    private void receiveRest(RequisitionNumber need) {
        while (awaited(need)) {
            receive(need, Map.of());
        }
    }

    private void invoice(RequisitionNumber need, String quantity, String price, Random random) {
        var number = send(xml(number()).order(order(need)).line(sku, quantity, price));
        invoices.add(number);
        resolve(number, random);
    }

    private String number() {
        return (char) ('A' + ++sent % 26) + "-" + sent * 7919L + "-" + supplier;
    }

    private void credit(String number, Random random) {
        var of = invoice(number);
        if (of.status() != Status.POSTED || of.creditNote()) {
            return;
        }
        var price = of.lines().get(0).net().divide(of.lines().get(0).quantity(), 2, java.math.RoundingMode.HALF_UP);
        var credit = send(xml(number()).credits(of.theirNumber()).line(sku, "1", price.toPlainString()));
        invoices.add(credit);
        resolve(credit, random);
    }

    private void resolve(String number, Random random) {
        if (invoice(number).status() == Status.DUPLICATE_SUSPECTED) {
            complete(number, "userTask_confirmDuplicate", "accounts-payable", Map.of("same", "false"));
        }
        if (invoice(number).status() == Status.QUANTITY_VARIANCE) {
            complete(
                    number,
                    "userTask_resolveQuantityVariance",
                    "accounts-payable",
                    Map.of("resolution", "refuse", "reason", "Too much"));
        }
        if (invoice(number).status() == Status.PRICE_VARIANCE) {
            complete(
                    number,
                    "userTask_resolvePriceVariance",
                    "buyer",
                    Map.of("resolution", random.nextBoolean() ? "accept" : "short", "reason", "As said"));
        }
    }

    private void holds(RequisitionNumber need, int quantity) {
        var line = view(need).order().lines().get(0);
        assertThat(line.invoiced()).isLessThanOrEqualTo(line.received());
        assertThat(line.received()).isLessThanOrEqualTo(BigDecimal.valueOf(quantity));
        var left = line.received().subtract(line.invoiced());
        assertThat(uninvoiced(need, invoices.toArray(String[]::new)).negate())
                .isEqualByComparingTo(left.multiply(BigDecimal.TEN));
        assertThat(ledger.trialBalance(LocalDate.of(2100, 1, 1)).stream()
                        .map(AccountBalance::balance)
                        .map(io.orion.kernel.Money::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
    }
}
