package io.orion.ordertocash.domain;

import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseTasks;
import io.orion.ordertocash.SalesOrderNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What somebody needs to know of a change to decide about it. */
@Service
public class AmendmentFacts {

    private final SalesOrders orders;
    private final Amendments amendments;
    private final Amending amending;
    private final CreditFacts credit;
    private final TaskFacts facts;

    AmendmentFacts(SalesOrders orders, Amendments amendments, Amending amending, CreditFacts credit, TaskFacts facts) {
        this.orders = orders;
        this.amendments = amendments;
        this.amending = amending;
        this.credit = credit;
        this.facts = facts;
    }

    /** What the order is worth and what it becomes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseTasks.Facts of(SalesOrderNumber number) {
        var order = orders.get(number);
        var becomes = amending.proposed(order).gross();
        var reason = amendments.open(number).map(it -> it.reason).orElse("");
        return new CaseTasks.Facts(
                order.customer() + " · " + order.gross() + " becomes " + becomes + " · " + reason,
                facts.ofOrder(number).dueAt());
    }

    /** The change itself beside the customer's credit. */
    public List<Section> sections(SalesOrderNumber number) {
        var sections = new ArrayList<>(amendments.of(number).stream()
                .filter(Amendment::isOpen)
                .map(AmendmentFacts::section)
                .toList());
        sections.addAll(credit.of(number));
        return sections;
    }

    private static Section section(Amendment amendment) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        amendment.lines.forEach(line -> rows.add(Arrays.asList(
                line.line,
                line.sku,
                line.quantityBefore.value().stripTrailingZeros(),
                line.quantity.value().stripTrailingZeros(),
                line.priceBefore,
                line.price == null ? line.priceBefore : line.price,
                line.reason)));
        return new Section(
                "change",
                List.of("line", "sku", "quantityBefore", "quantityAfter", "priceBefore", "priceAfter", "reason"),
                rows);
    }

    public String askedBy(SalesOrderNumber number) {
        return amendments.open(number).map(it -> it.askedBy).orElse("");
    }
}
