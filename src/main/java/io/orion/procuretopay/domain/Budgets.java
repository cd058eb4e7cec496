package io.orion.procuretopay.domain;

import io.orion.procuretopay.RequisitionNumber;
import java.math.BigDecimal;
import java.util.List;

/** What is spoken for of the cost centers' budgets, in the company's currency. */
public interface Budgets {

    /** Locks the budgets until the end of the transaction, in the order of their cost centers. */
    void lock(List<String> costCenters, int year);

    /** What all others have committed or spent of a budget. */
    BigDecimal committed(String costCenter, int year, RequisitionNumber butNot);

    /** Replaces what a requisition has committed. */
    void commit(RequisitionNumber requisition, List<Commitment> commitments);

    /** Gives back what is not spent. */
    void release(RequisitionNumber requisition);

    /** What one line takes of a budget. */
    record Commitment(int line, String costCenter, int year, BigDecimal amount) {}
}
