package io.orion.procuretopay.domain;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.procuretopay.RequisitionNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A request for quotation: who is asked until when, what they offer, who gets the order. */
public final class Rfq {

    public final String number;
    public final RequisitionNumber requisition;
    public final Instant openedAt;

    public int round;
    public @Nullable Instant deadline;
    public @Nullable Instant closedAt;
    public @Nullable String best;
    public @Nullable String awardedTo;
    public @Nullable String awardedBy;
    public @Nullable Instant awardedAt;
    public @Nullable String awardReason;
    public List<Invited> suppliers = new ArrayList<>();

    public Rfq(String number, RequisitionNumber requisition, Instant openedAt) {
        this.number = number;
        this.requisition = requisition;
        this.openedAt = openedAt;
    }

    Optional<Invited> of(String supplier) {
        return suppliers.stream().filter(it -> it.supplier.equals(supplier)).findFirst();
    }

    List<Invited> quotes() {
        return suppliers.stream().filter(it -> it.quotedAt != null).toList();
    }

    /** One supplier, with the quote that came of it. */
    public static final class Invited {

        public final String supplier;
        public final Instant invitedAt;
        public @Nullable Instant quotedAt;
        public @Nullable LocalDate validUntil;
        public @Nullable String note;
        public @Nullable BigDecimal score;
        public final Map<Integer, Offer> offers = new TreeMap<>();

        public Invited(String supplier, Instant invitedAt) {
            this.supplier = supplier;
            this.invitedAt = invitedAt;
        }

        /** What the whole need costs by this quote. */
        public Money total(Requisition need) {
            return Money.sum(
                    need.lines.stream()
                            .map(line -> price(line.line, line.quantity, need))
                            .toList(),
                    need.currency);
        }

        private Money price(int line, Quantity quantity, Requisition need) {
            var offer = offers.get(line);
            return new Money(
                    offer == null ? BigDecimal.ZERO : offer.unitPrice().multiply(quantity.value()), need.currency);
        }

        /** Until the last line is there. */
        int leadDays() {
            return offers.values().stream().mapToInt(Offer::leadDays).max().orElse(0);
        }
    }

    /** The offer for one line. */
    public record Offer(BigDecimal unitPrice, int leadDays) {}
}
