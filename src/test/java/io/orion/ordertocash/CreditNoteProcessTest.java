package io.orion.ordertocash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.ledger.Accounts;
import io.orion.ordertocash.ReturnView.Status;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers are credited for what they send back, and that no status is left behind. */
class CreditNoteProcessTest extends ReturnDesk {

    @AfterAll
    void booksAndStockAreSound() {
        assertSound();
    }

    @Test
    void theCreditNoteNamesWhatItCorrectsInXmlAndForPeople() {
        var order = delivered(Orders.of(customer).line(sku, 2, null, "10"));
        var rma = ask(order, "WRONG_ITEM", "1");
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        var note = rma(rma).creditNotes().get(0);
        var xml = new String(documents.creditNoteXml(note.number()), StandardCharsets.UTF_8);
        assertThat(note.net()).isEqualByComparingTo("90");
        assertThat(xml).contains("<CreditNote", ">381<", note.invoice(), ">90.00<");
        assertPassesTheRules(note);
        assertThat(documents.creditNotePdf(note.number())).startsWith('%', 'P', 'D', 'F');
        assertThat(sent(note.number())).containsExactlyInAnyOrder("credit-note", "credit-note-pdf");
    }

    /** Where no national rules are added, Peppol has nothing to object; the supply stays free of tax. */
    @Test
    void theCreditNoteForAnotherCountryPassesTheRulesOfPeppol() {
        sample.customer(customer)
                .in("FR")
                .with("vatId", "FR40303265045")
                .with("endpoint.scheme", "0088")
                .with("endpoint.value", mailbox())
                .save();
        var order = delivered(Orders.of(customer).line(sku, 2, null, "10"));
        var rma = ask(order, "WRONG_ITEM", "1");
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        var note = rma(rma).creditNotes().get(0);
        assertThat(validator.validateAsClaimed(documents.creditNoteXml(note.number())))
                .isEmpty();
        assertThat(note.gross()).isEqualByComparingTo("90");
        assertThat(booked(note.number(), Accounts.OUTPUT_TAX)).isZero();
    }

    /** Complaint 5: what is returned after payment reopens nothing, and nothing is to be billed again. */
    @Test
    void afterPaymentTheOrderStaysClosedAndTheCreditStaysOnAccount() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        pay(order);
        var before = view(order);
        assertThat(before.status()).isEqualTo(SalesOrderView.Status.CLOSED);
        var rma = ask(order, "WRONG_ITEM", "10");
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        var after = view(order);
        assertThat(after.status()).isEqualTo(SalesOrderView.Status.CLOSED);
        assertThat(after.stages()).isEqualTo(before.stages());
        assertThat(after.lines().get(0).invoiced()).isEqualByComparingTo("10");
        assertThat(after.lines().get(0).returned()).isEqualByComparingTo("10");
        assertThat(after.invoices()).isEqualTo(before.invoices());
        assertThat(after.returns()).singleElement().satisfies(it -> {
            assertThat(it.status()).isEqualTo(Status.CREDITED);
            assertThat(it.credited()).isEqualByComparingTo("1190");
        });
        assertThat(rma(rma).creditNotes().get(0).open()).isEqualByComparingTo("1190");
        assertThat(processes.isRunning(order.value())).isFalse();
        assertThatThrownBy(() -> ask(order, "WRONG_ITEM", "1"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is more than can come back: 0");
    }

    @Test
    void allIsReturnedBeforeItIsPaidAndTheOrderClosesWithoutMoney() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        var invoice = view(order).invoices().get(0).number();
        var rma = ask(order, "WRONG_ITEM", "10");
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        assertThat(view(order).status()).isEqualTo(SalesOrderView.Status.CLOSED);
        assertThat(view(order).invoices().get(0).open()).isZero();
        assertThat(processes.isRunning(invoice)).isFalse();
        assertThat(processes.isRunning(order.value())).isFalse();
    }

    /** Each credit note rounds its own tax; together they are a cent less, or more, than the invoice's. */
    @ParameterizedTest
    @CsvSource({"1.02, 3.64, 1.21", "1.04, 3.71, 1.24"})
    void centsOfRoundedTaxDoNotKeepAnInvoiceOpen(String price, String invoiced, String credited) {
        sku = sku + "-C";
        sample.product(sku).with("standardCost", "0.50").price(price).save();
        receive(sku, 10);
        var order = delivered(Orders.of(customer).line(sku, 3));
        assertThat(view(order).invoices().get(0).gross()).isEqualByComparingTo(invoiced);
        var rma = ask(order, "WRONG_ITEM", "3");
        for (int piece = 0; piece < 3; piece++) {
            receive(rma, Map.of("received", "1=1"));
            inspect(rma, NOTHING);
        }
        assertThat(rma(rma).creditNotes()).extracting("gross").containsOnly(money(credited));
        assertThat(view(order).invoices().get(0).open()).isZero();
        assertThat(rma(rma).creditNotes())
                .allSatisfy(note -> assertThat(note.open()).isZero());
        assertThat(view(order).status()).isEqualTo(SalesOrderView.Status.CLOSED);
    }

    @Test
    void afterAPartialInvoiceTheRestIsDeliveredAndNothingStaysToBill() {
        var order = delivered(Orders.of(customer).line(sku, 120));
        assertThat(line(order).invoiced()).isEqualByComparingTo("100");
        assertThatThrownBy(() -> ask(order, "WRONG_ITEM", "101"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("100 (delivered 100, billed 100, announced 0, returned 0)");
        var rma = ask(order, "WRONG_ITEM", "30");
        assertThatThrownBy(() -> ask(order, "WRONG_ITEM", "71")).hasMessageContaining("announced 30");
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        ship(order); // what came back leaves again for what is still open
        var seen = view(order);
        assertThat(seen.lines().get(0).delivered()).isEqualByComparingTo("120");
        assertThat(seen.lines().get(0).invoiced()).isEqualByComparingTo("120");
        assertThat(seen.stages().get(3).state()).isEqualTo(SalesOrderView.StageState.DONE);
        pay(order);
        assertThat(view(order).status()).isEqualTo(SalesOrderView.Status.CLOSED);
        assertThat(rma(rma).creditNotes().get(0).open()).isZero();
    }

    @Test
    void twoInvoicesOfALineHaveTwoCreditNotes() {
        var order = delivered(Orders.of(customer).line(sku, 120));
        receive(sku, 20);
        processes.settle();
        ship(order);
        var rma = ask(order, "WRONG_ITEM", "110");
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        assertThat(rma(rma).creditNotes())
                .extracting("invoice")
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(rma(rma).creditNotes()).extracting("net").containsExactly(money("10000"), money("1000"));
        pay(order);
        assertThat(view(order).status()).isEqualTo(SalesOrderView.Status.CLOSED);
    }

    @Test
    void whatIsNotBilledYetCannotBeAnnounced() {
        var order = accept(Orders.of(customer).line(sku, 5));
        assertThatThrownBy(() -> ask(order, "WRONG_ITEM", "1"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lines[0].quantity")
                .hasMessageContaining("0 (delivered 0, billed 0");
        assertThat(returns.list(null, order, 10)).isEmpty();
    }

    @Test
    void damagedGoodsGoWhereTheTableSays() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        var scrapped = ask(order, "TRANSPORT_DAMAGE", "3");
        receive(scrapped, NOTHING);
        inspect(scrapped, Map.of("damaged", "1=2"));
        var receipt = rma(scrapped).receipts().get(0);
        assertThat(receipt.findings()).extracting("disposition").containsExactly("RESTOCK", "SCRAP");
        assertThat(stock().onHand()).isEqualTo(Quantity.of(91));
        assertThat(booked(receipt.number(), Accounts.INVENTORY_ADJUSTMENT)).isEqualByComparingTo("100");
        assertThat(booked(receipt.number(), Accounts.COST_OF_GOODS_SOLD)).isEqualByComparingTo("-150");
        assertThat(rma(scrapped).creditNotes().get(0).net()).isEqualByComparingTo("300");

        var sentBack = ask(order, "NOT_NEEDED", "2");
        receive(sentBack, NOTHING);
        inspect(sentBack, Map.of("damaged", "1=2"));
        assertThat(rma(sentBack).status()).isEqualTo(Status.RETURNED);
        assertThat(rma(sentBack).creditNotes()).isEmpty();
        assertThat(line(order).returned()).isEqualByComparingTo("3");
        assertThat(stock().onHand()).isEqualTo(Quantity.of(91));

        var defective = ask(order, "DEFECTIVE", "1");
        receive(defective, NOTHING);
        inspect(defective, NOTHING);
        assertThat(stock().onHand()).isEqualTo(Quantity.of(92));
        assertThat(stock().available()).isEqualTo(Quantity.of(91));
        assertThat(rma(defective).status()).isEqualTo(Status.CREDITED);
    }

    @Test
    void withoutCompensationGoodsComeBackAndNothingIsCredited() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        var rma = ask(new ReturnRequest(
                order.value(), "WRONG_ITEM", "NONE", null, null, List.of(new ReturnRequest.Line(1, BigDecimal.ONE))));
        receive(rma, NOTHING);
        inspect(rma, NOTHING);
        assertThat(rma(rma).status()).isEqualTo(Status.RETURNED);
        assertThat(view(order).invoices().get(0).open()).isEqualByComparingTo("1190");
        assertThat(stock().onHand()).isEqualTo(Quantity.of(91));
    }

    /** The database itself refuses what no code should try. */
    @Test
    void theDatabaseKeepsReturnsWithinWhatWasDelivered() {
        var order = delivered(Orders.of(customer).line(sku, 10));
        var update = jdbc.sql("update order_to_cash.sales_order_line set returned = 11 where order_number = ?")
                .param(order.value());
        assertThatThrownBy(update::update).hasMessageContaining("sales_order_line_returned_at_most_delivered");
    }
}
