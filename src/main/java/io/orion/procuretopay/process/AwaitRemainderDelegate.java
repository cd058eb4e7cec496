package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Keys.document;

import io.orion.procuretopay.domain.GoodsReceiving;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_awaitRemainder}. */
@Component
class AwaitRemainderDelegate implements JavaDelegate {

    private final GoodsReceiving goodsReceiving;

    AwaitRemainderDelegate(GoodsReceiving goodsReceiving) {
        this.goodsReceiving = goodsReceiving;
    }

    @Override
    public void execute(DelegateExecution execution) {
        goodsReceiving.awaitRemainder(document(execution));
    }
}
