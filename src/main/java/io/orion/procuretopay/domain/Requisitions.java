package io.orion.procuretopay.domain;

import io.orion.procuretopay.RequisitionNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored requisitions. */
public interface Requisitions {

    RequisitionNumber nextNumber(int year);

    void add(Requisition requisition);

    /** Locked until the end of the transaction. */
    Requisition get(RequisitionNumber number);

    Optional<Requisition> find(RequisitionNumber number);

    /** Stores what changed, with its lines. */
    void save(Requisition requisition);

    /** Newest first, older than {@code after}. */
    List<Requisition> list(@Nullable RequisitionNumber after, @Nullable String requester, int limit);

    /** Numbers in their order, after the given one. */
    List<RequisitionNumber> numbers(@Nullable String after, int limit);

    /** Notes the process of a need. Returns false where it has one, or is not known. */
    boolean claimProcess(RequisitionNumber number, String processInstanceId);

    /** The account that carries the costs of a category; empty for an unknown one. */
    Optional<String> account(String category);
}
