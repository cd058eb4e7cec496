package io.orion.edocuments;

import static io.orion.edocuments.Documents.BUYER;
import static io.orion.edocuments.Documents.DAY;
import static io.orion.edocuments.Documents.EUR;
import static io.orion.edocuments.Documents.SELLER;
import static org.assertj.core.api.Assertions.assertThat;

import com.helger.phive.peppol.PeppolValidation2026_05;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Order responses and despatch advices before OpenPeppol's rules. */
class UblAnswersTest {

    private static final DatePeriod PROMISED = new DatePeriod(DAY.plusDays(7), DAY.plusDays(9));

    private final UblOrderResponseWriter responses = new UblOrderResponseWriter();
    private final UblDespatchAdviceWriter advices = new UblDespatchAdviceWriter();

    @ParameterizedTest
    @EnumSource(
            value = ElectronicOrderResponse.Code.class,
            names = {"ACKNOWLEDGED", "ACCEPTED", "REJECTED"})
    void responsesWithoutLinesPass(ElectronicOrderResponse.Code code) {
        var xml = responses.write(response(code, "Sorry", null, List.of()));

        assertThat(text(xml)).contains("<cbc:OrderResponseCode>" + code.value() + "</cbc:OrderResponseCode>");
        assertResponseValid(xml);
    }

    @Test
    void aResponseWithChangedLinesPasses() {
        var item = DocumentItem.named("Glove");
        var lines = List.of(
                line("1", ElectronicOrderResponse.LineStatus.CHANGED, "5", "4.10", item, null),
                line("2", ElectronicOrderResponse.LineStatus.ACCEPTED, null, null, item, null),
                line("3", ElectronicOrderResponse.LineStatus.NOT_ACCEPTED, null, null, item, null),
                line(
                        "4",
                        ElectronicOrderResponse.LineStatus.CHANGED,
                        "9",
                        null,
                        item,
                        new DocumentItem(
                                "Better glove", null, null, "SKU-2", new Identifier("0160", "04012345678901"), null)));

        var xml = responses.write(response(ElectronicOrderResponse.Code.ACCEPTED_WITH_CHANGE, null, PROMISED, lines));

        assertThat(text(xml))
                .contains("<cbc:LineStatusCode>3<", "<cbc:LineStatusCode>5<", "<cbc:LineStatusCode>7<")
                .contains("<cbc:StartDate>2026-03-09<", "<cbc:SalesOrderID>SO-2026-000042<");
        assertResponseValid(xml);
    }

    @Test
    void aDespatchAdviceWithSerialNumbersAndARestPasses() {
        var item = new DocumentItem("Scope", null, "B-1", "SKU-7", new Identifier("0160", "04012345678901"), null);
        var advice = new ElectronicDespatchAdvice(
                "DN-2026-000007",
                DAY,
                "two boxes",
                "PO-77",
                SELLER,
                BUYER,
                BUYER,
                DAY,
                PROMISED,
                "Fast Freight",
                "00340434161094042557",
                List.of(
                        new ElectronicDespatchAdvice.Line(
                                "1",
                                "1",
                                new BigDecimal("2"),
                                "H87",
                                new BigDecimal("3"),
                                "Follows next week",
                                item,
                                List.of("SN-1", "SN-2")),
                        new ElectronicDespatchAdvice.Line(
                                "2",
                                "2",
                                new BigDecimal("7.5"),
                                "LTR",
                                null,
                                null,
                                new DocumentItem("Disinfectant", null, null, "SKU-8", null, null),
                                List.of())));

        var xml = advices.write(advice);

        assertThat(text(xml)).contains("<cbc:SerialID>SN-2</cbc:SerialID>", ">3</cbc:OutstandingQuantity>");
        assertThat(PeppolRules.check(xml, PeppolValidation2026_05.VID_OPENPEPPOL_DESPATCH_ADVICE_V3))
                .isEmpty();
    }

    private static ElectronicOrderResponse response(
            ElectronicOrderResponse.Code code,
            @Nullable String note,
            @Nullable DatePeriod promised,
            List<ElectronicOrderResponse.Line> lines) {
        return new ElectronicOrderResponse(
                "OR-1",
                "SO-2026-000042",
                DAY,
                code,
                note,
                EUR,
                "cost centre 4711",
                "PO-77",
                SELLER,
                BUYER,
                promised,
                lines);
    }

    private static ElectronicOrderResponse.Line line(
            String id,
            ElectronicOrderResponse.LineStatus status,
            @Nullable String quantity,
            @Nullable String price,
            DocumentItem item,
            @Nullable DocumentItem substitute) {
        return new ElectronicOrderResponse.Line(
                id,
                id,
                status,
                quantity == null ? null : new BigDecimal(quantity),
                quantity == null ? null : "H87",
                price == null ? null : new BigDecimal(price),
                quantity == null ? null : PROMISED,
                "see line",
                item,
                substitute);
    }

    private static void assertResponseValid(byte[] xml) {
        assertThat(PeppolRules.check(xml, PeppolValidation2026_05.VID_OPENPEPPOL_ORDER_RESPONSE_V3))
                .isEmpty();
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }
}
