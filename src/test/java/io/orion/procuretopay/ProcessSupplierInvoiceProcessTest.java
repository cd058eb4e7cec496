package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Money;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every path of a supplier's invoice, each once. */
class ProcessSupplierInvoiceProcessTest extends Invoicing {

    @AfterAll
    void everyPathIsPassed() {
        passesEveryPathOf("processSupplierInvoice");
    }

    @Test
    void postsWhatMatchesWithoutAskingAnybodyAndClosesTheOrder() {
        var need = receivedInFull("5");
        var number = send(xml("R-1").order(order(need)).line(sku, "5", "10.00"));
        expect(number, Status.POSTED);
        assertThat(balance(number, "2100")).isEqualByComparingTo("50");
        assertThat(balance(number, "2210")).isEqualByComparingTo("9.50");
        assertThat(balance(number, "6920")).isZero();
        assertThat(uninvoiced(need, number)).isZero();
        var item = ledger.openItem(number).orElseThrow();
        assertThat(item.open()).isEqualTo(Money.of("-59.50", "EUR"));
        assertThat(item.dueOn()).isEqualTo("2026-12-20");
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.CLOSED);
    }

    @Test
    void asksWhoseInvoiceItIs() {
        var need = receivedInFull("5");
        var number =
                send(new InvoiceXml("Nobody " + sku, "R-1").order(order(need)).line(sku, "5", "10.00"));
        expect(number, Status.SUPPLIER_UNKNOWN);
        assertThatThrownBy(() -> processes.complete(
                        number, "userTask_assignSupplier", "receiving", "accounts-payable", assigned()))
                .hasMessageContaining("received what is on");
        complete(number, "userTask_assignSupplier", "accounts-payable", assigned());
        expect(number, Status.POSTED);
        assertThat(invoice(number).postedBy()).isEqualTo("accounts-payable");
        var other = send(new InvoiceXml("Nobody else " + sku, "R-2").line(sku, "5", "10.00"));
        complete(other, "userTask_assignSupplier", "accounts-payable", Map.of("known", "false"));
        expect(other, Status.INVOICE_REFUSED);
    }

    private Map<String, Object> assigned() {
        return Map.of("known", "true", "supplier", supplier);
    }

    @Test
    void refusesTheSameAndAsksAboutTheSimilar() {
        var need = receivedInFull("30");
        var first = send(xml("RE-0042/A").order(order(need)).line(sku, "10", "10.00"));
        expect(first, Status.POSTED);
        var same = send(xml("re 42a").order(order(need)).line(sku, "10", "10.00"));
        expect(same, Status.INVOICE_REFUSED);
        assertThat(invoice(same).refused()).contains(first);
        var typo = send(xml("RE-0043/A").order(order(need)).line(sku, "10", "10.00"));
        expect(typo, Status.DUPLICATE_SUSPECTED);
        complete(typo, "userTask_confirmDuplicate", "accounts-payable", Map.of("same", "true"));
        expect(typo, Status.INVOICE_REFUSED);
        var another = send(xml("RE-0044/A").order(order(need)).line(sku, "10", "10.00"));
        complete(another, "userTask_confirmDuplicate", "accounts-payable", Map.of("same", "false"));
        expect(another, Status.POSTED);
    }

    @Test
    void stopsAnotherAccountAndChangesNothing() {
        var need = receivedInFull("20");
        var invoice =
                xml("R-1").order(order(need)).iban("DE21999999990000000503").line(sku, "10", "10.00");
        var number = send(invoice);
        expect(number, Status.ACCOUNT_CHECK);
        complete(number, "userTask_checkSupplierAccount", "accounts-payable", Map.of("accepted", "false"));
        expect(number, Status.INVOICE_REFUSED);
        var again = send(invoice);
        complete(again, "userTask_checkSupplierAccount", "accounts-payable", Map.of("accepted", "true"));
        expect(again, Status.POSTED);
    }

    @Test
    void codesWhatHasNoOrder() {
        var small = send(xml("N-1").line("coffee", "1", "40.00"));
        expect(small, Status.CODING);
        complete(small, "userTask_codeInvoice", "accounts-payable", coded("office"));
        expect(small, Status.POSTED);
        assertThat(balance(small, "6300")).isEqualByComparingTo("40");
        var large = send(xml("N-2").line("coffee", "100", "40.00"));
        complete(large, "userTask_codeInvoice", "accounts-payable", coded("office"));
        expect(large, Status.CODING_APPROVAL);
        var refused = send(xml("N-3").line("tea", "100", "41.00"));
        complete(refused, "userTask_codeInvoice", "accounts-payable", coded("office"));
        decide(large, true);
        expect(large, Status.POSTED);
        decide(refused, false);
        expect(refused, Status.INVOICE_REFUSED);
        assertThat(invoice(refused).refused()).isEqualTo("Because");
    }

    private Map<String, Object> coded(String category) {
        return Map.of("category", category, "costCenter", center);
    }

    private void decide(String number, boolean granted) {
        complete(
                number,
                "userTask_decideApproval",
                "budget-owner",
                Map.of("granted", Boolean.toString(granted), "rework", "false", "comment", "Because"));
    }

    @Test
    void waitsForGoodsThatAreNotReceived() {
        var need = ordered("5");
        var number = send(xml("R-1").order(order(need)).line(sku, "5", "10.00"));
        expect(number, Status.GOODS_AWAITED);
        processes.fireTimer(number, "timerCatch_goodsOverdue");
        complete(number, "userTask_chaseGoods", "accounts-payable", Map.of("awaited", "true"));
        expect(number, Status.GOODS_AWAITED);
        receive(need, Map.of());
        expect(number, Status.POSTED);
        assertThat(uninvoiced(need, number)).isZero();
    }

    @Test
    void paysWhatCameOfGoodsThatNeverCome() {
        var need = ordered("20");
        receive(need, Map.of("counted", "1=8"));
        var number = send(xml("R-1").order(order(need)).line(sku, "20", "10.00"));
        processes.fireTimer(number, "timerCatch_goodsOverdue");
        complete(number, "userTask_chaseGoods", "accounts-payable", Map.of("awaited", "false"));
        assertThatThrownBy(() -> complete(
                        number, "userTask_resolveQuantityVariance", "accounts-payable", Map.of("resolution", "refuse")))
                .hasMessageContaining("reason");
        complete(
                number,
                "userTask_resolveQuantityVariance",
                "accounts-payable",
                Map.of("resolution", "assign", "assigned", "1=1"));
        complete(number, "userTask_resolveQuantityVariance", "accounts-payable", Map.of("resolution", "short"));
        expect(number, Status.POSTED);
        assertThat(invoice(number).agreed()).isEqualByComparingTo("95.20");
        assertThat(uninvoiced(need, number)).isZero();
        var credit = send(xml("C-1").credits("R-1").line(sku, "12", "10.00"));
        expect(credit, Status.INVOICE_PAID);
        assertThat(ledger.entriesOf(credit)).as("was never owed").isEmpty();
    }

    @Test
    void refusesMoreThanOrderedWhenSomebodySaysSo() {
        var need = receivedInFull("5");
        var number = send(xml("R-1").order(order(need)).line(sku, "9", "10.00"));
        expect(number, Status.QUANTITY_VARIANCE);
        complete(
                number,
                "userTask_resolveQuantityVariance",
                "accounts-payable",
                Map.of("resolution", "refuse", "reason", "We ordered 5"));
        expect(number, Status.INVOICE_REFUSED);
    }

    @Test
    void hasABuyerResolveOtherPrices() {
        var need = receivedInFull("60");
        var accepted = price("R-1", need, "10.00", "11.00", "accept");
        expect(accepted, Status.POSTED);
        assertThat(balance(accepted, "6920")).isEqualByComparingTo("10");
        var paidShort = price("R-2", need, "10.00", "12.00", "short");
        assertThat(invoice(paidShort).agreed()).isEqualByComparingTo("119.00");
        var refused = price("R-3", need, "10.00", "13.00", "refuse");
        expect(refused, Status.INVOICE_REFUSED);
        var amended = price("R-4", need, "10.00", "14.00", "amend");
        expect(amended, Status.POSTED);
        assertThat(view(need).order().lines().get(0).unitPrice()).isEqualByComparingTo("14");
    }

    private String price(String number, RequisitionNumber need, String quantity, String price, String resolution) {
        var invoice = send(xml(number).order(order(need)).line(sku, quantity, price));
        expect(invoice, Status.PRICE_VARIANCE);
        complete(
                invoice,
                "userTask_resolvePriceVariance",
                "buyer",
                Map.of("resolution", resolution, "reason", "As agreed"));
        return invoice;
    }

    @Test
    void addsUpWhatManyLinesCostMore() {
        var need = receivedInFull("60");
        var few = send(xml("R-1").order(order(need)).line(sku, "4", "10.50").line(sku, "4", "10.50")); // 2 euros each
        expect(few, Status.POSTED);
        var many = xml("R-2").order(order(need));
        for (int line = 0; line < 4; line++) {
            many.line(sku, "4", "11.00"); // 4 euros each, which is little, and 16 together, which is not
        }
        var number = send(many);
        expect(number, Status.PRICE_VARIANCE);
        complete(number, "userTask_resolvePriceVariance", "buyer", Map.of("resolution", "accept", "reason", "Agreed"));
        expect(number, Status.POSTED);
        assertThat(balance(number, "6920")).isEqualByComparingTo("16");
    }

    @Test
    void asksWhoMayAcceptMuchMore() {
        var need = receivedInFull("60");
        var number = price("R-1", need, "60", "20.00", "accept");
        expect(number, Status.VARIANCE_APPROVAL);
        vote(number, false);
        expect(number, Status.PRICE_VARIANCE);
        complete(number, "userTask_resolvePriceVariance", "buyer", Map.of("resolution", "accept"));
        vote(number, true);
        expect(number, Status.POSTED);
        assertThat(balance(number, "6920")).isEqualByComparingTo("600");
        assertThat(uninvoiced(need, number)).isZero();
    }

    private void vote(String number, boolean granted) {
        complete(
                number,
                "userTask_decideApproval",
                "purchasing-manager",
                Map.of("granted", Boolean.toString(granted), "rework", "false", "comment", "Because"));
    }

    @Test
    void creditsGoodsAndPrices() {
        var need = receivedInFull("10");
        var number = send(xml("R-1").order(order(need)).line(sku, "10", "10.00"));
        var goods = send(xml("C-1").credits("R-1").line(sku, "4", "10.00"));
        expect(goods, Status.INVOICE_PAID);
        assertThat(balance(goods, "2100")).isEqualByComparingTo("-40");
        var price = send(xml("C-2").credits("R-1").line(sku, "6", "0.50"));
        assertThat(balance(price, "6920")).isEqualByComparingTo("-3");
        assertThat(ledger.openItem(number).orElseThrow().open()).isEqualTo(Money.of("-67.83", "EUR"));
        var tooMuch = send(xml("C-3").credits("R-1").line(sku, "7", "10.00"));
        expect(tooMuch, Status.QUANTITY_VARIANCE);
        assertThat(uninvoiced(need, number, goods, price)).isEqualByComparingTo("-40");
    }
}
