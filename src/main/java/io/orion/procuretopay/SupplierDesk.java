package io.orion.procuretopay;

import io.orion.kernel.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The door of a supplier who was given a link to one order: to answer it, to announce a delivery, to see payments. */
public interface SupplierDesk {

    /** The order of a case as its supplier may see it; empty where there is none, or it was not sent. */
    Optional<SuppliersOrder> order(String caseNumber);

    /**
     * Whether somebody may give a supplier a link to act by: buyers, who could note an answer by telephone; of a case
     * whose order was sent.
     */
    boolean mayLetAct(String caseNumber, Actor by);

    /**
     * Takes the supplier's answer, as {@link ProcureToPay#answer} does.
     *
     * @throws io.orion.kernel.UnknownRecord when the case has no order that was sent
     */
    void answer(String caseNumber, SupplierAnswer answer, Actor by);

    /**
     * Notes what is on its way. The same announcement again changes nothing.
     *
     * @throws io.orion.kernel.InvalidInput naming the field that cannot be
     * @throws io.orion.kernel.Refused when the order is no longer open, or the delivery note was announced otherwise
     */
    void announce(String caseNumber, Despatch despatch, Actor by);

    /**
     * The order, with what came of it.
     *
     * @param answerable whether it waits for an answer
     * @param answer the code that was answered, UNCL4343; null before
     */
    record SuppliersOrder(
            String number,
            int revision,
            String currency,
            boolean answerable,
            boolean open,
            @Nullable String answer,
            List<Line> lines,
            List<Despatch> despatches,
            List<Invoice> invoices) {}

    /**
     * A line of the order.
     *
     * @param outstanding neither cancelled nor received
     */
    record Line(
            int line,
            @Nullable String sku,
            String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable LocalDate promisedOn,
            BigDecimal outstanding) {}

    /** A delivery that was announced. */
    record Despatch(String deliveryNote, LocalDate despatchedOn, List<Sent> lines) {

        public Despatch {
            lines = List.copyOf(lines);
        }
    }

    /** How much of a line of the order is on its way. */
    record Sent(int line, BigDecimal quantity) {}

    /** An invoice of the supplier's for the order, by the supplier's number. */
    record Invoice(
            String number,
            BigDecimal gross,
            String currency,
            @Nullable LocalDate dueOn,
            Payment payment) {}

    /** How far an invoice is from being paid. */
    enum Payment {
        IN_CHECK,
        REFUSED,
        TO_BE_PAID,
        PAID
    }
}
