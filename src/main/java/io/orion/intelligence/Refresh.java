package io.orion.intelligence;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills what happened since the last time into the sums per day, one node at a time. */
@Component
class Refresh {

    private final ProcessDays processes;
    private final Waits waits;
    private final OrderDays orders;
    private final ReceivableDays receivables;
    private final PurchaseDays purchases;
    private final PayableDays payables;

    Refresh(
            ProcessDays processes,
            Waits waits,
            OrderDays orders,
            ReceivableDays receivables,
            PurchaseDays purchases,
            PayableDays payables) {
        this.processes = processes;
        this.waits = waits;
        this.orders = orders;
        this.receivables = receivables;
        this.purchases = purchases;
        this.payables = payables;
    }

    /** Orders and purchases come after the waits: whether somebody touched one is seen there. */
    @Transactional
    @Scheduled(fixedDelayString = "${orion.intelligence.interval:5m}")
    public void refresh() {
        processes.fill();
        waits.fill();
        orders.fill();
        receivables.fill();
        purchases.fill();
        payables.fill();
    }
}
