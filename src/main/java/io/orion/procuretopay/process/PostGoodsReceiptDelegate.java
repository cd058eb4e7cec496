package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.document;
import static io.orion.procuretopay.process.ProcurementVariables.ANYTHING_TO_RETURN;

import io.orion.procuretopay.domain.GoodsReceiving;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_postGoodsReceipt}. */
@Component
class PostGoodsReceiptDelegate implements JavaDelegate {

    private final GoodsReceiving goodsReceiving;

    PostGoodsReceiptDelegate(GoodsReceiving goodsReceiving) {
        this.goodsReceiving = goodsReceiving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ANYTHING_TO_RETURN.set(execution, goodsReceiving.post(document(execution)));
    }
}
