package io.orion.ordertocash.process;

import static io.orion.ordertocash.process.BusinessKeys.order;

import io.orion.ordertocash.domain.Pricing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Runs {@code serviceTask_priceOrder}. */
@Component
class PriceOrderDelegate implements JavaDelegate {

    private final Pricing pricing;

    PriceOrderDelegate(Pricing pricing) {
        this.pricing = pricing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pricing.price(order(execution));
    }
}
