package io.orion.ordertocash.domain;

import java.time.LocalDate;
import java.util.Optional;

/** The stored dunnings; what is written does not change any more. */
public interface DunningStore {

    String nextNumber(int year);

    void add(Dunning dunning);

    Dunning get(String number);

    /** The newest about an invoice. */
    Optional<Dunning> latest(String invoice);

    /** The day up to which interest on an invoice was charged; empty when none was. */
    Optional<LocalDate> chargedUntil(String invoice);

    void addPromise(PromiseToPay promise);

    /** The newest promise that was made since the invoice was dunned last. */
    Optional<PromiseToPay> promise(String invoice);
}
