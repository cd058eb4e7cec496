package io.orion.masterdata;

/** How likely a customer pays late or never, as credit management rates it. */
public enum RiskClass {
    LOW,
    MEDIUM,
    HIGH
}
