package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Quantity;
import io.orion.ledger.Accounts;
import io.orion.ordertocash.ReturnView.Status;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Goods that customers send back, from the wish to the end: every way that a return may take. */
class ReturnToCreditProcessTest extends ReturnDesk {

    @AfterAll
    void everyPathIsPassed() {
        assertThat(coverage.untaken("returnToCredit")).isEmpty();
        assertSound();
    }

    /** The scenario of Tryton: four are announced, three come, then one; each receipt has a credit note of its own. */
    @Test
    void fourAreAnnouncedThreeComeThenOneAndTwoCreditNotesFollow() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        var rma = ask(order, "WRONG_ITEM", "4");
        assertThat(rma(rma).status()).isEqualTo(Status.AWAITING_GOODS);
        assertThat(announced(order)).isEqualTo("4.0000");
        receive(rma, Map.of("received", "1=3"));
        assertThat(rma(rma).status()).isEqualTo(Status.IN_INSPECTION);
        inspect(rma, NOTHING);
        assertThat(rma(rma).status()).isEqualTo(Status.AWAITING_GOODS);
        assertThat(line(order).returned()).isEqualByComparingTo("3");
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        var seen = rma(rma);
        assertThat(seen.status()).isEqualTo(Status.CREDITED);
        assertThat(seen.creditNotes()).extracting("gross").containsExactly(money("357"), money("119"));
        assertThat(seen.creditNotes()).allSatisfy(note -> {
            assertThat(note.invoice()).isEqualTo(view(order).invoices().get(0).number());
            assertThat(note.open()).isZero();
            assertPassesTheRules(note);
        });
        assertThat(line(order).credited()).isEqualByComparingTo("4");
        assertBooked(order, seen);
        pay(order);
        assertThat(view(order).status()).isEqualTo(SalesOrderView.Status.CLOSED);
    }

    private void assertBooked(SalesOrderNumber order, ReturnView seen) {
        assertThat(announced(order)).isEqualTo("0.0000");
        assertThat(view(order).invoices().get(0).open()).isEqualByComparingTo("714");
        assertThat(stock().onHand()).isEqualTo(Quantity.of(94));
        assertThat(stock().reserved()).isEqualTo(Quantity.ZERO);
        var first = seen.receipts().get(0).number();
        assertThat(booked(first, Accounts.COST_OF_GOODS_SOLD)).isEqualByComparingTo("-150");
        assertThat(booked(first, Accounts.INVENTORY)).isEqualByComparingTo("150");
        var note = seen.creditNotes().get(0).number();
        assertThat(booked(note, Accounts.REVENUE)).isEqualByComparingTo("300");
        assertThat(booked(note, Accounts.OUTPUT_TAX)).isEqualByComparingTo("57");
        assertThat(processes.isRunning(seen.number())).isFalse();
    }

    @Test
    void theTableRefusesAndNothingIsLeft() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        clock.advance(Duration.ofDays(91));
        var before = view(order);
        var rma = ask(order, "NOT_NEEDED", "4");
        assertThat(rma(rma).status()).isEqualTo(Status.REFUSED);
        assertThat(rma(rma).refusal()).isEqualTo("Delivered more than 90 days ago");
        assertThat(sent(rma)).containsExactly("return-refusal");
        assertThat(announced(order)).isEqualTo("0.0000");
        assertThat(view(order).lines()).isEqualTo(before.lines());
        assertThat(view(order).invoices()).isEqualTo(before.invoices());
        assertThat(processes.isRunning(rma)).isFalse();
    }

    @Test
    void anOpenedPackageIsAuthorisedByAnotherAndCostsAFee() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        var rma = ask(request(order, "NOT_NEEDED", true, "4"));
        assertThat(rma(rma).status()).isEqualTo(Status.IN_AUTHORISATION);
        Map<String, Object> granted = Map.of("granted", "true");
        assertThatThrownBy(() -> processes.complete(rma, "userTask_authoriseReturn", "dora", "sales-manager", granted))
                .hasMessageContaining("dora asked for the return and cannot authorise it");
        processes.complete(rma, "userTask_authoriseReturn", "sales-manager", granted);
        assertThat(rma(rma).authorisedBy()).isEqualTo("sales-manager");
        assertThat(sent(rma)).containsExactly("return-authorisation");
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        var note = rma(rma).creditNotes().get(0);
        assertThat(note.net()).isEqualByComparingTo("320");
        assertPassesTheRules(note);
        assertThat(new String(documents.creditNoteXml(note.number()), StandardCharsets.UTF_8))
                .contains("4 less 20 % restocking fee");
    }

    @Test
    void aPersonRefusesAndTheSameCanBeAskedAgain() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        var rma = ask(request(order, "NOT_NEEDED", true, "10"));
        assertThatThrownBy(() -> processes.complete(
                        rma, "userTask_authoriseReturn", "sales-manager", Map.of("granted", "false")))
                .hasMessageContaining("reason");
        processes.complete(
                rma, "userTask_authoriseReturn", "sales-manager", Map.of("granted", "false", "reason", "Used"));
        assertThat(rma(rma).status()).isEqualTo(Status.REFUSED);
        assertThat(rma(rma).refusal()).isEqualTo("Used");
        assertThat(announced(order)).isEqualTo("0.0000");
        assertThat(rma(ask(order, "WRONG_ITEM", "10")).status()).isEqualTo(Status.AWAITING_GOODS);
    }

    @Test
    void whatDoesNotComeInTimeStaysWithTheCustomer() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        var nothing = ask(order, "WRONG_ITEM", "4");
        var part = ask(order, "WRONG_ITEM", "4");
        receive(part, Map.of("received", "1=1"));
        inspect(part, NOTHING);
        processes.fireTimer(nothing, "boundary_returnWindowOver");
        processes.fireTimer(part, "boundary_returnWindowOver");
        assertThat(rma(nothing).status()).isEqualTo(Status.LAPSED);
        assertThat(rma(part).status()).isEqualTo(Status.CREDITED);
        assertThat(rma(part).creditNotes()).hasSize(1);
        assertThat(announced(order)).isEqualTo("0.0000");
        assertThat(line(order).returned()).isEqualByComparingTo("1");
        assertThat(processes.isRunning(nothing)).isFalse();
        assertThat(rma(ask(order, "WRONG_ITEM", "9")).status()).isEqualTo(Status.AWAITING_GOODS);
    }

    @Test
    void aPieceThatThisCustomerNeverGotIsRefused() {
        sku = sku + "-S";
        sample.product(sku).with("serialTracked", "true").price("100.00").save();
        pieces("S1", "S2", "S3");
        var order = accept(Orders.of(customer).line(sku, 2));
        var delivery = view(order).deliveries().get(0).number();
        processes.complete(delivery, "userTask_pickGoods", "warehouse", NOTHING);
        processes.complete(delivery, "userTask_packGoods", "warehouse", Map.of("serials", "1=S1,S2"));
        processes.settle();
        var rma = ask(order, "WRONG_ITEM", "2");
        assertThatThrownBy(() -> receive(rma, Map.of("received", "1=1", "serials", "1=S3")))
                .hasMessageContaining("S3 was never delivered with " + order + " line 1");
        assertThatThrownBy(() -> receive(rma, Map.of("received", "1=1")))
                .hasMessageContaining("needs 1 different serial numbers");
        receive(rma, Map.of("received", "1=1", "serials", "1=S1"));
        inspect(rma, NOTHING);
        assertThat(inventory.serials("FRA", sku, 10)).containsExactly("S1", "S3");
        assertThatThrownBy(() -> receive(rma, Map.of("received", "1=1", "serials", "1=S1")))
                .hasMessageContaining("S1 came back before");
        assertThatThrownBy(() -> receive(rma, Map.of("received", "1=2", "serials", "1=S1,S2")))
                .hasMessageContaining("line 1 must be more than 0 and at most 1");
        receive(rma, Map.of("serials", "1=S2"));
        inspect(rma, Map.of("damaged", "1=1", "damagedSerials", "1=S2"));
        assertThat(rma(rma).receipts().get(1).findings().get(0).serials()).containsExactly("S2");
        assertThat(stock().available()).isEqualTo(Quantity.of(2));
    }
}
