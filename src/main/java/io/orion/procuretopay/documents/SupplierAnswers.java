package io.orion.procuretopay.documents;

import io.orion.edocuments.ElectronicOrderResponse;
import io.orion.edocuments.ElectronicOrderResponse.LineStatus;
import io.orion.edocuments.UblOrderResponseReader;
import io.orion.kernel.InvalidInput;
import io.orion.procuretopay.SupplierAnswer;
import java.io.InputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads answers of suppliers that come as UBL into the form in which all answers are taken. */
@Component
public class SupplierAnswers {

    private static final int LARGEST = 1 << 20;

    private final UblOrderResponseReader reader;

    SupplierAnswers(UblOrderResponseReader reader) {
        this.reader = reader;
    }

    /** An answer, and the purchase order that it is about. */
    public record Received(String order, SupplierAnswer answer) {}

    public Received read(InputStream ubl) {
        var response = reader.read(ubl, LARGEST);
        if (response.order().isEmpty()) {
            throw new InvalidInput("OrderResponse/OrderReference/ID", "is missing");
        }
        return new Received(
                response.order(),
                new SupplierAnswer(
                        response.code().value(),
                        response.note(),
                        response.lines().stream()
                                .filter(line -> line.status() != LineStatus.ACCEPTED)
                                .map(SupplierAnswers::line)
                                .toList()));
    }

    private static SupplierAnswer.Line line(ElectronicOrderResponse.Line line) {
        if (line.status() == LineStatus.ADDED) {
            throw new InvalidInput("OrderResponse/OrderLine/" + line.id(), "adds a line that was not ordered");
        }
        var promised = line.promised();
        return new SupplierAnswer.Line(
                number(line.orderLine()),
                line.status() == LineStatus.NOT_ACCEPTED ? BigDecimal.ZERO : line.quantity(),
                line.price(),
                promised == null ? null : promised.to());
    }

    private static int number(@Nullable String written) {
        try {
            return Integer.parseInt(String.valueOf(written));
        } catch (NumberFormatException e) {
            throw new InvalidInput("OrderResponse/OrderLine/OrderLineReference", "is no line of ours: " + written);
        }
    }
}
