package io.orion.procuretopay.domain;

import io.orion.procuretopay.RequisitionNumber;

/** Something of a case changed in this transaction; its summary is put into the list before the commit. */
public record RequisitionTouched(RequisitionNumber number) {}
