package io.orion.ordertocash.domain;

import io.orion.inventory.StockArrived;
import io.orion.ledger.MoneyApplied;
import io.orion.ledger.Party;
import io.orion.masterdata.MasterDataChanged;
import io.orion.ordertocash.SalesOrderNumber;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wakes orders when what they wait for happens elsewhere: master data, money, a limit, stock. Each goes on in a
 * transaction of its own, however many there are.
 */
@Service
public class WaitingOrders {

    private final SalesOrders orders;
    private final CreditControl credit;
    private final ProcessInstances processes;

    WaitingOrders(SalesOrders orders, CreditControl credit, ProcessInstances processes) {
        this.orders = orders;
        this.credit = credit;
        this.processes = processes;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MasterDataChanged changed) {
        switch (changed.kind()) {
            case CUSTOMER_CREDIT -> reconsiderCredit(changed.key());
            case CUSTOMER, PRODUCT -> processes.masterDataChanged(orders.inCorrection());
            default -> {}
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MoneyApplied applied) {
        if (applied.party().kind() != Party.Kind.CUSTOMER) {
            return;
        }
        String customer = applied.party().number();
        reconsiderCredit(customer);
        for (SalesOrderNumber number : orders.awaitingPrepayment(customer)) {
            if (credit.isPrepaid(orders.get(number))) {
                processes.prepaymentReceived(number);
            }
        }
    }

    /** A hold that would be decided the same again stays as it is, with the person who works on it. */
    private void reconsiderCredit(String customer) {
        for (SalesOrderNumber number : orders.onHold(customer)) {
            if (credit.wouldEndHold(orders.get(number))) {
                processes.creditFactsChanged(number);
            }
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StockArrived arrived) {
        List<String> skus = List.copyOf(arrived.skus());
        processes.stockArrived(orders.backordered(arrived.warehouse(), skus));
    }
}
