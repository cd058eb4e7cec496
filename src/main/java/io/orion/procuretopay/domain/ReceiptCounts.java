package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was scanned of deliveries that are being counted. */
public interface ReceiptCounts {

    /** Numbers of awaited receipts of an order, of a need, or of the receipt itself. */
    List<String> awaited(String number);

    /** By line. */
    Map<Integer, Count> of(String receipt);

    void put(String receipt, int line, Count count, Actor by, Instant at);

    void remove(String receipt, int line);

    void removeAll(String receipt);

    /** How much of a line, and which pieces. */
    record Count(Quantity quantity, List<String> serials) {

        static final Count NOTHING = new Count(Quantity.ZERO, List.of());
    }
}
