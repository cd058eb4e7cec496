package io.orion.edocuments;

import org.springframework.stereotype.Component;

/** Writes despatch advices as Peppol BIS Despatch Advice 3 wants them, in UBL 2.1 and UTF-8. */
@Component
public class UblDespatchAdviceWriter {

    static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:despatch_advice:3";
    static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:despatch_advice:3";

    public byte[] write(ElectronicDespatchAdvice advice) {
        return UblXml.document("DespatchAdvice", xml -> {
            xml.value("CustomizationID", CUSTOMIZATION)
                    .value("ProfileID", PROFILE)
                    .value("ID", advice.number())
                    .value("IssueDate", advice.issueDate())
                    .value("Note", advice.note())
                    .group("OrderReference", it -> it.value("ID", advice.order()))
                    .group("DespatchSupplierParty", it -> party(it, advice.seller()))
                    .group("DeliveryCustomerParty", it -> party(it, advice.recipient()));
            var buyer = advice.buyer();
            if (buyer != null) {
                xml.group(
                        "BuyerCustomerParty",
                        it -> it.group("Party", party -> UblPartsWriter.tradingName(party, buyer)));
            }
            shipment(xml, advice);
            advice.lines().forEach(line -> line(xml, advice, line));
        });
    }

    private static void party(UblXml xml, DocumentParty party) {
        xml.group("Party", it -> UblPartsWriter.nameAndAddress(it, party));
    }

    private static void shipment(UblXml xml, ElectronicDespatchAdvice advice) {
        xml.group("Shipment", shipment -> {
            shipment.value("ID", advice.number());
            if (advice.tracking() != null || advice.carrier() != null) {
                shipment.group("Consignment", it -> {
                    it.value("ID", advice.tracking() == null ? advice.number() : advice.tracking());
                    if (advice.carrier() != null) {
                        it.group(
                                "CarrierParty",
                                party -> party.group("PartyName", name -> name.value("Name", advice.carrier())));
                    }
                });
            }
            shipment.group(
                    "Delivery",
                    delivery -> delivery.period("EstimatedDeliveryPeriod", advice.expectedDelivery())
                            .group("Despatch", it -> it.value("ActualDespatchDate", advice.despatchedOn())));
        });
    }

    private static void line(UblXml xml, ElectronicDespatchAdvice advice, ElectronicDespatchAdvice.Line line) {
        xml.group("DespatchLine", it -> {
            it.value("ID", line.id())
                    .quantity("DeliveredQuantity", line.delivered(), line.unit())
                    .quantity("OutstandingQuantity", line.outstanding(), line.unit())
                    .value("OutstandingReason", line.outstandingReason())
                    .group(
                            "OrderLineReference",
                            reference -> reference
                                    .value("LineID", line.orderLine())
                                    .group("OrderReference", order -> order.value("ID", advice.order())));
            UblPartsWriter.item(it, line.item(), false, line.serials());
        });
    }
}
