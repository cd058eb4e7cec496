package io.orion.ordertocash.domain;

import io.orion.engine.CaseDetails;
import io.orion.engine.CaseDetails.Section;
import io.orion.engine.CaseDetails.State;
import io.orion.ordertocash.SalesOrderView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as the page of its case shows it. */
final class OrderDetails {

    private OrderDetails() {}

    static CaseDetails of(SalesOrderView order, List<String> documents) {
        var stages = order.stages().stream()
                .map(stage -> new CaseDetails.Stage(
                        stage.stage().name(),
                        State.valueOf(stage.state().name()),
                        stage.waitsFor(),
                        stage.owner(),
                        stage.until()))
                .toList();
        List<Section> sections = new ArrayList<>();
        add(sections, problems(order));
        add(sections, lines(order));
        add(sections, changes(order));
        add(sections, deliveries(order));
        add(sections, invoices(order));
        add(sections, returns(order));
        return new CaseDetails(stages, sections, documents);
    }

    /** Without prices' origin, reasons inside the company and reminders; what the customer has to do is said. */
    static CaseDetails forCustomer(SalesOrderView order) {
        var stages = order.stages().stream().map(OrderDetails::stageForCustomer).toList();
        List<Section> sections = new ArrayList<>();
        add(sections, promises(order));
        add(sections, shipments(order));
        add(sections, bills(order));
        return new CaseDetails(stages, sections, List.of());
    }

    private static Section promises(SalesOrderView order) {
        return new Section(
                "lines",
                List.of("line", "description", "ordered", "delivered", "promised"),
                order.lines().stream()
                        .map(line -> row(
                                line.line(),
                                line.description() == null ? line.sku() : line.description(),
                                line.ordered(),
                                line.delivered(),
                                line.promisedOn()))
                        .toList());
    }

    private static Section shipments(SalesOrderView order) {
        return new Section(
                "deliveries",
                List.of("number", "issued", "tracking"),
                order.deliveries().stream()
                        .filter(delivery -> delivery.issuedAt() != null)
                        .map(delivery -> row(delivery.number(), delivery.issuedAt(), delivery.tracking()))
                        .toList());
    }

    private static Section bills(SalesOrderView order) {
        return new Section(
                "invoices",
                List.of("number", "issued", "due", "gross"),
                order.invoices().stream()
                        .map(invoice -> row(invoice.number(), invoice.issuedOn(), invoice.dueOn(), invoice.gross()))
                        .toList());
    }

    private static CaseDetails.Stage stageForCustomer(SalesOrderView.Stage stage) {
        var state = State.valueOf(stage.state().name());
        var inner = new CaseDetails.Stage(stage.stage().name(), state, stage.waitsFor(), null, stage.until());
        return "customer".equals(stage.owner()) ? inner : inner.forPartner();
    }

    private static void add(List<Section> sections, Section section) {
        if (!section.rows().isEmpty()) {
            sections.add(section);
        }
    }

    private static Section problems(SalesOrderView order) {
        return new Section(
                "problems",
                List.of("field", "reason"),
                order.problems().stream()
                        .map(problem -> row(problem.field(), problem.reason()))
                        .toList());
    }

    private static Section changes(SalesOrderView order) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        order.changes()
                .forEach(change -> change.lines()
                        .forEach(line -> rows.add(row(
                                change.number(),
                                line.line(),
                                line.sku(),
                                line.quantityBefore(),
                                line.quantity(),
                                line.priceBefore(),
                                line.price() == null ? line.priceBefore() : line.price(),
                                outcome(change, line)))));
        return new Section(
                "changes",
                List.of(
                        "number",
                        "line",
                        "sku",
                        "quantityBefore",
                        "quantityAfter",
                        "priceBefore",
                        "priceAfter",
                        "reason"),
                rows);
    }

    private static @Nullable String outcome(SalesOrderView.Change change, SalesOrderView.ChangedLine line) {
        return line.reason() != null ? line.reason() + "; " + line.alternative() : change.refusal();
    }

    private static Section lines(SalesOrderView order) {
        return new Section(
                "lines",
                List.of(
                        "line",
                        "sku",
                        "description",
                        "ordered",
                        "delivered",
                        "invoiced",
                        "returned",
                        "unitPrice",
                        "net",
                        "promised"),
                order.lines().stream()
                        .map(line -> row(
                                line.line(),
                                line.sku(),
                                line.description(),
                                line.ordered(),
                                line.delivered(),
                                line.invoiced(),
                                line.returned(),
                                line.unitPrice(),
                                line.net(),
                                line.promisedOn()))
                        .toList());
    }

    private static Section deliveries(SalesOrderView order) {
        return new Section(
                "deliveries",
                List.of("number", "warehouse", "state", "issued", "tracking"),
                order.deliveries().stream()
                        .map(delivery -> row(
                                delivery.number(),
                                delivery.warehouse(),
                                delivery.state(),
                                delivery.issuedAt(),
                                delivery.tracking()))
                        .toList());
    }

    private static Section invoices(SalesOrderView order) {
        return new Section(
                "invoices",
                List.of("number", "issued", "due", "gross", "open", "dunningLevel", "dispute"),
                order.invoices().stream()
                        .map(invoice -> row(
                                invoice.number(),
                                invoice.issuedOn(),
                                invoice.dueOn(),
                                invoice.gross(),
                                invoice.open(),
                                invoice.dunningLevel(),
                                invoice.dispute()))
                        .toList());
    }

    private static Section returns(SalesOrderView order) {
        return new Section(
                "returns",
                List.of("number", "state", "askedAt", "credited"),
                order.returns().stream()
                        .map(it -> row(
                                it.number(),
                                new CaseDetails.Word("status." + it.status().name()),
                                it.askedAt(),
                                it.credited()))
                        .toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
