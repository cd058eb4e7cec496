package io.orion.edocuments;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes order cancellations as Peppol BIS Advanced Ordering 3 wants them, in UBL 2.1 and UTF-8. */
@Component
public class UblOrderCancellationWriter {

    static final String CUSTOMIZATION = "urn:fdc:peppol.eu:poacc:trns:order_cancellation:3";
    static final String PROFILE = "urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3";

    /**
     * What is cancelled.
     *
     * @param number our number of the cancellation
     * @param order our number of the order
     */
    public record OrderCancellation(
            String number,
            LocalDate issueDate,
            String reason,
            String order,
            DocumentParty buyer,
            DocumentParty seller) {}

    public byte[] write(OrderCancellation cancellation) {
        return UblXml.document(
                "OrderCancellation",
                xml -> xml.value("CustomizationID", CUSTOMIZATION)
                        .value("ProfileID", PROFILE)
                        .value("ID", cancellation.number())
                        .value("IssueDate", cancellation.issueDate())
                        .value("CancellationNote", cancellation.reason())
                        .group("OrderReference", it -> it.value("ID", cancellation.order()))
                        .group(
                                "BuyerCustomerParty",
                                it -> it.group("Party", party -> UblPartsWriter.nameOnly(party, cancellation.buyer())))
                        .group(
                                "SellerSupplierParty",
                                it -> it.group(
                                        "Party",
                                        party -> UblPartsWriter.nameAndAddress(party, cancellation.seller()))));
    }
}
