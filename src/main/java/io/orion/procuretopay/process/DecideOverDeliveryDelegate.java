package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.document;
import static io.orion.procuretopay.process.ProcurementVariables.INSPECTION_NEEDED;

import io.orion.procuretopay.domain.GoodsReceiving;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code businessRuleTask_decideOverDelivery}. */
@Component
class DecideOverDeliveryDelegate implements JavaDelegate {

    private final GoodsReceiving goodsReceiving;

    DecideOverDeliveryDelegate(GoodsReceiving goodsReceiving) {
        this.goodsReceiving = goodsReceiving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        INSPECTION_NEEDED.set(execution, goodsReceiving.judge(document(execution)));
    }
}
