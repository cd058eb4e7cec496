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
        sections.add(lines(invoice));
        sections.add(amounts(invoice));
        if (invoice.findings() != null) {
            sections.add(new Section(
                    "findings",
                    List.of("finding"),
                    invoice.findings().lines().map(InvoiceDetails::row).toList()));
        }
        return new CaseDetails(stages, sections, List.of(invoice.number()));
    }

    static Section lines(SupplierInvoiceView invoice) {
        return new Section(
                "invoiceLines",
                List.of(
                        "line",
                        "description",
                        "quantity",
                        "netAmount",
                        "purchaseOrder",
                        "orderLine",
                        "orderPrice",
                        "matched",
                        "category",
                        "costCenter",
                        "variance",
                        "resolution"),
                invoice.lines().stream().map(InvoiceDetails::line).toList());
    }

    private static List<@Nullable Object> line(SupplierInvoiceView.Line line) {
        return row(
                line.line(),
                line.description(),
                line.quantity(),
                line.net(),
                line.order(),
                line.orderLine(),
                line.orderPrice(),
                line.matched(),
                line.category(),
                line.costCenter(),
                line.variance(),
                line.resolution());
    }

    private static Section amounts(SupplierInvoiceView invoice) {
        return new Section(
                "invoiceAmounts",
                List.of("theirNumber", "issuedOn", "dueOn", "netAmount", "taxAmount", "grossAmount", "agreed"),
                List.of(row(
                        invoice.theirNumber(),
                        invoice.issuedOn(),
                        invoice.dueOn(),
                        invoice.net(),
                        invoice.tax(),
                        invoice.gross(),
                        invoice.agreed())));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
