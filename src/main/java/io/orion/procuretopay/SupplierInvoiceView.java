package io.orion.procuretopay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's invoice and what came of it.
 *
 * @param theirNumber as the supplier wrote it
 * @param agreed what is owed of it, tax included; null before it is posted
 * @param findings why its rules refuse it
 */
public record SupplierInvoiceView(
        String number,
        Status status,
        boolean creditNote,
        String theirNumber,
        @Nullable String supplier,
        @Nullable String sellerName,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        @Nullable BigDecimal agreed,
        List<String> orders,
        @Nullable String duplicateOf,
        @Nullable String refused,
        @Nullable String findings,
        @Nullable String postedBy,
        Instant receivedAt,
        List<Line> lines,
        List<Stage> stages) {

    /** How far it is. */
    public enum Status {
        RECEIVED,
        SUPPLIER_UNKNOWN,
        DUPLICATE_SUSPECTED,
        ACCOUNT_CHECK,
        CODING,
        CODING_APPROVAL,
        QUANTITY_VARIANCE,
        PRICE_VARIANCE,
        VARIANCE_APPROVAL,
        GOODS_AWAITED,
        POSTED,
        INVOICE_PAID,
        INVOICE_REFUSED
    }

    /** The stages of the tracker. */
    public enum StageName {
        RECEIVED,
        MATCH,
        APPROVAL,
        POSTING,
        PAYMENT
    }

    /** One stage; what it waits for, whom and until when are null where it does not wait. */
    public record Stage(
            StageName stage,
            RequisitionView.StageState state,
            @Nullable String waitsFor,
            @Nullable String owner,
            @Nullable Instant until) {}

    /**
     * One line beside what it is matched with.
     *
     * @param variance what keeps it from being posted
     */
    public record Line(
            int line,
            String description,
            BigDecimal quantity,
            BigDecimal net,
            @Nullable String order,
            @Nullable Integer orderLine,
            @Nullable BigDecimal orderPrice,
            @Nullable String category,
            @Nullable String costCenter,
            @Nullable String variance,
            @Nullable String resolution,
            BigDecimal matched) {}
}
