package io.orion.procuretopay.domain;

import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stored invoices of suppliers. */
public interface SupplierInvoices {

    String nextNumber(int year);

    void add(SupplierInvoice invoice);

    /** Locked until the end of the transaction. */
    SupplierInvoice get(String number);

    Optional<SupplierInvoice> find(String number);

    void save(SupplierInvoice invoice);

    /** Notes the process of an invoice. Returns false where it has one, or is not known. */
    boolean claimProcess(String number, String processInstanceId);

    /** Lets one transaction at a time look for duplicates of a supplier's. */
    void lockSupplier(String supplier);

    /** The number of another invoice of the supplier's that bears the same number in the same year. */
    Optional<String> same(SupplierInvoice invoice);

    /** Other invoices of the supplier's over the same amount, near in time. */
    List<Similar> similar(SupplierInvoice invoice, int days);

    /** The supplier's posted invoice of this number; locked. */
    Optional<SupplierInvoice> posted(String supplier, String theirNumber);

    /** What credit notes took of an invoice. */
    Credited credited(String invoice);

    /** Open invoices that wait for goods of an order. */
    List<String> awaiting(String order);

    /** Adds to what is invoiced of a receipt, less than nothing takes back. Refuses more than was taken. */
    void match(String invoice, Match match);

    List<Match> matches(String invoice);

    /**
     * What other posted invoices have of lines of these orders, credit notes taken off: by now, or when this one was
     * posted; under {@link InvoiceComparison#key}.
     */
    Map<String, Quantity> invoicedBefore(SupplierInvoice invoice, Set<String> orders);

    /** What of a receipt's line an invoice has, credit notes taken off, newest first. */
    List<Match> creditable(String invoice, int line);

    /** Notes what was spent of the budget that a need had reserved, in the company's currency. */
    void spend(String requisition, int line, BigDecimal amount);

    /** Newest first, older than {@code after}. */
    List<SupplierInvoice> list(@Nullable String after, @Nullable String supplier, int limit);

    /** A supplier's that are about an order, newest first. At most {@code limit}. */
    List<SupplierInvoice> ofOrder(String order, String supplier, int limit);

    /** Numbers in their order, after the given one. */
    List<String> numbers(@Nullable String after, int limit);

    /** An invoice that may be the same. */
    record Similar(String number, String matchKey, LocalDate issuedOn) {}

    /**
     * What credit notes took of an invoice, without tax.
     *
     * @param owed from what was owed
     * @param unpaid from what was never paid
     */
    record Credited(BigDecimal owed, BigDecimal unpaid) {}

    /** What of which receipt a line takes, and what that is worth there. */
    record Match(int line, String receipt, int receiptLine, Quantity quantity, BigDecimal value) {}
}
