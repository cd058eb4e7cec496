package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.GoodsReceiving;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_returnToVendor}. */
@Component
class ReturnToVendorDelegate implements JavaDelegate {

    private final GoodsReceiving goodsReceiving;

    ReturnToVendorDelegate(GoodsReceiving goodsReceiving) {
        this.goodsReceiving = goodsReceiving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        goodsReceiving.sendBack(document(execution));
    }
}
