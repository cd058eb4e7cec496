package io.orion.ordertocash.domain;

import io.orion.kernel.Quantity;
import io.orion.ordertocash.SalesOrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The stored credit notes. */
public interface CreditNoteStore {

    /** One credit note, in short. */
    record Issued(
            String number, String invoice, String returnNumber, LocalDate issuedOn, BigDecimal net, BigDecimal gross) {}

    /** Takes the next number of the year; the row stays locked until the end of the transaction. */
    long nextSequence(int year);

    /**
     * Stores a posted credit note, once per receipt and invoice.
     *
     * @param creditNote its {@code billing} is the receipt
     */
    void add(Invoice creditNote, String returnNumber, Instant postedAt);

    /** The credit note as issued, by its number. */
    Optional<Invoice> document(String number);

    List<Issued> ofReturn(String returnNumber);

    List<Issued> ofInvoice(String invoice);

    /** Numbers of the order's credit notes, oldest first. */
    List<Issued> ofOrder(SalesOrderNumber order);

    /** How many of a line of an invoice were credited. */
    Quantity credited(String invoice, int line);
}
