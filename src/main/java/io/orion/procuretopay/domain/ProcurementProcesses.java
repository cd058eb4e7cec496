package io.orion.procuretopay.domain;

import io.orion.procuretopay.RequisitionNumber;

/** The running processes of procure to pay, as the domain starts and wakes them. */
public interface ProcurementProcesses {

    void start(RequisitionNumber requisition);

    void startReceipt(String receipt, boolean service);

    void cancelled(RequisitionNumber requisition);

    void answered(RequisitionNumber requisition);

    /** Another revision of the order is to be agreed. */
    void changed(RequisitionNumber requisition);

    void changeAnswered(RequisitionNumber requisition);

    /** Everybody who was asked has given a quote. */
    void allQuotesIn(RequisitionNumber requisition);

    /** Everything is received and invoiced. */
    void settled(RequisitionNumber requisition);

    void receiptCancelled(String receipt);
}
