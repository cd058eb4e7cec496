package io.orion.edocuments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes purchase orders as Peppol BIS Order only 3 wants them, in UBL 2.1 and UTF-8. */
@Component
public class UblOrderWriter {

    static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order:3";
    static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:ordering:3";

    /** UNCL1001: a purchase order. */
    private static final String PURCHASE_ORDER = "220";

    public byte[] write(ElectronicOrder order) {
        return UblXml.document("Order", xml -> {
            xml.value("CustomizationID", CUSTOMIZATION)
                    .value("ProfileID", PROFILE)
                    .value("ID", order.number())
                    .value("IssueDate", order.issueDate())
                    .value("OrderTypeCode", PURCHASE_ORDER)
                    .value("Note", order.note())
                    .value("DocumentCurrencyCode", order.currency().getCurrencyCode())
                    .value("CustomerReference", order.buyerReference());
            if (order.validUntil() != null) {
                xml.group("ValidityPeriod", it -> it.value("EndDate", order.validUntil()));
            }
            if (order.contract() != null) {
                xml.group("Contract", it -> it.value("ID", order.contract()));
            }
            xml.group(
                            "BuyerCustomerParty",
                            it -> it.group("Party", party -> UblPartsWriter.party(party, order.buyer())))
                    .group(
                            "SellerSupplierParty",
                            it -> it.group("Party", party -> UblPartsWriter.nameAndAddress(party, order.seller())));
            delivery(xml, order.delivery());
            terms(xml, order);
            order.lines().forEach(line -> line(xml, order, line, null));
        });
    }

    private static void terms(UblXml xml, ElectronicOrder order) {
        if (order.paymentTerms() != null) {
            xml.group("PaymentTerms", it -> it.value("Note", order.paymentTerms()));
        }
        total(xml, order);
    }

    static void total(UblXml xml, ElectronicOrder order) {
        if (order.expectedTotal() != null) {
            xml.group(
                    "AnticipatedMonetaryTotal",
                    it -> it.amount("LineExtensionAmount", order.expectedTotal(), order.currency())
                            .amount("PayableAmount", order.expectedTotal(), order.currency()));
        }
    }

    static void delivery(UblXml xml, ElectronicOrder.Delivery delivery) {
        xml.group("Delivery", it -> {
            if (delivery.address() != null) {
                it.group("DeliveryLocation", location -> {
                    location.value("Name", delivery.locationName());
                    UblPartsWriter.address(location, "Address", delivery.address());
                });
            }
            if (delivery.requested() != null) {
                it.period("RequestedDeliveryPeriod", delivery.requested());
            }
        });
    }

    /** One line; a change of the order says what became of it. */
    static void line(UblXml xml, ElectronicOrder order, ElectronicOrder.Line line, @Nullable String status) {
        xml.group(
                "OrderLine",
                it -> it.value("Note", line.note()).group("LineItem", item -> {
                    item.value("ID", line.id())
                            .value("LineStatusCode", status)
                            .quantity("Quantity", line.quantity(), line.unit())
                            .amount("LineExtensionAmount", line.amount(), order.currency());
                    if (line.requestedDelivery() != null) {
                        item.group("Delivery", day -> day.period("RequestedDeliveryPeriod", line.requestedDelivery()));
                    }
                    if (line.price() != null) {
                        item.group("Price", price -> price.amount("PriceAmount", line.price(), order.currency()));
                    }
                    UblPartsWriter.item(item, line.item(), false, List.of());
                }));
    }
}
