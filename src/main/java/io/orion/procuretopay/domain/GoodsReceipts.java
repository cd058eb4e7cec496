package io.orion.procuretopay.domain;

import java.util.List;
import java.util.Optional;

/** The stored goods receipts. */
public interface GoodsReceipts {

    String nextNumber(int year);

    void add(GoodsReceipt receipt);

    /** Locked until the end of the transaction. */
    GoodsReceipt get(String number);

    Optional<GoodsReceipt> find(String number);

    /** All of an order, oldest first. */
    List<GoodsReceipt> of(String order);

    /** Whether a delivery note of the order is received already, on another receipt. */
    boolean noteKnown(String order, String deliveryNote, String butNot);

    void save(GoodsReceipt receipt);
}
