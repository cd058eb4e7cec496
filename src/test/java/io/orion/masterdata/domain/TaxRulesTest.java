package io.orion.masterdata.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.masterdata.Address;
import io.orion.masterdata.Customer;
import io.orion.masterdata.PaymentTerms;
import io.orion.masterdata.Product;
import io.orion.masterdata.Region;
import io.orion.masterdata.RiskClass;
import io.orion.masterdata.Segment;
import io.orion.masterdata.SourceReference;
import io.orion.masterdata.TaxTreatment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Lookups.SellerRate GERMAN = new Lookups.SellerRate("DE", new BigDecimal("19.00"));
    private static final SourceReference SOURCE = new SourceReference("test", "1");

    @Test
    void taxesDomesticSuppliesAtTheDomesticRate() {
        var treatment = treat("S", "DE123456789", "DE");
        assertThat(treatment.category()).isEqualTo("S");
        assertThat(treatment.percent()).isEqualByComparingTo("19");
        assertThat(treatment.exemptionCode()).isNull();
    }

    @Test
    void freesSuppliesToABusinessInAnotherMemberState() {
        assertThat(treat("S", "FR83404833048", "FR"))
                .isEqualTo(new TaxTreatment("K", BigDecimal.ZERO, "VATEX-EU-IC", "Intra-community supply"));
    }

    @Test
    void knowsThatGreekVatIdsBeginWithEl() {
        assertThat(treat("S", "EL123456789", "GR").category()).isEqualTo("K");
    }

    @Test
    void taxesBuyersWithoutVatIdInAnotherMemberStateAtTheSellersRate() {
        var treatment = treat("S", null, "FR");
        assertThat(treatment.category()).isEqualTo("S");
        assertThat(treatment.percent()).isEqualByComparingTo("19");
    }

    @Test
    void doesNotFreeABuyerWhoIsIdentifiedInTheSellersCountryOrOutsideTheUnion() {
        assertThat(treat("S", "DE123456789", "FR").category()).isEqualTo("S");
        assertThat(treat("S", "CHE123456788", "FR").category()).isEqualTo("S");
    }

    @Test
    void freesExportsWhoeverBuys() {
        var export = new TaxTreatment("G", BigDecimal.ZERO, "VATEX-EU-G", "Export outside the EU");
        assertThat(treat("S", null, "US")).isEqualTo(export);
        assertThat(treat("S", "CHE123456788", "CH")).isEqualTo(export);
        assertThat(treat("S", "DE123456789", "GB")).isEqualTo(export);
    }

    @Test
    void leavesTheTaxOnServicesToABusinessInAnotherMemberStateToIt() {
        var reverse = new TaxTreatment("AE", BigDecimal.ZERO, "VATEX-EU-AE", "Reverse charge");
        assertThat(treatService("FR83404833048", "FR")).isEqualTo(reverse);
        assertThat(treatService("FR83404833048", "DE"))
                .as("wherever it is rendered")
                .isEqualTo(reverse);
        assertThat(treatService(null, "FR").category()).as("a consumer").isEqualTo("S");
        assertThat(treatService("DE123456789", "FR").category()).isEqualTo("S");
    }

    @Test
    void leavesZeroRatedAndExemptProductsAsTheyAre() {
        assertThat(treat("Z", null, "DE")).isEqualTo(new TaxTreatment("Z", BigDecimal.ZERO, null, null));
        assertThat(treat("E", "FR83404833048", "FR").category()).isEqualTo("E");
        assertThat(treat("E", null, "DE").exemptionReason()).isNotBlank();
    }

    @Test
    void refusesWhenNoRateIsKnown() {
        var noRate = new Lookups.SellerRate("DK", null);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TaxRules.treat(product("S"), buyer(null), "DK", noRate, DAY))
                .withMessageContaining("DK");
    }

    private static TaxTreatment treat(String category, @Nullable String vatId, String deliverTo) {
        return TaxRules.treat(product(category), buyer(vatId), deliverTo, GERMAN, DAY);
    }

    private static TaxTreatment treatService(@Nullable String vatId, String deliverTo) {
        return TaxRules.treat(product("S", true), buyer(vatId), deliverTo, GERMAN, DAY);
    }

    private static Product product(String category) {
        return product(category, false);
    }

    private static Product product(String category, boolean service) {
        var cost = Money.of("1", "EUR");
        var one = Quantity.of(1);
        return new Product(
                "P",
                null,
                "P",
                "EA",
                "L",
                category,
                "standard",
                cost,
                one,
                !service,
                false,
                service,
                null,
                null,
                SOURCE,
                1);
    }

    private static Customer buyer(@Nullable String vatId) {
        var address = new Address("S", null, "C", null, null, "FR");
        var terms = new PaymentTerms("NET30", 30, 0, BigDecimal.ZERO, false);
        var euro = Currency.getInstance("EUR");
        return new Customer(
                "C1",
                "C",
                "C",
                vatId,
                null,
                null,
                address,
                address,
                null,
                Segment.ENTERPRISE,
                Region.EMEA,
                euro,
                terms,
                null,
                RiskClass.LOW,
                null,
                true,
                SOURCE,
                1);
    }
}
