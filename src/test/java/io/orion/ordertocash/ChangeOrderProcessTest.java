package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.ordertocash.SalesOrderChange.Line;
import io.orion.ordertocash.SalesOrderView.Status;
import io.orion.ordertocash.documents.ChangeResponses;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Confirmed orders that are changed: what changes is decided anew, and nothing else moves. */
class ChangeOrderProcessTest extends OrderDesk {

    private static final Actor DESK = new Actor("dora", Set.of("order-desk"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ChangeResponses responses;

    @AfterAll
    void everyPathIsPassed() {
        assertThat(coverage.untaken("changeOrder")).isEmpty();
        assertThat(coverage.untaken("orderToCash").stream().filter(CHANGE)).isEmpty();
    }

    private void change(SalesOrderNumber order, Line... lines) {
        ask(order, null, lines);
        processes.settle();
    }

    private int ask(SalesOrderNumber order, @Nullable String reference, Line... lines) {
        var change = new SalesOrderChange(reference, "Another site", Arrays.asList(lines));
        var number = transaction.execute(status -> orderToCash.change(order, change, DESK));
        return number == null ? 0 : number;
    }

    private static Line quantity(int line, String quantity) {
        return new Line(line, null, new BigDecimal(quantity), null);
    }

    private static Line price(int line, String price) {
        return new Line(line, null, null, new BigDecimal(price));
    }

    private static Line added(String sku, String quantity, @Nullable String price) {
        return new Line(null, sku, new BigDecimal(quantity), price == null ? null : new BigDecimal(price));
    }

    private SalesOrderView.Change last(SalesOrderNumber order) {
        var changes = view(order).changes();
        return changes.get(changes.size() - 1);
    }

    private String response(SalesOrderNumber order) {
        return new String(responses.response(last(order).number()), StandardCharsets.UTF_8);
    }

    private BigDecimal held(SalesOrderNumber order) {
        return jdbc.sql("select coalesce(sum(held), 0) from inventory.reservation where document = ?")
                .param(order.value())
                .query(BigDecimal.class)
                .single();
    }

    /** The complaint that people leave their systems for: two of three lines are shipped, and the third changes. */
    @Test
    void afterTwoOfThreeLinesAreShippedTheThirdChangesAndNothingElseMoves() {
        var order = accept(Orders.of(customer).line(sku, 10).line(sku, 20).line(sku, 100));
        ship(order); // 70 of the third line
        var before = view(order);
        assertThat(before.deliveries()).hasSize(1);
        assertThat(before.lines().get(2).delivered()).isEqualByComparingTo("70");
        change(order, quantity(3, "80"));
        var after = view(order);
        assertThat(last(order).accepted()).isTrue();
        assertThat(after.lines().subList(0, 2)).isEqualTo(before.lines().subList(0, 2));
        assertThat(after.lines().get(2).cancelled()).isEqualByComparingTo("20");
        assertThat(after.deliveries()).isEqualTo(before.deliveries());
        assertThat(after.invoices()).isEqualTo(before.invoices());
        assertThat(after.net()).isEqualByComparingTo("11000");
        assertThat(after.gross()).isEqualByComparingTo("13090");
        assertThat(response(order)).contains(">AP<", "order_response_advanced");
        receive(sku, 10);
        processes.settle();
        ship(order);
        pay(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void lessThanIsOnThePickListMakesANewOne() {
        var order = accept(Orders.of(customer).line(sku, 10).line(sku, 5));
        var first = view(order).deliveries().get(0).number();
        change(order, quantity(1, "4"));
        var deliveries = view(order).deliveries();
        assertThat(deliveries).extracting("state").containsExactly("VOIDED", "RELEASED");
        assertThat(deliveries.get(1).lines())
                .extracting(line -> line.quantity().toPlainString())
                .containsExactly("4", "5");
        assertThat(processes.isRunning(first)).isFalse();
        assertThat(held(order)).isEqualByComparingTo("9");
        ship(order);
        pay(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void moreIsReservedAndPromised() {
        var order = accept(Orders.of(customer).line(sku, 10));
        change(order, quantity(1, "15"), added(sku, "3", null));
        assertThat(view(order).lines()).hasSize(2);
        assertThat(view(order).lines().get(1).net()).isEqualByComparingTo("300");
        assertThat(view(order).lines().get(1).promisedOn()).isNotNull();
        assertThat(held(order)).isEqualByComparingTo("18");
        assertThat(view(order).deliveries()).hasSize(2);
        ship(order);
        assertThat(view(order).lines())
                .allSatisfy(line -> assertThat(line.delivered()).isEqualByComparingTo(line.ordered()));
        pay(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void whatIsDeliveredOrPickedIsRefusedWithAnAlternative() {
        var order = accept(Orders.of(customer).line(sku, 60).line(sku, 60));
        ship(order); // 60 and 40
        change(order, quantity(1, "50"), quantity(2, "45"));
        var lines = last(order).lines();
        assertThat(last(order).accepted()).isTrue();
        assertThat(lines.get(0).reason()).isEqualTo("is already delivered");
        assertThat(lines.get(0).alternative()).isEqualTo("send it back");
        assertThat(view(order).lines().get(0).cancelled()).isZero();
        assertThat(view(order).lines().get(1).cancelled()).isEqualByComparingTo("15");
        assertThat(response(order)).contains(">CA<", ">42<", ">5<", "you can send it back");
        change(order, price(2, "99"));
        assertThat(last(order).accepted()).isFalse();
        assertThat(last(order).refusal()).contains("Line 2 is delivered in part at the old price");
        assertThat(response(order)).contains(">RE<");

        var other = accept(Orders.of(customer).line(sku + "-X", 1));
        assertThat(view(other).status()).isEqualTo(Status.IN_CORRECTION);
    }

    @Test
    void pickedGoodsLeaveAsTheyAre() {
        var order = accept(Orders.of(customer).line(sku, 10));
        var delivery = view(order).deliveries().get(0).number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", NOTHING);
        change(order, quantity(1, "4"));
        assertThat(last(order).refusal()).isEqualTo("Line 1 lies picked and leaves today");
        change(order, quantity(1, "12"));
        assertThat(last(order).accepted()).isTrue();
        assertThat(view(order).deliveries()).hasSize(2);
    }

    @Test
    void theLastOpenLineIsCancelledAndTheOrderCloses() {
        var order = accept(Orders.of(customer).line(sku, 100).line(sku, 5));
        ship(order);
        pay(order);
        change(order, quantity(2, "0"));
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void newTermsAreApprovedOrNot() {
        var order = accept(Orders.of(customer).line(sku, 10));
        change(order, price(1, "75"));
        assertThat(view(order).stages().get(0).waitsFor()).startsWith("Approval: ");
        assertThat(view(order).lines().get(0).unitPrice()).isEqualByComparingTo("100");
        processes.complete(order.value(), "userTask_decideApproval", "sales-manager", Map.of("granted", "true"));
        processes.settle();
        assertThat(view(order).lines().get(0).unitPrice()).isEqualByComparingTo("75");
        assertThat(view(order).gross()).isEqualByComparingTo("892.50");
        change(order, price(1, "70"));
        processes.complete(
                order.value(),
                "userTask_decideApproval",
                "sales-manager",
                Map.of("granted", "false", "comment", "Too cheap"));
        processes.settle();
        assertThat(last(order).refusal()).isEqualTo("The changed terms were not approved");
        assertThat(view(order).lines().get(0).unitPrice()).isEqualByComparingTo("75");
        ship(order);
        pay(order);
        assertThat(view(order).status()).isEqualTo(Status.CLOSED);
    }

    @Test
    void moreThanTheLimitIsReleasedByCreditAndNotByWhoeverAsked() {
        sample.customer(customer).limit("2000").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        change(order, quantity(1, "30"));
        assertThat(view(order).stages().get(0).waitsFor()).isEqualTo("Change: Another site");
        assertThat(view(order).lines().get(0).ordered()).isEqualByComparingTo("10");
        assertThatThrownBy(() -> processes.complete(
                        order.value(), "userTask_releaseChangeHold", "dora", "credit", Map.of("released", "true")))
                .hasMessageContaining("dora asked for the change");
        processes.complete(order.value(), "userTask_releaseChangeHold", "credit", Map.of("released", "true"));
        processes.settle();
        assertThat(view(order).lines().get(0).ordered()).isEqualByComparingTo("30");
        change(order, quantity(1, "40"));
        processes.complete(
                order.value(), "userTask_releaseChangeHold", "credit", Map.of("released", "false", "reason", "Enough"));
        processes.settle();
        assertThat(last(order).refusal()).isEqualTo("Credit refused by credit: Enough");
        assertThat(view(order).lines().get(0).ordered()).isEqualByComparingTo("30");
    }

    @Test
    void anOrderThatIsCancelledWhileItIsChanged() {
        sample.customer(customer).limit("2000").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        change(order, quantity(1, "30"));
        transaction.executeWithoutResult(status -> orderToCash.cancel(order, "Too late", DESK));
        processes.settle();
        assertThat(view(order).status()).isEqualTo(Status.CANCELLED);
        assertThat(last(order).refusal()).isEqualTo("The order was cancelled");
        assertThat(processes.openTasks(order.value())).isEmpty();
    }

    @Test
    void theSameChangeOnceAndOneAtATime() {
        sample.customer(customer).limit("2000").save();
        var order = accept(Orders.of(customer).line(sku, 10));
        assertThat(ask(order, "PO-1-2", quantity(1, "30"))).isEqualTo(1);
        assertThat(ask(order, "PO-1-2", quantity(1, "30"))).isEqualTo(1);
        assertThat(view(order).changes()).hasSize(1);
        assertThatThrownBy(() -> ask(order, null, quantity(1, "5")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is being changed already");
    }

    @Test
    void whatNobodyCouldDecideAbout() {
        var order = accept(Orders.of(customer).line(sku, 10));
        assertThatThrownBy(() -> ask(order, null)).hasMessageContaining("lines must be 1 to");
        assertThatThrownBy(() -> ask(order, null, quantity(7, "1"))).hasMessageContaining("lines[0].line is no line");
        assertThatThrownBy(() -> ask(order, null, quantity(1, "1"), quantity(1, "2")))
                .hasMessageContaining("lines[1].line is named twice");
        assertThatThrownBy(() -> ask(order, null, added("NO-SUCH", "1", null)))
                .hasMessageContaining("lines[0].sku is not an article");
        assertThatThrownBy(() -> ask(order, null, quantity(1, "-1"))).hasMessageContaining("lines[0].quantity");
        assertThatThrownBy(() -> ask(order, null, quantity(1, "10")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("change nothing");
        assertThatThrownBy(() -> ask(order, null, new Line(1, null, null, null)))
                .hasMessageContaining("nothing changes");
        assertThatThrownBy(() -> ask(order, null, (Line) null)).hasMessageContaining("lines[0] is missing");
        assertThatThrownBy(() -> ask(order, "A\u0000", quantity(1, "5"))).hasMessageContaining("reference must be");
        var waiting = accept(Orders.of(customer).line("NO-SUCH", 1));
        assertThatThrownBy(() -> ask(waiting, null, quantity(1, "2"))).hasMessageContaining("not confirmed yet");
        assertThat(view(order).changes()).isEqualTo(List.of());
    }
}
