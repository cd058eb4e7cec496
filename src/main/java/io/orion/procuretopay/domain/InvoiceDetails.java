package io.orion.procuretopay.domain;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseDetails.State;
import io.orion.procuretopay.SupplierInvoiceView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invoice as the page of its case shows it. */
final class InvoiceDetails {

    private InvoiceDetails() {}

    static CaseDetails of(SupplierInvoiceView invoice) {
        var stages = invoice.stages().stream()
                .map(stage -> new CaseDetails.Stage(
                        stage.stage().name(),
                        State.valueOf(stage.state().name()),
                        stage.waitsFor(),
                        stage.owner(),
                        stage.until()))
                .toList();
        List<Section> sections = new ArrayList<>();
        var coded =
                invoice.lines().stream().filter(line -> line.category() != null).toList();
        if (!coded.isEmpty()) {
            sections.add(coding(coded));
        }
        if (invoice.agreed() != null) {
            sections.add(amounts(invoice));
        }
        if (invoice.findings() != null) {
            sections.add(new Section(
                    "findings",
                    List.of("finding"),
                    invoice.findings().lines().map(InvoiceDetails::row).toList()));
        }
        return new CaseDetails(stages, sections, List.of(invoice.number()));
    }

    /** What each line is spent on; that of lines with an order is the order's. */
    private static Section coding(List<SupplierInvoiceView.Line> coded) {
        return new Section(
                "invoiceCoding",
                List.of("line", "description", "netAmount", "category", "costCenter"),
                coded.stream()
                        .map(line ->
                                row(line.line(), line.description(), line.net(), line.category(), line.costCenter()))
                        .toList());
    }

    private static Section amounts(SupplierInvoiceView invoice) {
        return new Section(
                "invoiceAmounts",
                List.of("netAmount", "taxAmount", "grossAmount", "agreed", "by"),
                List.of(row(invoice.net(), invoice.tax(), invoice.gross(), invoice.agreed(), invoice.postedBy())));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
