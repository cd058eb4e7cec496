package io.orion.ordertocash;

import io.orion.kernel.DocumentNumber;

/** The business key of order to cash, such as {@code SO-2026-000042}. */
public record SalesOrderNumber(String value) {

    public static final String PREFIX = "SO";

    public SalesOrderNumber {
        DocumentNumber.parse(PREFIX, value);
    }

    public static SalesOrderNumber of(int year, long sequence) {
        return new SalesOrderNumber(new DocumentNumber(PREFIX, year, sequence).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
