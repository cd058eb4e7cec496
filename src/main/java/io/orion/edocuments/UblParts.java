package io.orion.edocuments;

import io.orion.kernel.InvalidInput;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parts that UBL documents have in common. */
final class UblParts {

    private UblParts() {}

    static DocumentParty party(UblNode party) {
        return new DocumentParty(
                party.identifier("EndpointID"),
                party.all("PartyIdentification").stream()
                        .flatMap(it -> it.find("ID").stream())
                        .flatMap(it -> Optional.ofNullable(it.ownIdentifier()).stream())
                        .toList(),
                party.text("PartyName", "Name"),
                party.text("PartyLegalEntity", "RegistrationName"),
                party.text("PartyTaxScheme", "CompanyID"),
                party.identifier("PartyLegalEntity", "CompanyID"),
                party.map(UblParts::address, "PostalAddress"),
                party.map(UblParts::contact, "Contact"));
    }

    static PostalAddress address(UblNode address) {
        return new PostalAddress(
                address.text("StreetName"),
                address.text("AdditionalStreetName"),
                address.text("AddressLine", "Line"),
                address.text("CityName"),
                address.text("PostalZone"),
                address.text("CountrySubentity"),
                address.text("Country", "IdentificationCode"));
    }

    static ContactDetails contact(UblNode contact) {
        return new ContactDetails(contact.text("Name"), contact.text("Telephone"), contact.text("ElectronicMail"));
    }

    static DatePeriod period(UblNode period) {
        return new DatePeriod(period.date("StartDate"), period.date("EndDate"));
    }

    static AllowanceCharge allowanceCharge(UblNode node) {
        var amount = node.number("Amount");
        if (amount == null || amount.signum() < 0) {
            throw new InvalidInput(node.path() + "/Amount", "is missing or negative");
        }
        return new AllowanceCharge(
                isTrue(node.required("ChargeIndicator")),
                amount,
                node.number("BaseAmount"),
                node.number("MultiplierFactorNumeric"),
                node.text("AllowanceChargeReasonCode"),
                node.text("AllowanceChargeReason"),
                node.map(UblParts::tax, "TaxCategory"));
    }

    static @Nullable DocumentTax tax(UblNode category) {
        var code = category.text("ID");
        return code == null
                ? null
                : new DocumentTax(
                        code,
                        category.number("Percent"),
                        category.text("TaxExemptionReasonCode"),
                        category.text("TaxExemptionReason"));
    }

    static DocumentItem item(UblNode item) {
        return new DocumentItem(
                item.required("Name"),
                item.text("Description"),
                item.text("BuyersItemIdentification", "ID"),
                item.text("SellersItemIdentification", "ID"),
                item.identifier("StandardItemIdentification", "ID"),
                item.map(UblParts::tax, "ClassifiedTaxCategory"));
    }

    static boolean isTrue(String value) {
        return value.equals("true") || value.equals("1");
    }

    static BigDecimal orOne(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? BigDecimal.ONE : value;
    }
}
