package io.orion.procuretopay.domain;

import io.orion.procuretopay.RequisitionNumber;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored purchase orders. */
public interface PurchaseOrders {

    String nextNumber(int year);

    void add(PurchaseOrder order);

    /** Locked until the end of the transaction. */
    PurchaseOrder get(String number);

    Optional<PurchaseOrder> find(String number);

    Optional<PurchaseOrder> of(RequisitionNumber requisition);

    /** The same, locked. */
    Optional<PurchaseOrder> lockOf(RequisitionNumber requisition);

    void save(PurchaseOrder order);

    /** How much of an article is called off a contract. */
    BigDecimal called(String contract, String supplier, String sku);

    /**
     * Calls a quantity off a contract, in one statement.
     *
     * @param most what is agreed in all; null without a limit
     * @return false when that much is not left
     */
    boolean callOff(String contract, String supplier, String sku, BigDecimal quantity, @Nullable BigDecimal most);
}
