package io.orion.procuretopay.domain;

import java.util.List;

/** The running processes of supplier invoices, as the domain starts and wakes them. */
public interface InvoiceProcesses {

    void start(String invoice);

    /** Goods came that these invoices may wait for. */
    void goodsReceived(List<String> invoices);
}
