package io.orion.edocuments;

import com.helger.ubl21.UBL21Marshaller;
import io.orion.kernel.InvalidInput;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Reads purchase orders in UBL 2.1, as Peppol BIS Order 3 uses it. */
@Component
public class UblOrderReader {

    /**
     * Reads an order that is valid against the UBL 2.1 schema and has what Peppol BIS Order 3 requires of a sender:
     * currency, both parties, and of each line quantity, unit and item name.
     *
     * @throws InvalidInput naming each element that is wrong, with its line where the schema refused it; also for
     *     documents with a document type, with includes, or larger than {@code maxBytes}
     */
    public ElectronicOrder read(InputStream xml, int maxBytes) {
        var document = HardenedXml.read(xml, maxBytes, UBL21Marshaller.order().getSchema());
        var order = UblNode.root(document.getDocumentElement());
        var currency = currency(order);
        checkCurrencies(order, currency);
        return new ElectronicOrder(
                order.required("ID"),
                requireDate(order),
                currency,
                order.text("CustomizationID"),
                order.text("Note"),
                order.text("CustomerReference"),
                order.text("QuotationDocumentReference", "ID"),
                order.text("Contract", "ID"),
                order.date("ValidityPeriod", "EndDate"),
                party(order, "BuyerCustomerParty"),
                party(order, "SellerSupplierParty"),
                delivery(order),
                order.text("PaymentTerms", "Note"),
                allowancesAndCharges(order),
                order.number("AnticipatedMonetaryTotal", "PayableAmount"),
                order.all("OrderLine").stream()
                        .flatMap(it -> it.all("LineItem").stream().map(line -> line(it, line)))
                        .toList());
    }

    private static LocalDate requireDate(UblNode order) {
        var date = order.date("IssueDate");
        if (date == null) {
            throw new InvalidInput(order.path() + "/IssueDate", "is missing");
        }
        return date;
    }

    private static Currency currency(UblNode order) {
        var code = order.required("DocumentCurrencyCode");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(order.path() + "/DocumentCurrencyCode", "is not an ISO 4217 code: " + code);
        }
    }

    private static void checkCurrencies(UblNode order, Currency currency) {
        var amounts = order.element().getElementsByTagNameNS("*", "*");
        for (int i = 0; i < amounts.getLength(); i++) {
            var amount = (Element) amounts.item(i);
            var code = amount.getAttribute("currencyID");
            if (!code.isEmpty() && !code.equals(currency.getCurrencyCode())) {
                throw new InvalidInput(
                        order.path() + "//" + amount.getLocalName(),
                        "is in " + code + ", but the order is in " + currency);
            }
        }
    }

    private static DocumentParty party(UblNode order, String role) {
        var party = order.find(role, "Party");
        return party.map(UblParts::party)
                .orElseThrow(() -> new InvalidInput(order.path() + "/" + role + "/Party", "is missing"));
    }

    private static ElectronicOrder.Delivery delivery(UblNode order) {
        return order.find("Delivery")
                .map(delivery -> new ElectronicOrder.Delivery(
                        delivery.identifier("DeliveryLocation", "ID"),
                        delivery.text("DeliveryLocation", "Name"),
                        delivery.map(UblParts::address, "DeliveryLocation", "Address"),
                        delivery.map(UblParts::period, "RequestedDeliveryPeriod"),
                        delivery.text("DeliveryParty", "PartyName", "Name"),
                        delivery.map(UblParts::contact, "DeliveryParty", "Contact")))
                .orElseGet(() -> new ElectronicOrder.Delivery(null, null, null, null, null, null));
    }

    private static List<AllowanceCharge> allowancesAndCharges(UblNode node) {
        return node.all("AllowanceCharge").stream()
                .map(UblParts::allowanceCharge)
                .toList();
    }

    private static ElectronicOrder.Line line(UblNode orderLine, UblNode line) {
        var item = line.find("Item").orElseThrow(() -> new InvalidInput(line.path() + "/Item", "is missing"));
        return new ElectronicOrder.Line(
                line.required("ID"),
                quantity(line),
                unit(line),
                line.number("LineExtensionAmount"),
                price(line),
                UblParts.orOne(line.number("Price", "BaseQuantity")),
                allowancesAndCharges(line),
                partialDelivery(line),
                line.map(UblParts::period, "Delivery", "RequestedDeliveryPeriod"),
                orderLine.text("Note"),
                UblParts.item(item));
    }

    private static BigDecimal quantity(UblNode line) {
        var quantity = line.number("Quantity");
        if (quantity == null || quantity.signum() <= 0) {
            throw new InvalidInput(line.path() + "/Quantity", "is missing or not greater than zero");
        }
        return quantity;
    }

    private static String unit(UblNode line) {
        var unit = line.find("Quantity").map(it -> it.attribute("unitCode"));
        return unit.orElseThrow(() -> new InvalidInput(line.path() + "/Quantity", "has no unitCode"));
    }

    private static @Nullable BigDecimal price(UblNode line) {
        var price = line.number("Price", "PriceAmount");
        if (price != null && price.signum() < 0) {
            throw new InvalidInput(line.path() + "/Price/PriceAmount", "is negative");
        }
        return price;
    }

    private static @Nullable Boolean partialDelivery(UblNode line) {
        var indicator = line.text("PartialDeliveryIndicator");
        return indicator == null ? null : UblParts.isTrue(indicator);
    }
}
