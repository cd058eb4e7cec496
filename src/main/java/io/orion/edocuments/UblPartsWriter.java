package io.orion.edocuments;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Writes the parts that UBL documents have in common, in the order of the schema. */
final class UblPartsWriter {

    private UblPartsWriter() {}

    /** The whole party. */
    static void party(UblXml xml, DocumentParty party) {
        identities(xml, party);
        xml.group("PartyName", it -> it.value("Name", party.knownName()));
        address(xml, "PostalAddress", party.address());
        if (party.vatId() != null) {
            xml.group(
                    "PartyTaxScheme",
                    it -> it.value("CompanyID", party.vatId()).group("TaxScheme", scheme -> scheme.value("ID", "VAT")));
        }
        legalEntity(xml, party);
        contact(xml, party.contact());
    }

    /** What order responses carry of a party: who it is, not where. */
    static void nameOnly(UblXml xml, DocumentParty party) {
        identities(xml, party);
        xml.group("PartyLegalEntity", it -> it.value("RegistrationName", party.knownLegalName()));
    }

    /** What despatch advices carry of a party: who it is and where, no taxes. */
    static void nameAndAddress(UblXml xml, DocumentParty party) {
        identities(xml, party);
        address(xml, "PostalAddress", party.address());
        xml.group("PartyLegalEntity", it -> it.value("RegistrationName", party.knownLegalName()));
        contact(xml, party.contact());
    }

    /** What despatch advices carry of a buyer who is not the recipient. */
    static void tradingName(UblXml xml, DocumentParty party) {
        party.ids().forEach(id -> xml.group("PartyIdentification", it -> it.identifier("ID", id)));
        xml.group("PartyName", it -> it.value("Name", party.knownName()));
        address(xml, "PostalAddress", party.address());
    }

    static void address(UblXml xml, String name, @Nullable PostalAddress address) {
        if (address == null) {
            return;
        }
        xml.group(name, it -> {
            it.value("StreetName", address.street())
                    .value("AdditionalStreetName", address.additionalStreet())
                    .value("CityName", address.city())
                    .value("PostalZone", address.postalCode())
                    .value("CountrySubentity", address.subdivision());
            if (address.addressLine() != null) {
                it.group("AddressLine", line -> line.value("Line", address.addressLine()));
            }
            if (address.country() != null) {
                it.group("Country", country -> country.value("IdentificationCode", address.country()));
            }
        });
    }

    /** An item; what identifies and classifies it, and where wanted the serial numbers of its pieces. */
    static void item(UblXml xml, DocumentItem item, boolean withTax, Iterable<String> serials) {
        xml.group("Item", it -> {
            it.value("Description", item.description()).value("Name", item.name());
            id(it, "BuyersItemIdentification", item.buyersId() == null ? null : new Identifier(null, item.buyersId()));
            id(
                    it,
                    "SellersItemIdentification",
                    item.sellersId() == null ? null : new Identifier(null, item.sellersId()));
            id(it, "StandardItemIdentification", item.standardId());
            var tax = item.tax();
            if (withTax && tax != null) {
                taxCategory(it, "ClassifiedTaxCategory", tax, false);
            }
            serials.forEach(serial -> it.group("ItemInstance", instance -> instance.value("SerialID", serial)));
        });
    }

    static void taxCategory(UblXml xml, String name, DocumentTax tax, boolean withReason) {
        xml.group(name, it -> {
            it.value("ID", tax.category()).value("Percent", tax.percent());
            if (withReason) {
                it.value("TaxExemptionReasonCode", tax.exemptionCode())
                        .value("TaxExemptionReason", tax.exemptionReason());
            }
            it.group("TaxScheme", scheme -> scheme.value("ID", "VAT"));
        });
    }

    static void allowanceCharge(UblXml xml, AllowanceCharge each, Currency currency) {
        xml.group("AllowanceCharge", it -> {
            it.value("ChargeIndicator", each.charge())
                    .value("AllowanceChargeReasonCode", each.reasonCode())
                    .value("AllowanceChargeReason", each.reason())
                    .value("MultiplierFactorNumeric", each.percent())
                    .amount("Amount", each.amount(), currency)
                    .amount("BaseAmount", each.baseAmount(), currency);
            var tax = each.tax();
            if (tax != null) {
                taxCategory(it, "TaxCategory", tax, false);
            }
        });
    }

    private static void identities(UblXml xml, DocumentParty party) {
        xml.identifier("EndpointID", party.endpoint());
        party.ids().forEach(id -> xml.group("PartyIdentification", it -> it.identifier("ID", id)));
    }

    private static void legalEntity(UblXml xml, DocumentParty party) {
        xml.group(
                "PartyLegalEntity",
                it -> it.value("RegistrationName", party.knownLegalName()).identifier("CompanyID", party.companyId()));
    }

    private static void contact(UblXml xml, @Nullable ContactDetails contact) {
        if (contact != null) {
            xml.group(
                    "Contact",
                    it -> it.value("Name", contact.name())
                            .value("Telephone", contact.phone())
                            .value("ElectronicMail", contact.email()));
        }
    }

    private static void id(UblXml xml, String name, @Nullable Identifier id) {
        if (id != null) {
            xml.group(name, it -> it.identifier("ID", id));
        }
    }
}
