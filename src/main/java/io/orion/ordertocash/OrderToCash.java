package io.orion.ordertocash;

import io.orion.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of order to cash: all that other modules may ask of it. */
public interface OrderToCash {

    /**
     * Accepts an order and starts its process, both or neither.
     *
     * @return its number, which people will say on the phone
     * @throws io.orion.kernel.InvalidInput when the order cannot be understood; what a person can mend is accepted
     * @throws io.orion.kernel.Refused when the customer already has an order under its own reference
     */
    SalesOrderNumber accept(SalesOrderRequest order, Actor by);

    /**
     * Asks for a change of a confirmed order. What of it is possible is decided line by line; all else stays as it is.
     *
     * @return how many changes of the order were asked for, this one included
     * @throws io.orion.kernel.InvalidInput when lines or articles do not exist, or nothing changes
     * @throws io.orion.kernel.Refused when the order is not confirmed, over, or is being changed or cancelled
     */
    int change(SalesOrderNumber number, SalesOrderChange change, Actor by);

    /**
     * Takes the whole order back, as long as nothing of it has left: its process undoes what it did, and tells the
     * customer.
     *
     * @throws io.orion.kernel.Refused when goods have left, or the order is over
     */
    void cancel(SalesOrderNumber number, String reason, Actor by);

    /**
     * Opens a dispute about an invoice and starts the process that decides it; until then the invoice is not dunned.
     *
     * @return its number, such as {@code DSP-2026-000001}
     * @throws io.orion.kernel.InvalidInput when the code is unknown, or more is disputed than is open
     * @throws io.orion.kernel.Refused when the invoice is paid, or in dispute already
     */
    String dispute(String invoice, DisputeRequest dispute, Actor by);

    /**
     * Lets an order be delivered although invoices of its customer are overdue.
     *
     * @throws io.orion.kernel.Refused when nothing stops it, or the person entered the order
     */
    void releaseDeliveryStop(SalesOrderNumber number, String reason, Actor by);

    /**
     * Asks to give up what is open of an invoice and starts the process that decides it.
     *
     * @return its number, such as {@code WRO-2026-000001}
     * @throws io.orion.kernel.Refused when the invoice is paid, in dispute, or being written off already
     */
    String writeOff(String invoice, WriteOffRequest request, Actor by);

    /**
     * Shows where an order is, why it waits, for whom and until when.
     *
     * @throws io.orion.kernel.UnknownRecord when there is none of this number
     */
    SalesOrderView view(SalesOrderNumber number);

    /** Orders, newest first, older than {@code after}; of one customer where it is given. At most {@code limit}. */
    List<SalesOrderView> list(@Nullable SalesOrderNumber after, @Nullable String customer, int limit);
}
