package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.procuretopay.RequisitionView.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every path from a need to the closed order, each once. */
class ProcureToPayProcessTest extends Procurement {

    @AfterAll
    void everyPathIsPassed() {
        passesEveryPathOf("approve");
        assertThat(coverage.untaken("procureToPay")).allMatch(CHANGES);
    }

    @Test
    void buysASmallThingFromTheCatalogueWithoutAskingAnybody() {
        var need = request(Needs.of().article(sku, "5", center));
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
        assertThat(view(need).supplier()).isEqualTo(supplier);
        confirm(need);
        assertThat(view(need).status()).isEqualTo(Status.CONFIRMED);
        processes.fireTimer(need.value(), "boundary_deliveryLate");
        processes.complete(need.value(), "userTask_chaseDelivery", "buyer", Map.of("note", "On Friday"));
        receive(need, Map.of());
        assertThat(view(need).status()).isEqualTo(Status.RECEIVED);
        assertThat(inventory.levels(sku).get(0).onHand()).isEqualTo(Quantity.of(5));
        invoice(need, "5");
        assertThat(view(need).status()).isEqualTo(Status.CLOSED);
        assertThat(view(need).stages()).extracting("state").containsOnly(RequisitionView.StageState.DONE);
        assertThat(processes.isRunning(need.value())).isFalse();
    }

    @Test
    void asksTheOwnerOfTheCostCenterAndThenFinance() {
        var need = request(Needs.of().article(sku, "1500", center));
        assertThat(view(need).status()).isEqualTo(Status.IN_APPROVAL);
        vote(need, "budget-owner", true);
        vote(need, "finance", true);
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
        assertThat(view(need).votes()).extracting("by").containsExactly("budget-owner", "finance");
    }

    @Test
    void releasesWhatGoesOverTheBudget() {
        sample.costCenter(center, "", "100");
        var need = request(Needs.of().article(sku, "30", center));
        assertThat(view(need).status()).isEqualTo(Status.BUDGET_REVIEW);
        assertThat(view(need).stages().get(0).waitsFor()).contains(center, "100");
        processes.complete(need.value(), "userTask_reviewBudget", "controller", Map.of("released", "true"));
        vote(need, "budget-owner", true);
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void refusesWhatGoesOverTheBudget() {
        sample.costCenter(center, "", "100");
        var need = request(Needs.of().article(sku, "30", center));
        processes.complete(
                need.value(),
                "userTask_reviewBudget",
                "controller",
                Map.of("released", "false", "reason", "Not this year"));
        assertThat(view(need).status()).isEqualTo(Status.REFUSED);
        assertThat(view(need).stages().get(0).waitsFor()).contains("Not this year");
    }

    @Test
    void asksAgainWhatIsReworked() {
        var need = request(Needs.of().article(sku, "200", center));
        vote(need, "budget-owner", false, "true", "Too many");
        assertThat(view(need).status()).isEqualTo(Status.REWORK);
        assertThat(view(need).stages().get(0).waitsFor()).contains("Too many");
        assertThatThrownBy(() -> processes.complete(
                        need.value(), "userTask_reworkRequisition", "bob", "requester", Map.of("reworked", "true")))
                .hasMessageContaining("Only anna");
        rework(need, Map.of("reworked", "true", "quantities", "1=100"));
        vote(need, "budget-owner", true);
        assertThat(view(need).total()).isEqualByComparingTo("1000");
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void endsWhatIsRefusedOrGivenUp() {
        var refused = request(Needs.of().article(sku, "200", center));
        vote(refused, "budget-owner", false, "false", "No");
        assertThat(view(refused).status()).isEqualTo(Status.REFUSED);
        var givenUp = request(Needs.of().article(sku, "200", center));
        vote(givenUp, "budget-owner", false, "true", "Too many");
        rework(givenUp, Map.of("reworked", "false"));
        assertThat(view(givenUp).status()).isEqualTo(Status.REFUSED);
    }

    @Test
    void remindsAndEscalatesAVote() {
        var need = request(Needs.of().article(sku, "200", center));
        processes.fireTimer(need.value(), "boundary_reminderDue");
        processes.fireTimer(need.value(), "boundary_escalationDue");
        processes.complete(
                need.value(), "userTask_decideEscalatedApproval", "department-head", Map.of("granted", "true"));
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void givesBackWhatIsCancelledBeforeItIsApproved() {
        var need = request(Needs.of().article(sku, "200", center));
        assertThatThrownBy(() -> procureToPay.cancel(need, "Not mine", new Actor("bob", Set.of("requester"))))
                .isInstanceOf(Refused.class);
        procureToPay.cancel(need, "No longer needed", ANNA);
        processes.settle();
        assertThat(view(need).status()).isEqualTo(Status.CANCELLED);
        assertThat(processes.isRunning(need.value())).isFalse();
    }

    @Test
    void givesBackToTheRequesterWhatIsWithdrawn() {
        var need = request(Needs.of().article(sku, "200", center));
        assertThatThrownBy(() -> procureToPay.withdraw(need, new Actor("bob", Set.of("requester"))))
                .hasMessageContaining("Only anna");
        procureToPay.withdraw(need, ANNA);
        processes.settle();
        assertThat(view(need).status()).isEqualTo(Status.REWORK);
        rework(need, Map.of("reworked", "true", "quantities", "1=5"));
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
        assertThatThrownBy(() -> procureToPay.withdraw(need, ANNA)).hasMessageContaining("not in approval");
    }

    @Test
    void hasABuyerOrderWhatNoCatalogueHas() {
        var need = request(Needs.of().text("Desk", "2", "400", "office", center));
        vote(need, "budget-owner", true);
        assertThat(view(need).status()).isEqualTo(Status.SOURCING);
        processes.complete(
                need.value(), "userTask_chooseSupplier", "buyer", Map.of("supplier", supplier, "prices", "1=395.50"));
        assertThat(view(need).total()).isEqualByComparingTo("791");
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void ordersWhatWasQuoted() {
        var need = request(Needs.of().text("Plotter", "1", "6000", "office", center));
        vote(need, "budget-owner", true);
        processes.complete(
                need.value(),
                "userTask_inviteSuppliers",
                "buyer",
                Map.of("suppliers", supplier, "deadline", tomorrow()));
        var offer = new SupplierQuote.Line(1, new BigDecimal("5800"), 14);
        var quote = new SupplierQuote(supplier, null, null, List.of(offer));
        procureToPay.quote(need, quote, new Actor("edi", Set.of("integration")));
        processes.settle();
        processes.complete(
                need.value(),
                "userTask_inviteSuppliers",
                "buyer",
                Map.of("suppliers", supplier, "deadline", tomorrow()));
        procureToPay.quote(need, quote, new Actor("edi", Set.of("integration")));
        processes.settle();
        processes.complete(need.value(), "userTask_awardQuote", "buyer", Map.of("supplier", supplier));
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void wantsAReasonForASoleSourceAndARelease() {
        var need = request(Needs.of().from(supplier).text("Machine", "1", "6000", "it", center));
        vote(need, "budget-owner", true);
        vote(need, "it-manager", true);
        processes.complete(
                need.value(), "userTask_justifySoleSource", "anna", "requester", Map.of("reason", "Only they make it"));
        choose(need);
        assertThat(view(need).status()).isEqualTo(Status.ORDER_RELEASE);
        vote(need, "purchasing-manager", true);
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
        var other = request(Needs.of().from(supplier).text("Machine", "1", "6000", "office", center));
        vote(other, "budget-owner", true);
        processes.complete(
                other.value(), "userTask_justifySoleSource", "anna", "requester", Map.of("reason", "Because"));
        choose(other);
        vote(other, "purchasing-manager", false, "false", "There are others");
        assertThat(view(other).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void chasesASupplierWhoDoesNotAnswer() {
        var need = request(Needs.of().article(sku, "5", center));
        processes.fireTimer(need.value(), "timerCatch_answerOverdue");
        processes.complete(need.value(), "userTask_chaseSupplier", "buyer", Map.of("confirmed", "false"));
        processes.fireTimer(need.value(), "timerCatch_answerOverdue");
        processes.complete(need.value(), "userTask_chaseSupplier", "buyer", Map.of("confirmed", "true"));
        assertThat(view(need).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void reviewsWhatTheSupplierOffersInstead() {
        var need = request(Needs.of().article(sku, "5", center));
        answer(need, new SupplierAnswer("CA", "Dearer", List.of(offer("11"))));
        assertThat(view(need).status()).isEqualTo(Status.ANSWER_REVIEW);
        review(need, "insist");
        assertThat(view(need).order().revision()).isEqualTo(2);
        answer(need, new SupplierAnswer("CA", "Still dearer", List.of(offer("10.50"))));
        review(need, "accept");
        assertThat(view(need).status()).isEqualTo(Status.CONFIRMED);
        assertThat(view(need).total()).isEqualByComparingTo("52.50");
        var other = request(Needs.of().article(sku, "5", center));
        answer(other, new SupplierAnswer("RE", "Not made any more", List.of()));
        review(other, "cancel");
        assertThat(view(other).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void callsNoMoreOffAContractThanIsAgreed() {
        sample.supplierItem(
                supplier,
                sku,
                "9.00",
                Map.of("contract", "CON-" + sku, "contractQuantity", "10", "validFrom", "2021-01-01"));
        assertThat(view(request(Needs.of().article(sku, "8", center)))
                        .lines()
                        .get(0)
                        .contract())
                .isEqualTo("CON-" + sku);
        var more = request(Needs.of().article(sku, "3", center));
        assertThat(view(more).status()).isEqualTo(Status.SOURCING);
        assertThat(view(more).lines().get(0).contract()).as("2 are left").isNull();
        choose(more);
        assertThat(view(more).order().supplier()).isEqualTo(supplier);
        assertThat(view(request(Needs.of().article(sku, "2", center)))
                        .lines()
                        .get(0)
                        .contract())
                .isEqualTo("CON-" + sku);
    }

    @Test
    void namesEverythingThatIsWrongWithANeed() {
        assertThatThrownBy(() -> request(Needs.of().from("NOBODY").article("NO-SUCH", "1", "NO-CENTER")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.violations())
                                .extracting("field")
                                .containsExactlyInAnyOrder("supplier", "lines[0].costCenter", "lines[0].sku"));
        assertThatThrownBy(() -> request(Needs.of().text("Desk", "0", "1", "office", center)))
                .hasMessageContaining("lines[0].quantity");
        assertThatThrownBy(() -> request(Needs.of().text("Desk", "1", "1", "yachts", center)))
                .hasMessageContaining("lines[0].category");
    }
}
