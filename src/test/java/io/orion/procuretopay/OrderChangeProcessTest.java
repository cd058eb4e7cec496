package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.procuretopay.OrderChangeRequest.Line;
import io.orion.procuretopay.RequisitionView.Status;
import io.orion.procuretopay.documents.SupplierDocuments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Purchase orders that are changed after they were confirmed. */
class OrderChangeProcessTest extends Procurement {

    private static final Actor BUYER = new Actor("buyer", Set.of("buyer"));

    @Autowired
    SupplierDocuments documents;

    @AfterAll
    void everyPathIsPassed() {
        assertThat(coverage.untaken("procureToPay")).noneMatch(CHANGES);
    }

    @Test
    void changesTheRestOfAnOrderAndLeavesWhatCame() {
        var need = confirmed("20");
        receive(need, Map.of("counted", "1=8"));
        change(need, line("12", null));
        assertThat(view(need).order().revision()).isEqualTo(2);
        assertThat(view(need).receipts())
                .filteredOn(it -> it.countedAt() == null)
                .hasSize(2);
        confirm(need);
        receive(need, Map.of());
        assertThat(view(need).status()).isEqualTo(Status.RECEIVED);
        assertThat(view(need).order().lines().get(0).received()).isEqualByComparingTo("12");
        assertThat(xml(need)).contains(">12<");
    }

    @Test
    void bringsTheOrderBackWhenTheSupplierRefuses() {
        var need = confirmed("20");
        change(need, line("5", "9.50"));
        answer(need, new SupplierAnswer("RE", "Too late", List.of()));
        assertThat(view(need).status()).isEqualTo(Status.ANSWER_REVIEW);
        settle(need, "false");
        var line = view(need).order().lines().get(0);
        assertThat(line.ordered().subtract(line.cancelled())).isEqualByComparingTo("20");
        assertThat(line.unitPrice()).isEqualByComparingTo("10");
        assertThat(view(need).order().revision()).isEqualTo(3);
        assertThat(view(need).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void takesWhatTheSupplierOffersInsteadUnlessItIsDearer() {
        var need = confirmed("20");
        change(need, line("10", null));
        answer(need, new SupplierAnswer("CA", "Less", List.of(offer("9"))));
        settle(need, "true");
        assertThat(view(need).total()).isEqualByComparingTo("90");
        var other = confirmed("20");
        change(other, line("10", null));
        answer(other, new SupplierAnswer("CA", "More", List.of(offer("12"))));
        assertThatThrownBy(() -> settle(other, "true")).hasMessageContaining("asked for anew");
    }

    @Test
    void chasesAChangeThatNobodyAnswers() {
        var need = confirmed("20");
        change(need, line("10", null));
        processes.fireTimer(need.value(), "timerCatch_changeOverdue");
        processes.complete(need.value(), "userTask_chaseChange", "buyer", Map.of("confirmed", "false"));
        processes.fireTimer(need.value(), "timerCatch_changeOverdue");
        processes.complete(need.value(), "userTask_chaseChange", "buyer", Map.of("confirmed", "true"));
        assertThat(view(need).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void endsAnOrderWhoseRestIsDeleted() {
        var need = confirmed("20");
        receive(need, Map.of("counted", "1=8"));
        invoice(need, "8");
        change(need, line("8", null));
        confirm(need);
        assertThat(view(need).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void refusesWhatCannotBeChangedAnyMore() {
        var need = confirmed("20");
        receive(need, Map.of("counted", "1=8"));
        assertThatThrownBy(() -> change(need, line("7", null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at least 8");
        assertThatThrownBy(() -> change(need, line("21", null))).hasMessageContaining("asked for anew");
        assertThatThrownBy(() -> change(need, new Line(1, null, null, LocalDate.of(2001, 1, 1))))
                .hasMessageContaining("in the past");
        assertThatThrownBy(() -> change(need, new Line(9, null, null, null))).hasMessageContaining("lines[0].line");
        change(need, line("19", null));
        assertThatThrownBy(() -> change(need, line("18", null))).hasMessageContaining("has not answered");
    }

    private RequisitionNumber confirmed(String quantity) {
        var need = request(Needs.of().article(sku, quantity, center));
        vote(need, "budget-owner", true);
        confirm(need);
        return need;
    }

    private static Line line(String quantity, String price) {
        return new Line(1, new BigDecimal(quantity), price == null ? null : new BigDecimal(price), null);
    }

    private void change(RequisitionNumber need, Line line) {
        procureToPay.change(
                view(need).order().number(), new OrderChangeRequest("Less is needed", List.of(line)), BUYER);
        processes.settle();
    }

    private void settle(RequisitionNumber need, String accepted) {
        processes.complete(need.value(), "userTask_reviewChange", "buyer", Map.of("accepted", accepted));
        processes.settle();
    }

    private String xml(RequisitionNumber need) {
        return new String(documents.order(view(need).order().number()), StandardCharsets.UTF_8);
    }
}
