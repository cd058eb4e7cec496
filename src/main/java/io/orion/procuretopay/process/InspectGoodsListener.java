package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.BAD;
import static io.orion.procuretopay.process.Forms.BAD_SERIALS;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.GoodsReceiving;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_inspectGoods} says to the domain. */
@Component
class InspectGoodsListener implements TaskListener {

    private final GoodsReceiving goodsReceiving;

    InspectGoodsListener(GoodsReceiving goodsReceiving) {
        this.goodsReceiving = goodsReceiving;
    }

    @Override
    public void notify(DelegateTask task) {
        goodsReceiving.inspect(document(task), Actors.current(), BAD.take(task), BAD_SERIALS.take(task));
    }
}
