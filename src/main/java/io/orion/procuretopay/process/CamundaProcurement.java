package io.orion.procuretopay.process;

import io.orion.engine.Processes;
import io.orion.messaging.Inbox;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.domain.ProcurementProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one class that starts and wakes the processes of procure to pay. */
@Component
class CamundaProcurement implements ProcurementProcesses {

    private final Processes processes;
    private final Inbox inbox;

    CamundaProcurement(Processes processes, Inbox inbox) {
        this.processes = processes;
        this.inbox = inbox;
    }

    @Override
    public void start(RequisitionNumber requisition) {
        processes.start("procureToPay", requisition.value(), Map.of());
    }

    @Override
    public void startReceipt(String receipt, boolean service) {
        processes.start("receiveGoods", receipt, Map.of(ProcurementVariables.SERVICE.name(), service));
    }

    @Override
    public void cancelled(RequisitionNumber requisition) {
        inbox.signal("procureToPay.cancelled", requisition.value());
    }

    @Override
    public void answered(RequisitionNumber requisition) {
        inbox.signal("procureToPay.orderAnswered", requisition.value());
    }

    @Override
    public void allQuotesIn(RequisitionNumber requisition) {
        inbox.signal("sourceRfq.allQuotesIn", requisition.value());
    }

    @Override
    public void changed(RequisitionNumber requisition) {
        inbox.signal("procureToPay.changed", requisition.value());
    }

    @Override
    public void changeAnswered(RequisitionNumber requisition) {
        inbox.signal("procureToPay.changeAnswered", requisition.value());
    }

    @Override
    public void settled(RequisitionNumber requisition) {
        inbox.signal("procureToPay.settled", requisition.value());
    }

    @Override
    public void receiptCancelled(String receipt) {
        inbox.signal("receiveGoods.cancelled", receipt);
    }
}
