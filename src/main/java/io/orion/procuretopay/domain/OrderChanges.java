package io.orion.procuretopay.domain;

import java.util.List;

/** The stored changes of purchase orders. */
public interface OrderChanges {

    void add(List<OrderChange> changes);

    /** The lines that a revision changed, in their order; empty for one that changed nothing. */
    List<OrderChange> of(String order, int revision);
}
