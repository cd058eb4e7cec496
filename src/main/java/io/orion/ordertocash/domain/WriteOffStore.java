package io.orion.ordertocash.domain;

/** The stored write-offs. */
public interface WriteOffStore {

    String nextNumber(int year);

    /** Stores a new one; refused while another of the same invoice is open. */
    void add(WriteOff writeOff);

    void save(WriteOff writeOff);

    WriteOff get(String number);
}
