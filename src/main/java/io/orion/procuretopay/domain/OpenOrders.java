package io.orion.procuretopay.domain;

import io.orion.procuretopay.BuyersDesk;
import java.time.LocalDate;
import java.util.List;

/** Open orders as buyers look at them; names of suppliers are not known here. */
public interface OpenOrders {

    /** In one statement. */
    List<BuyersDesk.OpenOrder> list(BuyersDesk.Query query, LocalDate today, int limit);
}
