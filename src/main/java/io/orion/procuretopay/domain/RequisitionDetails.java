package io.orion.procuretopay.domain;

import io.orion.approval.CastVote;
import io.orion.engine.CaseDetails;
import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseDetails.State;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.SupplierDesk.Despatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A need as the page of its case shows it. */
final class RequisitionDetails {

    private RequisitionDetails() {}

    static CaseDetails of(RequisitionView need, List<Section> quotes, List<Despatch> despatches) {
        var stages = need.stages().stream()
                .map(stage -> new CaseDetails.Stage(
                        stage.stage().name(),
                        State.valueOf(stage.state().name()),
                        stage.waitsFor(),
                        stage.owner(),
                        stage.until()))
                .toList();
        List<Section> sections = new ArrayList<>();
        add(sections, need.order() == null ? needed(need) : ordered(need.order()));
        sections.addAll(quotes);
        add(sections, announced(despatches));
        add(sections, receipts(need));
        add(sections, votes(need.votes()));
        return new CaseDetails(stages, sections, documents(need));
    }

    /** What the supplier may see: what is ordered, and what of it arrived. */
    static CaseDetails forSupplier(RequisitionView need) {
        var stages = need.stages().stream()
                .filter(stage -> stage.stage().ordinal() >= RequisitionView.StageName.ORDER.ordinal())
                .map(stage -> new CaseDetails.Stage(
                                stage.stage().name(),
                                State.valueOf(stage.state().name()),
                                null,
                                null,
                                stage.until())
                        .forPartner())
                .toList();
        List<Section> sections = new ArrayList<>();
        if (need.order() != null && need.order().sentAt() != null) {
            add(sections, ordered(need.order()));
            add(sections, receipts(need));
        }
        return new CaseDetails(stages, sections, List.of());
    }

    private static Section announced(List<Despatch> despatches) {
        return new Section(
                "despatches",
                List.of("deliveryNote", "despatchedOn", "lines"),
                despatches.stream()
                        .map(despatch -> row(
                                despatch.deliveryNote(),
                                despatch.despatchedOn(),
                                despatch.lines().stream()
                                        .map(sent -> sent.line() + ": "
                                                + sent.quantity()
                                                        .stripTrailingZeros()
                                                        .toPlainString())
                                        .collect(Collectors.joining(", "))))
                        .toList());
    }

    private static List<String> documents(RequisitionView need) {
        return Stream.concat(Stream.of(need.number()), need.receipts().stream().map(RequisitionView.Receipt::number))
                .filter(Objects::nonNull)
                .toList();
    }

    private static void add(List<Section> sections, Section section) {
        if (!section.rows().isEmpty()) {
            sections.add(section);
        }
    }

    private static Section needed(RequisitionView need) {
        return new Section(
                "lines",
                List.of("line", "sku", "description", "quantity", "unitPrice", "category", "costCenter", "contract"),
                need.lines().stream()
                        .map(line -> row(
                                line.line(),
                                line.sku(),
                                line.description(),
                                line.quantity(),
                                line.unitPrice(),
                                line.category(),
                                line.costCenter(),
                                line.contract()))
                        .toList());
    }

    private static Section ordered(RequisitionView.Order order) {
        return new Section(
                "orderLines",
                List.of(
                        "line",
                        "sku",
                        "description",
                        "unitPrice",
                        "ordered",
                        "cancelled",
                        "received",
                        "returned",
                        "invoiced",
                        "promised"),
                order.lines().stream()
                        .map(line -> row(
                                line.line(),
                                line.sku(),
                                line.description(),
                                line.unitPrice(),
                                line.ordered(),
                                line.cancelled(),
                                line.received(),
                                line.returned(),
                                line.invoiced(),
                                line.promisedOn()))
                        .toList());
    }

    private static Section receipts(RequisitionView need) {
        return new Section(
                "receipts",
                List.of("number", "deliveryNote", "counted", "posted", "accepted", "rejected"),
                need.receipts().stream()
                        .filter(receipt -> !receipt.cancelled())
                        .map(receipt -> row(
                                receipt.number(),
                                receipt.deliveryNote(),
                                receipt.countedAt(),
                                receipt.postedAt(),
                                receipt.accepted(),
                                receipt.rejected()))
                        .toList());
    }

    /** Quotes with what they cost in all, the best first; then who has not given one. */
    static Section quotes(Requisition need, Rfq rfq) {
        var order = Comparator.comparing(
                (Rfq.Invited it) -> it.score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
        return new Section(
                "quotes",
                List.of("supplier", "quoted", "total", "leadDays", "validUntil", "score", "comment"),
                rfq.suppliers.stream()
                        .sorted(order)
                        .map(it -> row(
                                it.supplier,
                                it.quotedAt,
                                it.quotedAt == null ? null : it.total(need).amount(),
                                it.quotedAt == null ? null : it.leadDays(),
                                it.validUntil,
                                it.score,
                                it.note))
                        .toList());
    }

    private static Section votes(List<CastVote> votes) {
        return new Section(
                "votes",
                List.of("number", "stage", "asked", "granted", "by", "at", "comment"),
                votes.stream()
                        .map(vote -> row(
                                vote.approval(),
                                vote.stage(),
                                vote.asked(),
                                vote.granted(),
                                vote.by(),
                                vote.at(),
                                vote.comment()))
                        .toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
