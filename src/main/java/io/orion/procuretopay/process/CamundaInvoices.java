package io.orion.procuretopay.process;

import io.orion.engine.Processes;
import io.orion.messaging.Inbox;
import io.orion.procuretopay.domain.InvoiceProcesses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one class that starts and wakes the processes of supplier invoices. */
@Component
class CamundaInvoices implements InvoiceProcesses {

    private final Processes processes;
    private final Inbox inbox;

    CamundaInvoices(Processes processes, Inbox inbox) {
        this.processes = processes;
        this.inbox = inbox;
    }

    @Override
    public void start(String invoice) {
        processes.start("processSupplierInvoice", invoice, Map.of());
    }

    @Override
    public void goodsReceived(List<String> invoices) {
        inbox.signalLater("processSupplierInvoice.goodsReceived", invoices);
    }
}
