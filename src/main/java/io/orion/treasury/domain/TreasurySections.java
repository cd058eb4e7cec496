package io.orion.treasury.domain;

import io.orion.approval.CastVote;
import io.orion.engine.CaseDetails.Section;
import io.orion.treasury.BankChangeView;
import io.orion.treasury.PaymentRunView;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs and changes as tables of facts, for the pages of cases and tasks. */
final class TreasurySections {

    private TreasurySections() {}

    static List<Section> of(PaymentRunView run) {
        return filled(votes(run.votes()));
    }

    static List<Section> of(BankChangeView change) {
        return filled(
                account(change),
                new Section(
                        "findings",
                        List.of("finding"),
                        change.findings().stream().map(TreasurySections::row).toList()),
                new Section(
                        "call",
                        List.of("numberOnFile", "by", "numberCalled", "spokeWith", "confirmed"),
                        List.of(row(
                                change.numberOnFile(),
                                change.calledBy(),
                                change.calledNumber(),
                                change.spokeWith(),
                                change.confirmed()))),
                votes(change.votes()));
    }

    private static Section account(BankChangeView change) {
        return new Section(
                "bankAccount",
                List.of("supplier", "oldIban", "iban", "bic", "holder", "cameBy", "reason", "risk", "holdsFrom"),
                List.of(row(
                        change.supplier(),
                        change.oldIban(),
                        change.iban(),
                        change.bic(),
                        change.holder(),
                        change.requestedVia(),
                        change.reason(),
                        change.risk(),
                        change.activeFrom())));
    }

    private static List<Section> filled(Section... sections) {
        return Stream.of(sections).filter(it -> !it.rows().isEmpty()).toList();
    }

    private static Section votes(List<CastVote> votes) {
        return new Section(
                "votes",
                List.of("number", "asked", "granted", "by", "at", "comment"),
                votes.stream()
                        .map(vote -> row(
                                vote.approval(), vote.asked(), vote.granted(), vote.by(), vote.at(), vote.comment()))
                        .toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
