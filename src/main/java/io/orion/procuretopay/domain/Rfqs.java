package io.orion.procuretopay.domain;

import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.SupplierScorecard;
import java.time.Instant;
import java.util.Optional;

/** The stored requests for quotation, and how suppliers did before. */
public interface Rfqs {

    String nextNumber(int year);

    void add(Rfq rfq);

    /** Locked until the end of the transaction. */
    Optional<Rfq> lockOf(RequisitionNumber requisition);

    Optional<Rfq> of(RequisitionNumber requisition);

    Optional<Rfq> find(String number);

    /** Stores what changed, with suppliers and their quotes. */
    void save(Rfq rfq);

    /** What a supplier did since then. */
    SupplierScorecard scorecard(String supplier, Instant since);
}
