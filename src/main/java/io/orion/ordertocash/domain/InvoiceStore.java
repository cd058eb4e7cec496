package io.orion.ordertocash.domain;

import io.orion.ordertocash.SalesOrderNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored billing documents and invoices. */
public interface InvoiceStore {

    /** What is to be billed: one delivery of one order. */
    record Billing(
            String number,
            SalesOrderNumber order,
            String delivery,
            @Nullable String buyerReference) {}

    /** Stores what is to be billed, once per delivery, and returns its number. */
    String addBilling(SalesOrderNumber order, String delivery, Instant now);

    Billing billing(String number);

    void saveFindings(String billing, List<String> findings);

    List<String> findings(String billing);

    void setBuyerReference(String billing, String buyerReference);

    /** Takes the next invoice number of the year; the row stays locked until the end of the transaction. */
    long nextSequence(int year);

    /** Stores a posted invoice, once per billing document. */
    void add(Invoice invoice, Instant postedAt);

    /** The invoice as issued, by its number. */
    Optional<Invoice> document(String number);

    /** The number of the invoice that a billing document became. */
    String numberOf(String billing);

    Optional<InvoiceState> state(String number);

    List<InvoiceState> of(SalesOrderNumber order);

    void settled(String number, Instant at);

    void dunned(String number, int level, @Nullable Instant dunnedAt, Instant nextAt, @Nullable String note);
}
