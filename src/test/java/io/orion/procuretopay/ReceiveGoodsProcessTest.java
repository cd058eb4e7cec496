package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Quantity;
import io.orion.procuretopay.RequisitionView.Status;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every path of a delivery, each once. */
class ReceiveGoodsProcessTest extends Procurement {

    @AfterAll
    void everyPathIsPassed() {
        passesEveryPathOf("receiveGoods");
    }

    @Test
    void cancelsAnOrderThatIsAwaitedAndTellsTheWarehouse() {
        var need = request(Needs.of().article(sku, "5", center).text("Installation", "1", "90", "services", center));
        choose(need);
        confirm(need);
        procureToPay.cancel(need, "Project stopped", ANNA);
        processes.settle();
        assertThat(view(need).status()).isEqualTo(Status.CANCELLED);
        assertThat(view(need).receipts()).hasSize(2);
        view(need)
                .receipts()
                .forEach(it -> assertThat(processes.isRunning(it.number())).isFalse());
    }

    @Test
    void receivesInPartsAndChasesWhatIsLate() {
        var need = request(Needs.of().article(sku, "20", center));
        vote(need, "budget-owner", true);
        confirm(need);
        receive(need, Map.of("counted", "1=8"));
        assertThat(view(need).status()).isEqualTo(Status.PARTLY_RECEIVED);
        assertThatThrownBy(() -> procureToPay.cancel(need, "Late", ANNA)).hasMessageContaining("have been received");
        receive(need, Map.of());
        assertThat(view(need).status()).isEqualTo(Status.RECEIVED);
        assertThat(view(need).receipts()).extracting("accepted").containsExactly(number("8"), number("12"));
    }

    @Test
    void sendsBackWhatIsTooMuchOrDamaged() {
        var need = request(Needs.of().article(sku, "9", center));
        confirm(need);
        receive(need, Map.of("counted", "1=15", "damaged", "1=1"));
        assertThat(view(need).receipts().get(0).accepted()).isEqualByComparingTo("9");
        assertThat(view(need).receipts().get(0).rejected()).isEqualByComparingTo("6");
        assertThat(inventory.levels(sku).get(0).onHand()).isEqualTo(Quantity.of(9));
    }

    @Test
    void inspectsWhatHasSerialNumbersAndAsksForTheRest() {
        sample.product(sku).with("serialTracked", "true").save();
        var need = request(Needs.of().article(sku, "2", center));
        confirm(need);
        assertThatThrownBy(() -> receive(need, Map.of())).hasMessageContaining("needs 2 serial numbers");
        receive(need, Map.of("serials", "1=" + sku + "-1," + sku + "-2"));
        String receipt = view(need).receipts().get(0).number();
        assertThatThrownBy(() -> processes.complete(receipt, "userTask_inspectGoods", "receiving", "quality", Map.of()))
                .hasMessageContaining("counted these goods");
        assertThatThrownBy(() -> processes.complete(
                        receipt, "userTask_inspectGoods", "quality", Map.of("bad", "1=1", "badSerials", "1=OTHER")))
                .hasMessageContaining("pieces that go back");
        processes.complete(
                receipt, "userTask_inspectGoods", "quality", Map.of("bad", "1=1", "badSerials", "1=" + sku + "-2"));
        assertThat(inventory.serials("FRA", sku, 5)).containsExactly(sku + "-1");
        assertThat(view(need).status()).isEqualTo(Status.PARTLY_RECEIVED);
        receive(need, Map.of("serials", "1=" + sku + "-3"));
        processes.complete(view(need).receipts().get(1).number(), "userTask_inspectGoods", "quality", Map.of());
        assertThat(view(need).status()).isEqualTo(Status.RECEIVED);
    }

    @Test
    void hasAServiceAcceptedByWhoNeedsItAndNotByWhoOrderedIt() {
        var need = request(Needs.of().text("Cleaning", "4", "20", "services", center));
        choose(need);
        confirm(need);
        String receipt = view(need).receipts().get(0).number();
        processes.complete(receipt, "userTask_acceptService", "anna", "requester", Map.of("deliveryNote", "Sheet 1"));
        assertThat(view(need).status()).isEqualTo(Status.RECEIVED);
        invoice(need, "4");
        assertThat(view(need).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void letsNobodyReceiveWhatTheyOrdered() {
        var need = request(Needs.of().article(sku, "5", center));
        confirm(need);
        String receipt = view(need).receipts().get(0).number();
        assertThatThrownBy(() -> processes.complete(
                        receipt, "userTask_countGoods", "anna", "receiving", Map.of("deliveryNote", "D1")))
                .hasMessageContaining("ordered this");
    }
}
