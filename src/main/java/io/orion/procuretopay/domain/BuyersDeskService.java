package io.orion.procuretopay.domain;

import io.orion.masterdata.MasterData;
import io.orion.procuretopay.BuyersDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two statements a page: the orders, and the names of their suppliers. */
@Service
class BuyersDeskService implements BuyersDesk {

    private final OpenOrders orders;
    private final MasterData masterData;
    private final Clock clock;

    BuyersDeskService(OpenOrders orders, MasterData masterData, Clock clock) {
        this.orders = orders;
        this.masterData = masterData;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenOrder> list(Query query, int limit) {
        var found = orders.list(query, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), limit);
        Set<String> suppliers = found.stream().map(OpenOrder::supplier).collect(Collectors.toSet());
        Map<String, String> names = suppliers.isEmpty() ? Map.of() : masterData.supplierNames(suppliers);
        return found.stream().map(order -> named(order, names)).toList();
    }

    private static OpenOrder named(OpenOrder order, Map<String, String> names) {
        return new OpenOrder(
                order.number(),
                order.requisition(),
                order.supplier(),
                names.get(order.supplier()),
                order.orderedBy(),
                order.revision(),
                order.total(),
                order.currency(),
                order.sentAt(),
                order.answer(),
                order.answerDueAt(),
                order.confirmed(),
                order.neededOn(),
                order.promisedOn(),
                order.late(),
                order.receivedPercent(),
                order.variances());
    }
}
