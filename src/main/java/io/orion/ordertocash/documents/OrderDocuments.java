package io.orion.ordertocash.documents;

import io.orion.edocuments.DatePeriod;
import io.orion.edocuments.DocumentItem;
import io.orion.edocuments.ElectronicDespatchAdvice;
import io.orion.edocuments.ElectronicOrderResponse;
import io.orion.edocuments.ElectronicOrderResponse.Code;
import io.orion.edocuments.ElectronicOrderResponse.LineStatus;
import io.orion.edocuments.MasterParties;
import io.orion.edocuments.UblDespatchAdviceWriter;
import io.orion.edocuments.UblOrderResponseWriter;
import io.orion.masterdata.Customer;
import io.orion.masterdata.MasterData;
import io.orion.ordertocash.domain.Delivery;
import io.orion.ordertocash.domain.SalesOrder;
import io.orion.ordertocash.domain.SalesOrderLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Order responses and despatch advices as Peppol BIS wants them. */
@Component
class OrderDocuments {

    private final MasterData masterData;
    private final UblOrderResponseWriter responses;
    private final UblDespatchAdviceWriter advices;
    private final Clock clock;

    OrderDocuments(
            MasterData masterData, UblOrderResponseWriter responses, UblDespatchAdviceWriter advices, Clock clock) {
        this.masterData = masterData;
        this.responses = responses;
        this.advices = advices;
        this.clock = clock;
    }

    /** Our answer as far as it is known: acknowledged, accepted, accepted with changes, or rejected with the reason. */
    byte[] response(SalesOrder order, Customer customer) {
        var row = order.row();
        var code = code(order);
        var lines = code == Code.ACCEPTED_WITH_CHANGE
                ? order.lines().stream().map(OrderDocuments::line).toList()
                : List.<ElectronicOrderResponse.Line>of();
        return responses.write(new ElectronicOrderResponse(
                row.number + "-" + code.value(),
                row.number,
                date(Optional.ofNullable(order.isCancelled() ? row.closedAt : row.rejectedAt)
                        .or(() -> Optional.ofNullable(row.confirmedAt))
                        .orElse(row.receivedAt)),
                code,
                order.isCancelled() ? "Cancelled: " + row.cancelReason : row.rejectionReason,
                Currency.getInstance(row.currency),
                null,
                Objects.requireNonNullElse(row.customerReference, row.number),
                MasterParties.of(masterData.company()),
                MasterParties.of(customer),
                promised(order),
                lines));
    }

    private static Code code(SalesOrder order) {
        if (order.row().rejectedAt != null || order.isCancelled()) {
            return Code.REJECTED;
        }
        if (order.row().confirmedAt == null) {
            return Code.ACKNOWLEDGED;
        }
        boolean changed =
                order.lines().stream().anyMatch(line -> line.cancelled.isPositive() || line.promisedOn == null);
        return changed ? Code.ACCEPTED_WITH_CHANGE : Code.ACCEPTED;
    }

    private static @Nullable DatePeriod promised(SalesOrder order) {
        return order.lines().stream()
                .map(line -> line.promisedOn)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> new DatePeriod(day, day))
                .orElse(null);
    }

    private static ElectronicOrderResponse.Line line(SalesOrderLine line) {
        var status = line.due().isZero()
                ? LineStatus.NOT_ACCEPTED
                : line.cancelled.isPositive() || line.promisedOn == null ? LineStatus.CHANGED : LineStatus.ACCEPTED;
        boolean changed = status == LineStatus.CHANGED;
        return new ElectronicOrderResponse.Line(
                String.valueOf(line.line),
                String.valueOf(line.line),
                status,
                changed ? line.due().value().stripTrailingZeros() : null,
                changed ? line.unit : null,
                null,
                line.promisedOn == null ? null : new DatePeriod(line.promisedOn, line.promisedOn),
                changed && line.promisedOn == null ? "Back-ordered; the date follows" : null,
                item(line),
                null);
    }

    byte[] despatchAdvice(SalesOrder order, Customer customer, Delivery delivery) {
        var left = date(Objects.requireNonNullElse(delivery.issuedAt, clock.instant()));
        return advices.write(new ElectronicDespatchAdvice(
                delivery.number,
                left,
                null,
                Objects.requireNonNullElse(order.row().customerReference, order.row().number),
                MasterParties.of(masterData.company()),
                Parties.recipient(customer, order.row().received.deliverTo()),
                null,
                left,
                null,
                null,
                delivery.tracking,
                delivery.lines.stream()
                        .filter(line -> line.picked == null || line.picked.isPositive())
                        .map(line -> line(order, line))
                        .toList()));
    }

    private static ElectronicDespatchAdvice.Line line(SalesOrder order, Delivery.Line delivered) {
        var line = order.lines().stream()
                .filter(candidate -> candidate.line == delivered.line)
                .findFirst()
                .orElseThrow();
        var outstanding = line.due().minus(line.delivered);
        return new ElectronicDespatchAdvice.Line(
                String.valueOf(line.line),
                String.valueOf(line.line),
                (delivered.picked == null ? delivered.planned : delivered.picked)
                        .value()
                        .stripTrailingZeros(),
                line.unit,
                outstanding.isPositive() ? outstanding.value().stripTrailingZeros() : null,
                outstanding.isPositive() ? "Back-ordered" : null,
                item(line),
                delivered.serials);
    }

    private static DocumentItem item(SalesOrderLine line) {
        return new DocumentItem(line.description, null, null, line.sku, null, null);
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
