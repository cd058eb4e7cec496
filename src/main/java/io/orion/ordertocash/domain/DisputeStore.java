package io.orion.ordertocash.domain;

/** The stored disputes. */
public interface DisputeStore {

    String nextNumber(int year);

    /** Stores a new one; refused while another about the same invoice is open. */
    void add(Dispute dispute);

    void save(Dispute dispute);

    Dispute get(String number);
}
