package io.orion.treasury.domain;

/** The processes of paying, as the domain starts and wakes them. */
public interface TreasuryProcesses {

    void startRun(String run);

    /** Every payment of the run is cleared, or refused and taken care of. */
    void settled(String run);

    /** A payment failed: somebody has to say what happens with its items. */
    void startRepair(String payment, boolean returned);

    void startBankChange(String change);

    void bankChangeWithdrawn(String change);
}
