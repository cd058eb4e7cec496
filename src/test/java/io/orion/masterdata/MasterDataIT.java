package io.orion.masterdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrionTest
class MasterDataIT {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    MasterData masterData;

    @Autowired
    SampleCompany sample;

    @BeforeEach
    void company() {
        sample.company();
    }

    @Test
    void knowsTheCompany() {
        var company = masterData.company();
        assertThat(company.legalName()).isEqualTo("Orion Networks GmbH");
        assertThat(company.currency()).isEqualTo(EUR);
        assertThat(company.endpoint()).hasToString("0088:4099999000012");
        assertThat(company.contact().email()).contains("@");
    }

    @Test
    void findsCustomersByEveryIdentity() {
        var saved = sample.customer("MD-ID")
                .with("vatId", "DE 811 907 980")
                .with("companyId", "HRB 4711 B")
                .with("endpoint.scheme", "0204")
                .with("endpoint.value", "991-01484-64")
                .with("legalName", "Müller & Söhne GmbH")
                .save();

        assertThat(masterData.customer("MD-ID")).contains(saved);
        assertThat(masterData.customer("md-id")).isEmpty();
        assertThat(masterData.customerByEndpoint(new EndpointId("0204", "991-01484-64")))
                .contains(saved);
        assertThat(masterData.customerByEndpoint(new EndpointId("0088", "991-01484-64")))
                .isEmpty();
        assertThat(masterData.customerByTaxOrCompanyId("de811907980")).contains(saved);
        assertThat(masterData.customerByTaxOrCompanyId("hrb4711b")).contains(saved);
        assertThat(masterData.customersNamed("MÜLLER SÖHNE GMBH")).containsExactly(saved);
        assertThat(masterData.customersNamed("md-id ltd")).containsExactly(saved);
    }

    @Test
    void deliversToTheInvoiceAddressUnlessAnotherIsGiven() {
        var saved = sample.customer("MD-SHIP").in("FR").save();
        assertThat(saved.shipTo()).isEqualTo(saved.billTo());
        assertThat(saved.shipTo().country()).isEqualTo("FR");
        assertThat(saved.terms().dueOn(DAY)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(saved.creditLimit()).hasToString("EUR 100000.00");
    }

    @Test
    void findsManyProductsAtOnceAndLeavesUnknownOnesOut() {
        var one = sample.product("MD-P1").with("gtin", "4006381333931").save();
        var two = sample.product("MD-P2").with("successor", "MD-P1").save();

        assertThat(masterData.products(List.of("MD-P1", "MD-P2", "MD-NONE", "MD-P1")))
                .isEqualTo(Map.of("MD-P1", one, "MD-P2", two));
        assertThat(masterData.products(List.of())).isEmpty();
        assertThat(masterData.product("MD-P1")).contains(one);
        assertThat(masterData.productByGtin("4006381333931")).contains(one);
        assertThat(one.standardCost()).hasToString("EUR 50.00");
    }

    @Test
    void prefersTheCustomersListThenTheGreatestScaleThenTheLaterValidity() {
        sample.customer("MD-PRICE").save();
        sample.product("MD-P3").price("10.0000").save();
        sample.price("MD-P3", "9.5", Map.of("minimumQuantity", "10"));
        sample.price("MD-P3", "8.25", Map.of("minimumQuantity", "100"));
        sample.price("MD-P3", "12", Map.of("validFrom", "2026-07-01"));
        sample.price("MD-P3", "9", Map.of("priceList", "md-frame", "customer", "MD-PRICE", "validTo", "2026-06-30"));

        assertThat(price("MD-OTHER", DAY, 1)).isEqualByComparingTo("10");
        assertThat(price("MD-OTHER", DAY, 10)).isEqualByComparingTo("9.5");
        assertThat(price("MD-OTHER", DAY, 1000)).isEqualByComparingTo("8.25");
        assertThat(price("MD-OTHER", LocalDate.of(2026, 7, 1), 1)).isEqualByComparingTo("12");
        assertThat(price("MD-PRICE", DAY, 1000)).isEqualByComparingTo("9");
        assertThat(price("MD-PRICE", LocalDate.of(2026, 6, 30), 1)).isEqualByComparingTo("9");
        assertThat(price("MD-PRICE", LocalDate.of(2026, 7, 1), 1)).isEqualByComparingTo("12");
        assertThat(masterData.price("MD-P3", "MD-OTHER", EUR, LocalDate.of(2019, 12, 31), Quantity.of(1)))
                .isEmpty();
        assertThat(masterData.price("MD-P3", "MD-OTHER", Currency.getInstance("USD"), DAY, Quantity.of(1)))
                .isEmpty();
    }

    private BigDecimal price(String customer, LocalDate day, long quantity) {
        return masterData
                .price("MD-P3", customer, EUR, day, Quantity.of(quantity))
                .orElseThrow()
                .amount();
    }

    @Test
    void taxesByTheRatesOfTheSellersCountryOnTheDay() {
        var buyer = sample.customer("MD-TAX").save();
        var standard = sample.product("MD-P4").save();
        var reduced = sample.product("MD-P5").with("taxCode", "reduced").save();

        assertThat(masterData.taxTreatment(standard, buyer, "DE", DAY).percent())
                .isEqualByComparingTo("19");
        assertThat(masterData.taxTreatment(reduced, buyer, "DE", DAY).percent()).isEqualByComparingTo("7");
        assertThat(masterData
                        .taxTreatment(standard, buyer, "DE", LocalDate.of(2020, 8, 1))
                        .percent())
                .isEqualByComparingTo("16");
        assertThat(masterData.taxTreatment(standard, buyer, "US", DAY).category())
                .isEqualTo("G");
    }

    @Test
    void taxesServicesToABusinessInTheUnionByReverseCharge() {
        var buyer =
                sample.customer("MD-AE").in("FR").with("vatId", "FR83404833048").save();
        var service = sample.product("MD-SERVICE")
                .with("stocked", "false")
                .with("service", "true")
                .save();
        assertThat(service.service()).isTrue();
        assertThat(sample.product("MD-GOODS").save().service()).isFalse();
        assertThat(masterData.taxTreatment(service, buyer, "FR", DAY).exemptionCode())
                .isEqualTo("VATEX-EU-AE");
    }

    @Test
    void refusesAServiceThatIsKeptInStock() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> sample.product("MD-S2").with("service", "true").save())
                .withMessageContaining("stocked must be false for a service");
    }

    @Test
    void servesEachRegionFromItsWarehouseAndOthersFromTheDefault() {
        sample.warehouse("SIN", "APAC", false);
        assertThat(masterData.warehouseFor(Region.EMEA)).isEqualTo("FRA");
        assertThat(masterData.warehouseFor(Region.APAC)).isEqualTo("SIN");
        assertThat(masterData.warehouseFor(Region.AMERICAS)).isEqualTo("FRA");
    }

    @Test
    void keepsThePublicHolidaysOfEachRegion() {
        var frankfurt = masterData.calendar(Region.EMEA);
        var california = masterData.calendar(Region.AMERICAS);
        var singapore = masterData.calendar(Region.APAC);
        var labourDay = LocalDate.of(2026, 5, 1);
        var independenceDay = LocalDate.of(2025, 7, 4);
        var nationalDay = LocalDate.of(2027, 8, 9);

        assertThat(frankfurt.isBusinessDay(labourDay)).isFalse();
        assertThat(california.isBusinessDay(labourDay)).isTrue();
        assertThat(california.isBusinessDay(independenceDay)).isFalse();
        assertThat(frankfurt.isBusinessDay(independenceDay)).isTrue();
        assertThat(singapore.isBusinessDay(nationalDay)).isFalse();
        assertThat(frankfurt.isBusinessDay(LocalDate.of(2026, 3, 7))).isFalse();
        // Corpus Christi is kept in Hesse, not in Berlin.
        assertThat(frankfurt.isBusinessDay(LocalDate.of(2026, 6, 4))).isFalse();
        // Good Friday and Easter Monday lie between.
        assertThat(frankfurt.plusBusinessDays(LocalDate.of(2026, 4, 2), 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(frankfurt.plusBusinessDays(Instant.parse("2026-04-02T17:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-04-08T06:00:00Z"));
    }

    @Test
    void knowsWhoMayApproveHowMuch() {
        sample.employee("MD-E1", "md.boss", "100000");
        assertThat(masterData.employeeByLogin("MD.Boss").orElseThrow().approvalLimit())
                .hasToString("EUR 100000.00");
        assertThat(masterData.employeeByLogin("nobody")).isEmpty();
        assertThat(masterData.supplier("nobody")).isEmpty();
    }
}
