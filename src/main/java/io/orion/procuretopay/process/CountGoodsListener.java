package io.orion.procuretopay.process;

import static io.orion.procuretopay.process.Forms.COUNTED;
import static io.orion.procuretopay.process.Forms.DAMAGED;
import static io.orion.procuretopay.process.Forms.DELIVERY_NOTE;
import static io.orion.procuretopay.process.Forms.SERIALS;
import static io.orion.procuretopay.process.Keys.document;

import io.orion.engine.Actors;
import io.orion.procuretopay.domain.GoodsReceiving;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands what the form of {@code userTask_countGoods} says to the domain. */
@Component
class CountGoodsListener implements TaskListener {

    private final GoodsReceiving goodsReceiving;

    CountGoodsListener(GoodsReceiving goodsReceiving) {
        this.goodsReceiving = goodsReceiving;
    }

    @Override
    public void notify(DelegateTask task) {
        goodsReceiving.count(
                document(task),
                Actors.current(),
                DELIVERY_NOTE.require(task),
                COUNTED.take(task),
                DAMAGED.take(task),
                SERIALS.take(task));
    }
}
