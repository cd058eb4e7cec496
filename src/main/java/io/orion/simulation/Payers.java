package io.orion.simulation;

import io.orion.banking.BankTransaction;
import io.orion.banking.Receipt;
import io.orion.kernel.Money;
import io.orion.ledger.CashDiscount;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.masterdata.Customer;
import io.orion.masterdata.RiskClass;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customers, as they pay: early for the discount, in time, late or very late, each after its habit; now and then
 * too little, because of a dispute, or without saying what for.
 */
final class Payers {

    private static final BigDecimal DISPUTED = new BigDecimal("0.88");
    private static final BigDecimal TOO_MUCH = new BigDecimal("25");
    private static final int LONGEST_DISPUTE = 45;
    private static final int MOST_AT_ONCE = 6;

    private final Doors doors;
    private final Assortment assortment;
    private final Memory memory;
    private final Time time;
    private final Dice dice;
    private final Map<String, LocalDate> disputedUntil = new HashMap<>();
    private final Map<String, LocalDate> toPrepay = new HashMap<>();
    private int receipts;

    Payers(Doors doors, Assortment assortment, Memory memory, Time time, Dice dice) {
        this.doors = doors;
        this.assortment = assortment;
        this.memory = memory;
        this.time = time;
        this.dice = dice;
    }

    /** The bank tells what came in since it told last. */
    void bankDay() {
        var today = time.today();
        for (Customer customer : assortment.customers()) {
            pay(customer, today);
        }
        prepay(today);
    }

    private void pay(Customer customer, LocalDate today) {
        List<OpenItem> together = new ArrayList<>();
        for (OpenItem item : doors.ledger().openItems(Party.customer(customer.number()))) {
            if (item.open().isPositive()
                    && !memory.isUnclear(item.document())
                    && !payDay(customer, item).isAfter(today)) {
                if (item.document().startsWith("DUN-")) {
                    pay(customer, List.of(item), today); // what a reminder costs is paid by itself
                } else {
                    together.add(item);
                }
            }
            if (together.size() == MOST_AT_ONCE) {
                pay(customer, together, today);
                together.clear();
            }
        }
        if (!together.isEmpty()) {
            pay(customer, together, today);
        }
    }

    private LocalDate payDay(Customer customer, OpenItem item) {
        var disputed = disputedUntil.get(item.document());
        if (disputed != null) {
            return disputed;
        }
        var roll = dice.of(item.document());
        var discount = item.discount();
        if (discount != null && roll.chance(0.8)) {
            return discount.until().minusDays(roll.between(0, 3));
        }
        var habit = dice.of(customer.number());
        return switch (customer.risk()) {
            case LOW -> item.dueOn().plusDays(habit.chance(0.3) ? roll.between(-12, -3) : roll.between(-2, 2));
            case MEDIUM -> item.dueOn().plusDays(roll.chance(0.12) ? roll.between(50, 110) : roll.between(3, 20));
            case HIGH -> item.dueOn().plusDays(roll.chance(0.3) ? roll.between(90, 150) : roll.between(10, 60));
        };
    }

    private void pay(Customer customer, List<OpenItem> items, LocalDate today) {
        var first = items.get(0);
        var roll = dice.of("how" + first.document());
        boolean again = disputedUntil.remove(first.document()) != null;
        var invoices = items.stream().map(OpenItem::document).toList();
        var amount = Money.sum(
                items.stream().map(item -> due(item, today)).toList(),
                first.open().currency());
        String text = "Invoice " + String.join(", ", invoices);
        if (items.size() == 1 && !again) {
            if (roll.chance(0.06)) {
                payWithoutSaying(customer, first, amount);
                return;
            }
            if (roll.chance(0.06) && customer.risk() != RiskClass.HIGH) {
                disputedUntil.put(first.document(), today.plusDays(roll.between(12, LONGEST_DISPUTE)));
                amount = amount.times(DISPUTED);
                text += ", less what is disputed";
            } else if (roll.chance(0.03)) {
                amount = amount.plus(new Money(TOO_MUCH, amount.currency()));
            }
        }
        receive(customer.legalName(), null, amount, text);
    }

    /** What is to be paid of the item, less the discount while it may be taken. */
    private static Money due(OpenItem item, LocalDate today) {
        CashDiscount discount = item.discount();
        return discount == null
                        || today.isAfter(discount.until())
                        || !item.open().equals(item.original())
                ? item.open()
                : item.open().minus(discount.amount());
    }

    private void payWithoutSaying(Customer customer, OpenItem item, Money amount) {
        var received = receive("Payment service 4711", null, amount, "Your letter of last month");
        if (received.state() == BankTransaction.State.UNAPPLIED) {
            Map<String, Object> answer = Map.of(
                    "action",
                    "pay",
                    "customer",
                    customer.number(),
                    "invoices",
                    item.document() + "=" + amount.amount().toPlainString());
            memory.paid(received.number(), item.document(), answer);
        }
    }

    private BankTransaction receive(String payer, @Nullable String customer, Money amount, String text) {
        receipts++;
        return doors.banking()
                .receive(new Receipt(
                        "SIMULATED-" + receipts, customer, payer, null, amount, time.today(), text, List.of()));
    }

    /** Somebody who pays in advance gets to it after some days, or never. */
    void expectPrepayment(String order) {
        var roll = dice.of("prepay" + order);
        toPrepay.put(order, time.today().plusDays(roll.chance(0.85) ? roll.between(1, 7) : 1_000));
    }

    private void prepay(LocalDate today) {
        for (String order : toPrepay.keySet().stream().sorted().toList()) {
            if (today.isBefore(toPrepay.getOrDefault(order, LocalDate.MAX))) {
                continue;
            }
            toPrepay.remove(order);
            var view = doors.orders().view(new SalesOrderNumber(order));
            var gross = view.gross();
            if (view.status() == SalesOrderView.Status.AWAITING_PREPAYMENT && gross != null) {
                receive(
                        String.valueOf(view.customerName()),
                        view.customer(),
                        Money.of(gross, view.currency()),
                        "Prepayment of " + order);
            }
        }
    }
}
