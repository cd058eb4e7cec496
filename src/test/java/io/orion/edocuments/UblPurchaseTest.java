package io.orion.edocuments;

import static io.orion.edocuments.Documents.BUYER;
import static io.orion.edocuments.Documents.DAY;
import static io.orion.edocuments.Documents.EUR;
import static io.orion.edocuments.Documents.SELLER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.phive.peppol.PeppolValidation2026_05;
import io.orion.kernel.InvalidInput;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Orders and cancellations that we send before OpenPeppol's rules, and the answers to them read back. */
class UblPurchaseTest {

    private static final int LARGEST = 1 << 20;
    private static final DatePeriod WANTED = new DatePeriod(DAY.plusDays(7), DAY.plusDays(9));

    private final UblOrderWriter orders = new UblOrderWriter();
    private final UblOrderCancellationWriter cancellations = new UblOrderCancellationWriter();
    private final UblOrderResponseWriter responses = new UblOrderResponseWriter();
    private final UblOrderResponseReader answers = new UblOrderResponseReader();

    @Test
    void anOrderPassesAndIsReadAsItWasWritten() {
        var written = order();
        var xml = orders.write(written);
        assertThat(PeppolRules.check(xml, PeppolValidation2026_05.VID_OPENPEPPOL_ORDER_V3))
                .isEmpty();
        var read = new UblOrderReader().read(new ByteArrayInputStream(xml), LARGEST);
        assertThat(read.number()).isEqualTo(written.number());
        assertThat(read.lines()).extracting("id").containsExactly("1", "2");
        assertThat(read.lines().get(0).price()).isEqualByComparingTo("4.25");
        assertThat(read.expectedTotal()).isEqualByComparingTo("142.5");
    }

    @Test
    void aChangePasses() {
        var xml = new UblOrderChangeWriter()
                .write(new UblOrderChangeWriter.OrderChange("PO-2026-000001-2", DAY, 1, order(), List.of("3", "4")));
        assertThat(PeppolRules.check(xml, PeppolValidation2026_05.VID_OPENPEPPOL_ORDER_CHANGE_V3))
                .isEmpty();
    }

    @Test
    void aCancellationPasses() {
        var xml = cancellations.write(new UblOrderCancellationWriter.OrderCancellation(
                "PO-2026-000001-CANCEL", DAY, "Project stopped", "PO-2026-000001", BUYER, SELLER));
        assertThat(PeppolRules.check(xml, PeppolValidation2026_05.VID_OPENPEPPOL_ORDER_CANCELLATION_V3))
                .isEmpty();
    }

    @Test
    void anAnswerIsReadWithWhatChanges() {
        var xml = responses.write(new ElectronicOrderResponse(
                "OR-1",
                null,
                DAY,
                ElectronicOrderResponse.Code.ACCEPTED_WITH_CHANGE,
                "Later",
                EUR,
                null,
                "PO-2026-000001",
                SELLER,
                BUYER,
                null,
                List.of(new ElectronicOrderResponse.Line(
                        "1",
                        "1",
                        ElectronicOrderResponse.LineStatus.CHANGED,
                        new BigDecimal("5"),
                        "EA",
                        new BigDecimal("4.30"),
                        WANTED,
                        null,
                        DocumentItem.named("Glove"),
                        null))));
        var read = answers.read(new ByteArrayInputStream(xml), LARGEST);
        assertThat(read.order()).isEqualTo("PO-2026-000001");
        assertThat(read.code()).isEqualTo(ElectronicOrderResponse.Code.ACCEPTED_WITH_CHANGE);
        assertThat(read.lines().get(0).quantity()).isEqualByComparingTo("5");
        assertThat(read.lines().get(0).price()).isEqualByComparingTo("4.30");
        assertThat(read.lines().get(0).promised()).isEqualTo(WANTED);
    }

    @Test
    void anAnswerWithADocumentTypeIsRefused() {
        var xml = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>";
        assertThatThrownBy(() -> answers.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), LARGEST))
                .isInstanceOf(InvalidInput.class);
    }

    private static ElectronicOrder order() {
        return new ElectronicOrder(
                "PO-2026-000001",
                DAY,
                EUR,
                null,
                "Revision 2",
                "PR-2026-000001",
                null,
                null,
                DAY.plusDays(9),
                BUYER,
                SELLER,
                new ElectronicOrder.Delivery(null, "FRA", SELLER.address(), WANTED, null, null),
                null,
                List.of(),
                new BigDecimal("142.50"),
                List.of(line("1", "10", "4.25", "42.50", "RT-1"), line("2", "1", "100", "100.00", null)));
    }

    private static ElectronicOrder.Line line(
            String id, String quantity, String price, String amount, @Nullable String sku) {
        return new ElectronicOrder.Line(
                id,
                new BigDecimal(quantity),
                "EA",
                new BigDecimal(amount),
                new BigDecimal(price),
                BigDecimal.ONE,
                List.of(),
                null,
                WANTED,
                null,
                new DocumentItem("Item " + id, null, sku, null, null, null));
    }
}
