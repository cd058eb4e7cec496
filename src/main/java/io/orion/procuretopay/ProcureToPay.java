package io.orion.procuretopay;

import io.orion.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of procure to pay: all that other modules may ask of it. */
public interface ProcureToPay {

    /**
     * Takes a need and starts its process, both or neither.
     *
     * @throws io.orion.kernel.InvalidInput when it names what is unknown, or lacks something; every field is named
     */
    RequisitionNumber request(RequisitionRequest need, Actor by);

    /**
     * Shows where a need is, why it waits, for whom and until when.
     *
     * @throws io.orion.kernel.UnknownRecord when there is none of this number
     */
    RequisitionView view(RequisitionNumber number);

    /** Requisitions, newest first, older than {@code after}; of one requester where given. At most {@code limit}. */
    List<RequisitionView> list(@Nullable RequisitionNumber after, @Nullable String requester, int limit);

    /**
     * Takes a need back from its approvers, so that the requester can change it and ask again.
     *
     * @throws io.orion.kernel.Refused when it is not in approval, or somebody else asked for it
     */
    void withdraw(RequisitionNumber number, Actor by);

    /**
     * Gives a need up, or cancels its order: what was reserved is given back and the supplier is told.
     *
     * @throws io.orion.kernel.Refused when goods have been received, or it has ended
     */
    void cancel(RequisitionNumber number, String reason, Actor by);

    /**
     * Takes a quote of a supplier who was asked for one.
     *
     * @throws io.orion.kernel.Refused when the deadline has passed, or nobody asks any more
     */
    void quote(RequisitionNumber number, SupplierQuote quote, Actor by);

    /**
     * Changes a confirmed order and asks the supplier to agree.
     *
     * @throws io.orion.kernel.Refused when it is not confirmed, is being changed, or would cost more than before
     */
    void change(String purchaseOrder, OrderChangeRequest change, Actor by);

    /** How a supplier did in the last year. */
    SupplierScorecard scorecard(String supplier);

    /**
     * Takes the supplier's answer to a purchase order.
     *
     * @throws io.orion.kernel.Refused when the order was not sent, or is answered already
     */
    void answer(String purchaseOrder, SupplierAnswer answer, Actor by);
}
