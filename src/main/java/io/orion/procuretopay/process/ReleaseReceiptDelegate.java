package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.requisition;
import static io.orion.procuretopay.process.ProcurementVariables.LATE_AT;

import io.orion.procuretopay.domain.GoodsReceiving;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_releaseReceipt}. */
@Component
class ReleaseReceiptDelegate implements JavaDelegate {

    private final GoodsReceiving goodsReceiving;

    ReleaseReceiptDelegate(GoodsReceiving goodsReceiving) {
        this.goodsReceiving = goodsReceiving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LATE_AT.set(execution, Date.from(goodsReceiving.await(requisition(execution))));
    }
}
