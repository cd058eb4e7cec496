package io.orion.ordertocash;

import io.orion.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door of returns: what customers send back of what was delivered and billed. */
public interface CustomerReturns {

    /**
     * Takes a wish to send goods back and starts its process, both or neither.
     *
     * @return the number of the return, such as {@code RMA-2026-000001}
     * @throws io.orion.kernel.InvalidInput when lines do not exist, or more is to come back than was delivered and
     *     billed and has not come back
     */
    String ask(ReturnRequest request, Actor by);

    /**
     * Shows how far a return is, and what was credited for it.
     *
     * @throws io.orion.kernel.UnknownRecord when there is none of this number
     */
    ReturnView view(String number);

    /** Returns, newest first, older than {@code after}; of one order where it is given. At most {@code limit}. */
    List<ReturnView> list(@Nullable String after, @Nullable SalesOrderNumber order, int limit);
}
