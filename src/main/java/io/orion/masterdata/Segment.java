package io.orion.masterdata;

/** The kind of customer, as the company steers its business. */
public enum Segment {
    SERVICE_PROVIDER,
    ENTERPRISE
}
