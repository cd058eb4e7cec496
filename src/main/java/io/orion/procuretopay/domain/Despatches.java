package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.procuretopay.SupplierDesk.Despatch;
import java.time.Instant;
import java.util.List;

/** What suppliers announced. */
public interface Despatches {

    /** Of an order, the oldest first. */
    List<Despatch> of(String order);

    void add(String order, Despatch despatch, Actor by, Instant at);
}
