package io.orion.approval.domain;

/** How an approval stands after a vote. */
public enum Standing {
    /** The stage has not enough votes yet. */
    OPEN,
    /** The stage is granted, and another one comes. */
    NEXT_STAGE,
    GRANTED,
    REFUSED;

    public boolean stageDecided() {
        return this != OPEN;
    }
}
