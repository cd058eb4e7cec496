package io.orion.masterdata;

/** The sales region of a customer. */
public enum Region {
    AMERICAS,
    EMEA,
    APAC
}
