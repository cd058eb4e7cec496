package io.orion.ordertocash.domain;

import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseDetails.Word;
import io.orion.ordertocash.ReturnView;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Returns as tables of facts. */
final class ReturnSections {

    private ReturnSections() {}

    static Section lines(ReturnView view) {
        return new Section(
                "lines",
                List.of("line", "sku", "announced", "received", "kept"),
                view.lines().stream()
                        .map(line -> row(line.line(), line.sku(), line.asked(), line.received(), line.kept()))
                        .toList());
    }

    static Section findings(ReturnView view) {
        return new Section(
                "findings",
                List.of("number", "line", "quantity", "condition", "serials", "disposition", "creditPercent"),
                view.receipts().stream()
                        .flatMap(receipt -> receipt.findings().stream()
                                .map(finding -> row(
                                        receipt.number(),
                                        finding.line(),
                                        finding.quantity(),
                                        new Word("condition." + finding.condition()),
                                        String.join(", ", finding.serials()),
                                        finding.disposition() == null
                                                ? null
                                                : new Word("disposition." + finding.disposition()),
                                        finding.creditPercent())))
                        .toList());
    }

    static Section creditNotes(ReturnView view) {
        return new Section(
                "creditNotes",
                List.of("number", "invoice", "issued", "gross", "open"),
                view.creditNotes().stream()
                        .map(note -> row(note.number(), note.invoice(), note.issuedOn(), note.gross(), note.open()))
                        .toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
