package io.orion.edocuments;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes order changes as Peppol BIS Advanced Ordering 3 wants them, in UBL 2.1 and UTF-8. */
@Component
public class UblOrderChangeWriter {

    static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order_change:3";
    static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3";

    /**
     * What is changed.
     *
     * @param order the whole order as it is to be, with every line that is not deleted
     * @param sequence which change of the order it is, from 1
     * @param statuses of the lines in the same order, UNCL1229: 2 deleted, 3 changed, 4 as before
     */
    public record OrderChange(
            String number, LocalDate issueDate, int sequence, ElectronicOrder order, List<String> statuses) {

        public OrderChange {
            statuses = List.copyOf(statuses);
        }
    }

    public byte[] write(OrderChange change) {
        var order = change.order();
        return UblXml.document("OrderChange", xml -> {
            xml.value("CustomizationID", CUSTOMIZATION)
                    .value("ProfileID", PROFILE)
                    .value("ID", change.number())
                    .value("IssueDate", change.issueDate())
                    .value("SequenceNumberID", Integer.toString(change.sequence()))
                    .value("Note", order.note())
                    .value("DocumentCurrencyCode", order.currency().getCurrencyCode());
            if (order.validUntil() != null) {
                xml.group("ValidityPeriod", it -> it.value("EndDate", order.validUntil()));
            }
            xml.group("OrderReference", it -> it.value("ID", order.number()))
                    .group(
                            "BuyerCustomerParty",
                            it -> it.group("Party", party -> UblPartsWriter.nameOnly(party, order.buyer())))
                    .group(
                            "SellerSupplierParty",
                            it -> it.group("Party", party -> UblPartsWriter.nameAndAddress(party, order.seller())));
            UblOrderWriter.delivery(xml, order.delivery());
            UblOrderWriter.total(xml, order);
            for (int i = 0; i < order.lines().size(); i++) {
                UblOrderWriter.line(
                        xml, order, order.lines().get(i), change.statuses().get(i));
            }
        });
    }
}
