package io.orion.ledger.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Refused;
import io.orion.kernel.UnknownRecord;
import io.orion.ledger.Accounts;
import io.orion.ledger.AlreadyPosted;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.orion.ledger.Settlement;
import io.orion.ledger.SettlementOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles open items: locks them, takes off what they get, posts the entry, opens what is left over. */
@Component
class Settling {

    private final Journal journal;
    private final OpenItems items;
    private final SettlementRules rules;
    private final Valuation valuation;
    private final Chart chart;
    private final BalanceWatch watch;

    Settling(
            Journal journal,
            OpenItems items,
            SettlementRules rules,
            Valuation valuation,
            Chart chart,
            BalanceWatch watch) {
        this.journal = journal;
        this.items = items;
        this.rules = rules;
        this.valuation = valuation;
        this.chart = chart;
        this.watch = watch;
    }

    Settlement settle(SettlementOrder order) {
        rules.check(order);
        var rate = valuation.rate(order.amount().currency(), order.day());
        var states = items.lock(order.allocations().stream()
                .map(SettlementOrder.Allocation::document)
                .toList());
        var clearings = order.allocations().stream()
                .map(allocation -> clearing(order, allocation, states))
                .toList();
        var lines = lines(order, clearings, rate);
        var rest = rest(order, rate);
        long entry = journal.add(head(order, clearings, rest), lines);
        items.clear(entry, clearings);
        items.open(entry, rest);
        var settled = clearings.stream()
                .filter(Clearing::settlesIt)
                .map(it -> it.state().item())
                .toList();
        settled.forEach(watch::settled);
        watch.moved(lines);
        return new Settlement(entry, settled.stream().map(OpenItem::document).toList());
    }

    private Clearing clearing(
            SettlementOrder order, SettlementOrder.Allocation allocation, Map<String, ItemState> states) {
        var state = states.get(allocation.document());
        if (state == null) {
            throw new UnknownRecord("open item", allocation.document());
        }
        var item = state.item();
        if (!item.party().equals(order.party())) {
            throw new InvalidInput("allocations", "name " + item.document() + ", an item of another party");
        }
        if (!item.open().currency().equals(order.amount().currency())) {
            throw new InvalidInput("allocations", "name " + item.document() + ", an item in another currency");
        }
        var amount = allocation.amount().plus(allocation.difference());
        if (amount.amount().signum() != item.original().amount().signum()
                || amount.abs().compareTo(item.open().abs()) > 0) {
            throw overAllocated(order, item, amount);
        }
        return new Clearing(state, amount, share(state, amount));
    }

    /** Money that was booked before finds its items settled: that is the better reason. */
    private Refused overAllocated(SettlementOrder order, OpenItem item, Money amount) {
        if (journal.exists(order.source(), order.kind())) {
            return new AlreadyPosted(order.source(), order.kind());
        }
        return new Refused(item.document() + " has " + item.open() + " open and cannot be allocated " + amount);
    }

    /** What a part of an item is worth at the item's own rate; the last part takes the rest. */
    private static Money share(ItemState state, Money amount) {
        var open = state.item().open();
        if (amount.equals(open)) {
            return state.openFunctional();
        }
        var worth = state.openFunctional()
                .amount()
                .multiply(amount.amount())
                .divide(open.amount(), state.openFunctional().amount().scale(), RoundingMode.HALF_UP);
        return new Money(worth, state.openFunctional().currency());
    }

    private List<BookedLine> lines(SettlementOrder order, List<Clearing> clearings, BigDecimal rate) {
        List<BookedLine> lines = new ArrayList<>();
        add(lines, order.moneyAccount(), order.amount(), rate);
        for (var clearing : clearings) {
            lines.add(new BookedLine(
                    clearing.state().account(),
                    clearing.amount().negate(),
                    clearing.functional().negate(),
                    order.party()));
        }
        for (var allocation : order.allocations()) {
            for (var difference : allocation.differences()) {
                add(lines, difference.account(), difference.amount(), rate);
            }
        }
        var rest = rules.restOf(order).negate();
        if (!rest.isZero()) {
            lines.add(new BookedLine(controlAccount(order.party()), rest, valuation.worth(rest, rate), order.party()));
        }
        addExchangeDifference(lines, order);
        return lines;
    }

    private void add(List<BookedLine> lines, String account, Money amount, BigDecimal rate) {
        if (!amount.isZero()) {
            lines.add(new BookedLine(account, amount, valuation.worth(amount, rate), null));
        }
    }

    private void addExchangeDifference(List<BookedLine> lines, SettlementOrder order) {
        var difference = Money.sum(lines.stream().map(BookedLine::functional).toList(), chart.functionalCurrency());
        if (!difference.isZero()) {
            lines.add(new BookedLine(
                    Accounts.EXCHANGE_DIFFERENCES, Money.zero(order.amount().currency()), difference.negate(), null));
        }
    }

    private static NewEntry head(SettlementOrder order, List<Clearing> clearings, List<NewItem> rest) {
        return new NewEntry(
                order.source(),
                order.kind(),
                order.day(),
                order.text(),
                referenceOf(clearings),
                null,
                rest.stream().map(it -> it.item().document()).toList());
    }

    private List<NewItem> rest(SettlementOrder order, BigDecimal rate) {
        var rest = rules.restOf(order).negate();
        var document = order.onAccount();
        if (rest.isZero() || document == null) {
            return List.of();
        }
        var item = new OpenItem(document, order.party(), null, rest, rest, order.day(), order.day());
        return List.of(new NewItem(item, controlAccount(order.party()), valuation.worth(rest, rate)));
    }

    private static String controlAccount(Party party) {
        return party.kind() == Party.Kind.CUSTOMER ? Accounts.RECEIVABLES : Accounts.PAYABLES;
    }

    /** The case of the entry, where all its items belong to one. */
    private static @Nullable String referenceOf(List<Clearing> clearings) {
        var references = clearings.stream()
                .map(it -> Optional.ofNullable(it.state().item().reference()))
                .distinct()
                .toList();
        return references.size() == 1 ? references.get(0).orElse(null) : null;
    }
}
