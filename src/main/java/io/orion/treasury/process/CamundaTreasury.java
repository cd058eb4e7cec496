package io.orion.treasury.process;

import io.orion.engine.Processes;
import io.orion.messaging.Inbox;
import io.orion.treasury.domain.TreasuryProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The one class that starts and wakes the processes of paying. */
@Component
class CamundaTreasury implements TreasuryProcesses {

    private final Processes processes;
    private final Inbox inbox;

    CamundaTreasury(Processes processes, Inbox inbox) {
        this.processes = processes;
        this.inbox = inbox;
    }

    @Override
    public void startRun(String run) {
        processes.start("paymentRun", run, Map.of());
    }

    @Override
    public void settled(String run) {
        inbox.signal("paymentRun.settled", run);
    }

    @Override
    public void startRepair(String payment, boolean returned) {
        processes.start("repairPayment", payment, Map.of(TreasuryVariables.MONEY_RETURNED.name(), returned));
    }

    @Override
    public void startBankChange(String change) {
        processes.start("supplierBankChange", change, Map.of());
    }

    @Override
    public void bankChangeWithdrawn(String change) {
        inbox.signal("supplierBankChange.withdrawn", change);
    }
}
