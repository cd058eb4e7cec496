package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.banking.Banking;
import io.orion.banking.Receipt;
import io.orion.banking.ReceiptOutcome;
import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.ledger.Accounts;
import io.orion.ledger.Ledger;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 2 % within ten days on an invoice with two rates: 100.00 at 19 % and 100.00 at 7 %, together 226.00. */
@OrionTest
class EarlyPaymentIT {

    @Autowired
    OrderToCash orderToCash;

    @Autowired
    Banking banking;

    @Autowired
    Ledger ledger;

    @Autowired
    Inventory inventory;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private SalesOrderNumber order = new SalesOrderNumber("SO-2026-000001");

    @BeforeEach
    void anInvoiceWithDiscount() {
        sample.company();
        sample.customer("EP-" + id).with("terms", "2-10-NET30").save();
        sample.product("EP-S-" + id).price("100.00").save();
        sample.product("EP-R-" + id).with("taxCode", "reduced").price("100.00").save();
        transaction.executeWithoutResult(status ->
                inventory.receive("GR-" + id, "FRA", today(), List.of(stock("EP-S-" + id), stock("EP-R-" + id))));
        var request = Orders.of("EP-" + id).line("EP-S-" + id, 1).line("EP-R-" + id, 1);
        order = orderToCash.accept(request.build(), new Actor("order-desk", Set.of("order-desk")));
        processes.settle();
        var delivery = orderToCash.view(order).deliveries().get(0).number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", Map.of());
        processes.complete(delivery, "userTask_packGoods", "warehouse", Map.of());
        processes.settle();
    }

    @Test
    void takesTheDiscountOffTheRevenueAndTheTaxOnTheLastDay() {
        var discount = ledger.openItem(invoice()).orElseThrow().discount();
        assertThat(discount.amount()).isEqualTo(Money.of("4.52", "EUR"));
        assertThat(discount.until()).isEqualTo(today().plusDays(10));
        var discountsBefore = balance(Accounts.CASH_DISCOUNTS);
        var taxBefore = balance(Accounts.OUTPUT_TAX);

        assertThat(pay("221.48", 10)).isEqualTo(ReceiptOutcome.DISCOUNTED);

        assertThat(balance(Accounts.CASH_DISCOUNTS).subtract(discountsBefore)).isEqualByComparingTo("4.00");
        assertThat(balance(Accounts.OUTPUT_TAX).subtract(taxBefore)).isEqualByComparingTo("0.52"); // 0.38 and 0.14
        assertThat(orderToCash.view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void leavesTheDiscountOpenThatIsTakenTooLate() {
        assertThat(pay("221.48", 11)).isEqualTo(ReceiptOutcome.SHORT);
        assertThat(ledger.openItem(invoice()).orElseThrow().open()).isEqualTo(Money.of("4.52", "EUR"));
        assertThat(orderToCash.view(order).status()).isEqualTo(Status.DELIVERED);
    }

    private ReceiptOutcome pay(String amount, int daysLater) {
        var receipt = banking.receive(new Receipt(
                "EP-" + id,
                null,
                null,
                null,
                Money.of(amount, "EUR"),
                today().plusDays(daysLater),
                invoice(),
                List.of()));
        processes.settle();
        return receipt.outcome();
    }

    private String invoice() {
        return orderToCash.view(order).invoices().get(0).number();
    }

    private BigDecimal balance(String account) {
        return ledger.trialBalance(today().plusYears(1)).stream()
                .filter(it -> it.account().equals(account))
                .map(it -> it.balance().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ReceiptLine stock(String sku) {
        return new ReceiptLine(sku, Quantity.of(5), Money.of("50", "EUR"), List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
