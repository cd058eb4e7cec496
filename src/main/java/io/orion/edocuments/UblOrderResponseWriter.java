package io.orion.edocuments;

import java.util.List;
import org.springframework.stereotype.Component;

/** Writes order responses as Peppol BIS Ordering 3 wants them, in UBL 2.1 and UTF-8. */
@Component
public class UblOrderResponseWriter {

    static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order_response:3";
    static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:ordering:3";
    static final String CUSTOMIZATION_ADVANCED = "urn:fdc:peppol.eu:poacc:trns:order_response_advanced:3";
    static final String PROFILE_ADVANCED = "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3";

    public byte[] write(ElectronicOrderResponse response) {
        return write(response, CUSTOMIZATION, PROFILE);
    }

    /** The answer to a change or a cancellation (Peppol BIS Advanced Ordering 3). */
    public byte[] writeAdvanced(ElectronicOrderResponse response) {
        return write(response, CUSTOMIZATION_ADVANCED, PROFILE_ADVANCED);
    }

    private static byte[] write(ElectronicOrderResponse response, String customization, String profile) {
        return UblXml.document("OrderResponse", xml -> {
            xml.value("CustomizationID", customization)
                    .value("ProfileID", profile)
                    .value("ID", response.number())
                    .value("SalesOrderID", response.salesOrder())
                    .value("IssueDate", response.issueDate())
                    .value("OrderResponseCode", response.code().value())
                    .value("Note", response.note())
                    .value("DocumentCurrencyCode", response.currency().getCurrencyCode())
                    .value("CustomerReference", response.buyerReference())
                    .group("OrderReference", it -> it.value("ID", response.order()))
                    .group(
                            "SellerSupplierParty",
                            it -> it.group("Party", party -> UblPartsWriter.nameOnly(party, response.seller())))
                    .group(
                            "BuyerCustomerParty",
                            it -> it.group("Party", party -> UblPartsWriter.nameOnly(party, response.buyer())));
            if (response.promised() != null) {
                xml.group("Delivery", it -> it.period("PromisedDeliveryPeriod", response.promised()));
            }
            response.lines().forEach(line -> line(xml, response, line));
        });
    }

    private static void line(UblXml xml, ElectronicOrderResponse response, ElectronicOrderResponse.Line line) {
        var substitute = line.substitute();
        xml.group("OrderLine", orderLine -> {
            orderLine.group("LineItem", it -> lineItem(it, response, line));
            if (substitute != null) {
                orderLine.group("SellerSubstitutedLineItem", it -> {
                    it.value("ID", line.id());
                    UblPartsWriter.item(it, substitute, false, List.of());
                });
            }
            orderLine.group("OrderLineReference", it -> it.value("LineID", line.orderLine()));
        });
    }

    private static void lineItem(UblXml xml, ElectronicOrderResponse response, ElectronicOrderResponse.Line line) {
        xml.value("ID", line.id())
                .value("Note", line.note())
                .value("LineStatusCode", line.status().value())
                .quantity("Quantity", line.quantity(), line.unit());
        if (line.promised() != null) {
            xml.group("Delivery", it -> it.period("PromisedDeliveryPeriod", line.promised()));
        }
        if (line.price() != null) {
            xml.group("Price", it -> it.amount("PriceAmount", line.price(), response.currency()));
        }
        UblPartsWriter.item(xml, line.item(), false, List.of());
    }
}
