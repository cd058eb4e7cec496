package io.orion.ordertocash.domain;

import java.util.List;

/** The formats in which invoices leave, and the rules they have to satisfy. */
public interface InvoiceFormat {

    /** Checks an invoice against the rules of EN 16931. Returns what is wrong, by rule; nothing when it may leave. */
    List<String> findings(Invoice invoice);
}
