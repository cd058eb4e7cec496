package io.orion.masterdata.domain;

import io.orion.kernel.Refused;
import io.orion.masterdata.Customer;
import io.orion.masterdata.Product;
import io.orion.masterdata.TaxTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which VAT a supply bears, seen from the seller's country, in the category codes of EN 16931 and the VATEX code list
 * of CEF. Goods are taxed where they go, by Directive 2006/112/EC, articles 32 (place of supply), 138 (intra-community)
 * and 146 (export); services to a business where it is established, by articles 44 and 196 (reverse charge).
 */
final class TaxRules {

    static final Set<String> MEMBER_STATES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private static final TaxTreatment INTRA_COMMUNITY =
            new TaxTreatment("K", BigDecimal.ZERO, "VATEX-EU-IC", "Intra-community supply");
    private static final TaxTreatment REVERSE_CHARGE =
            new TaxTreatment("AE", BigDecimal.ZERO, "VATEX-EU-AE", "Reverse charge");
    private static final TaxTreatment EXPORT =
            new TaxTreatment("G", BigDecimal.ZERO, "VATEX-EU-G", "Export outside the EU");

    private TaxRules() {}

    static TaxTreatment treat(
            Product product, Customer buyer, String deliverTo, Lookups.SellerRate seller, LocalDate day) {
        if (product.taxCategory().equals("E")) {
            return new TaxTreatment("E", BigDecimal.ZERO, null, "Exempt from tax");
        }
        var place = product.service() ? buyer.billTo().country() : deliverTo;
        if (!place.equals(seller.country())) {
            if (!MEMBER_STATES.contains(seller.country()) || !MEMBER_STATES.contains(place)) {
                return EXPORT;
            }
            if (isIdentifiedElsewhere(buyer.vatId(), seller.country())) {
                return product.service() ? REVERSE_CHARGE : INTRA_COMMUNITY;
            }
        }
        return domestic(product, seller, day);
    }

    /** Articles 138(1)(b) and 44: the buyer is identified in a member state other than the seller's. */
    private static boolean isIdentifiedElsewhere(@Nullable String vatId, String sellerCountry) {
        if (vatId == null) {
            return false;
        }
        var prefix = vatId.substring(0, 2).replace("EL", "GR");
        return MEMBER_STATES.contains(prefix) && !prefix.equals(sellerCountry);
    }

    private static TaxTreatment domestic(Product product, Lookups.SellerRate seller, LocalDate day) {
        if (product.taxCategory().equals("Z")) {
            return new TaxTreatment("Z", BigDecimal.ZERO, null, null);
        }
        if (seller.percent() == null) {
            throw new Refused("No " + product.taxCode() + " tax rate is known for " + seller.country() + " on " + day);
        }
        return new TaxTreatment(product.taxCategory(), seller.percent(), null, null);
    }
}
