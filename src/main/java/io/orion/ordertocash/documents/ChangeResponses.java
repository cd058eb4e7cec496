package io.orion.ordertocash.documents;

import io.orion.edocuments.DatePeriod;
import io.orion.edocuments.DocumentItem;
import io.orion.edocuments.ElectronicOrderResponse;
import io.orion.edocuments.ElectronicOrderResponse.Code;
import io.orion.edocuments.ElectronicOrderResponse.LineStatus;
import io.orion.edocuments.MasterParties;
import io.orion.edocuments.UblOrderResponseWriter;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.messaging.OutboundContent;
import io.orion.messaging.OutboundMessage;
import io.orion.messaging.OutboundWriter;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.domain.Amendment;
import io.orion.ordertocash.domain.Amendments;
import io.orion.ordertocash.domain.SalesOrder;
import io.orion.ordertocash.domain.SalesOrderLine;
import io.orion.ordertocash.domain.SalesOrders;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Our answers to changes, line by line, as Peppol BIS Advanced Ordering wants them. */
@Component
public class ChangeResponses implements OutboundWriter {

    private final SalesOrders orders;
    private final Amendments amendments;
    private final MasterData masterData;
    private final UblOrderResponseWriter writer;

    ChangeResponses(SalesOrders orders, Amendments amendments, MasterData masterData, UblOrderResponseWriter writer) {
        this.orders = orders;
        this.amendments = amendments;
        this.masterData = masterData;
        this.writer = writer;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("order-change-response");
    }

    @Override
    @Transactional(readOnly = true)
    public OutboundContent write(OutboundMessage message) {
        return new OutboundContent("application/xml", "xml", response(message.document()));
    }

    /** The answer to a change by its number, such as {@code SO-2026-000001-C1}. */
    public byte[] response(String name) {
        var amendment = find(name);
        var order = orders.find(amendment.order)
                .orElseThrow(() -> new UnknownRecord("sales order", amendment.order.value()));
        var number = String.valueOf(order.row().customer);
        var customer = masterData.customer(number).orElseThrow(() -> new UnknownRecord("customer", number));
        var code = code(amendment);
        var decided = Objects.requireNonNullElse(amendment.decidedAt, amendment.askedAt);
        return writer.writeAdvanced(new ElectronicOrderResponse(
                name,
                null,
                LocalDate.ofInstant(decided, ZoneOffset.UTC),
                code,
                amendment.refusal,
                Currency.getInstance(order.row().currency),
                null,
                Objects.requireNonNullElse(order.row().customerReference, order.row().number),
                MasterParties.of(masterData.company()),
                MasterParties.of(customer),
                null,
                code == Code.ACCEPTED_WITH_CHANGE
                        ? amendment.lines.stream()
                                .map(line -> line(order, line))
                                .toList()
                        : List.of()));
    }

    private Amendment find(String name) {
        int at = name.lastIndexOf("-C");
        if (at < 0) {
            throw new UnknownRecord("change", name);
        }
        return amendments.of(new SalesOrderNumber(name.substring(0, at))).stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("change", name));
    }

    private static Code code(Amendment amendment) {
        if (!Boolean.TRUE.equals(amendment.accepted)) {
            return amendment.isOpen() ? Code.ACKNOWLEDGED : Code.REJECTED;
        }
        boolean whole = amendment.lines.stream().allMatch(line -> Boolean.TRUE.equals(line.possible));
        return whole ? Code.ACCEPTED : Code.ACCEPTED_WITH_CHANGE;
    }

    private static ElectronicOrderResponse.Line line(SalesOrder order, Amendment.Line change) {
        Optional<SalesOrderLine> line =
                order.lines().stream().filter(it -> it.line == change.line).findFirst();
        return new ElectronicOrderResponse.Line(
                String.valueOf(change.line),
                String.valueOf(change.line),
                status(change),
                null,
                null,
                null,
                line.map(it -> promised(it)).orElse(null),
                change.reason == null ? null : "The line " + change.reason + "; you can " + change.alternative,
                new DocumentItem(line.map(it -> it.description).orElse(change.sku), null, null, change.sku, null, null),
                null);
    }

    private static @Nullable DatePeriod promised(SalesOrderLine line) {
        return line.promisedOn == null ? null : new DatePeriod(line.promisedOn, line.promisedOn);
    }

    private static LineStatus status(Amendment.Line change) {
        if (Boolean.TRUE.equals(change.possible)) {
            return LineStatus.ACCEPTED;
        }
        return change.alreadyDelivered ? LineStatus.ALREADY_DELIVERED : LineStatus.NOT_ACCEPTED;
    }
}
