package io.orion.ledger.domain;

import io.orion.kernel.Money;
import io.orion.ledger.MoneyApplied;
import io.orion.ledger.OpenItem;
import io.orion.ledger.OpenItemSettled;
import io.orion.ledger.Party;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the other modules when a party owes less, or an item is settled. */
@Component
class BalanceWatch {

    private final ApplicationEventPublisher events;

    BalanceWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** A customer's balance goes down with credits on the control account, a supplier's with debits. */
    void moved(List<BookedLine> lines) {
        Map<Party, Money> moved = new LinkedHashMap<>();
        for (var line : lines) {
            var party = line.party();
            if (party != null) {
                moved.merge(party, line.functional(), Money::plus);
            }
        }
        moved.forEach((party, amount) -> {
            if (party.kind() == Party.Kind.CUSTOMER ? amount.isNegative() : amount.isPositive()) {
                events.publishEvent(new MoneyApplied(party));
            }
        });
    }

    void settled(OpenItem item) {
        events.publishEvent(new OpenItemSettled(item.document(), item.party(), item.reference()));
    }
}
