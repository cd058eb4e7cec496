package io.orion.edocuments;

import com.helger.ubl21.UBL21Marshaller;
import io.orion.edocuments.ElectronicOrderResponse.Code;
import io.orion.edocuments.ElectronicOrderResponse.LineStatus;
import io.orion.kernel.InvalidInput;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a supplier answers to a purchase order: UBL 2.1, Peppol BIS Ordering 3. */
@Component
public class UblOrderResponseReader {

    /**
     * Reads an order response.
     *
     * @throws InvalidInput naming each element that is missing or wrong; also for documents with a document type or
     *     larger than {@code maxBytes}
     */
    public ElectronicOrderResponse read(InputStream xml, int maxBytes) {
        var document =
                HardenedXml.read(xml, maxBytes, UBL21Marshaller.orderResponse().getSchema());
        var response = UblNode.root(document.getDocumentElement());
        var day = response.date("IssueDate");
        if (day == null) {
            throw new InvalidInput(response.path() + "/IssueDate", "is missing");
        }
        return new ElectronicOrderResponse(
                response.required("ID"),
                response.text("SalesOrderID"),
                day,
                code(response),
                response.text("Note"),
                currency(response),
                response.text("CustomerReference"),
                Objects.requireNonNullElse(response.text("OrderReference", "ID"), ""),
                party(response, "SellerSupplierParty"),
                party(response, "BuyerCustomerParty"),
                response.map(UblParts::period, "Delivery", "PromisedDeliveryPeriod"),
                lines(response));
    }

    private static Code code(UblNode response) {
        var written = response.required("OrderResponseCode");
        return Arrays.stream(Code.values())
                .filter(code -> code.value().equals(written))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput(response.path() + "/OrderResponseCode", "is not one of AB, AP, CA, RE"));
    }

    private static Currency currency(UblNode response) {
        var written = response.text("DocumentCurrencyCode");
        try {
            return Currency.getInstance(written == null ? "EUR" : written);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(response.path() + "/DocumentCurrencyCode", "is not a currency of ISO 4217");
        }
    }

    private static DocumentParty party(UblNode response, String role) {
        return response.find(role, "Party")
                .map(UblParts::party)
                .orElseThrow(() -> new InvalidInput(response.path() + "/" + role + "/Party", "is missing"));
    }

    private static List<ElectronicOrderResponse.Line> lines(UblNode response) {
        return response.all("OrderLine").stream()
                .flatMap(line -> line.all("LineItem").stream().map(item -> line(line, item)))
                .toList();
    }

    private static ElectronicOrderResponse.Line line(UblNode orderLine, UblNode line) {
        var item = line.find("Item").orElseThrow(() -> new InvalidInput(line.path() + "/Item", "is missing"));
        var answered = orderLine.text("OrderLineReference", "LineID");
        return new ElectronicOrderResponse.Line(
                line.required("ID"),
                answered == null ? line.required("ID") : answered,
                status(line),
                line.number("Quantity"),
                line.find("Quantity").map(it -> it.attribute("unitCode")).orElse(null),
                line.number("Price", "PriceAmount"),
                line.map(UblParts::period, "Delivery", "PromisedDeliveryPeriod"),
                line.text("Note"),
                UblParts.item(item),
                substitute(orderLine));
    }

    private static @Nullable DocumentItem substitute(UblNode orderLine) {
        return orderLine
                .find("SellerSubstitutedLineItem", "Item")
                .map(UblParts::item)
                .orElse(null);
    }

    private static LineStatus status(UblNode line) {
        var written = line.required("LineStatusCode");
        return Arrays.stream(LineStatus.values())
                .filter(status -> status.value().equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(line.path() + "/LineStatusCode", "is not one of 1, 3, 5, 7"));
    }
}
