package io.orion.procuretopay;

import io.orion.kernel.DocumentNumber;

/** The number of a requisition, such as {@code PR-2026-000042}; also of the case that it leads. */
public record RequisitionNumber(String value) {

    public static final String PREFIX = "PR";

    public RequisitionNumber {
        DocumentNumber.parse(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
