package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.ledger.Accounts;
import io.orion.ledger.Posting;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import io.orion.testing.SampleCompany;
import io.orion.treasury.PaymentRunRequest;
import io.orion.treasury.PaymentRunView;
import io.orion.treasury.Treasury;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Three weeks with four orders and three invoices, whose figures are computed by hand; no other test buys anything in
 * them. Each order is for articles at 10 euros that the supplier takes two days for:
 *
 * <ul>
 *   <li>prompt: 5 ordered at once, there in time, invoiced as ordered, paid less 2 %
 *   <li>dear: 20 ordered after a day, late, invoiced at 11 euros, which a buyer accepts
 *   <li>uninvoiced: 30 ordered after 47 hours, there in time, never invoiced
 *   <li>missing: 20 ordered after a day, never there
 *   <li>and 80 euros are invoiced without an order.
 * </ul>
 */
abstract class PurchasedWeeks extends Invoicing {

    @Autowired
    Treasury treasury;

    String prompt = "";
    String dear = "";
    String uninvoiced = "";
    String missing = "";
    String matched = "";
    String accepted = "";
    String coded = "";

    void happens() {
        ownSupplierAndArticle();
        var iban = SampleCompany.iban();
        sample.supplier(supplier, Map.of("iban", iban, "terms", "2-10-NET30"));
        sample.supplierItem(supplier, sku, "10.00", Map.of("leadDays", "2"));
        at("2033-05-02T10:00:00Z");
        var first = request(Needs.of().article(sku, "5", center));
        confirm(first);
        var second = request(Needs.of().article(sku, "20", center));
        var third = request(Needs.of().article(sku, "30", center));
        var fourth = request(Needs.of().article(sku, "20", center));
        at("2033-05-03T10:00:00Z");
        List.of(second, fourth).forEach(this::approveAndConfirm);
        at("2033-05-04T09:00:00Z");
        approveAndConfirm(third);
        receive(first, Map.of());
        matched = send(
                xml("R-1").iban(iban).issued("2033-05-04").order(order(first)).line(sku, "5", "10.00"));
        expect(matched, Status.POSTED);
        prompt = first.value();
        dear = second.value();
        uninvoiced = third.value();
        missing = fourth.value();
        at("2033-05-06T09:00:00Z");
        receive(third, Map.of());
        at("2033-05-09T09:00:00Z");
        receive(second, Map.of());
        invoices(iban, order(second));
    }

    private void invoices(String iban, String order) {
        var written = xml("R-2").iban(iban).issued("2033-05-09").order(order);
        accepted = send(written.line(sku, "20", "11.00"));
        complete(
                accepted, "userTask_resolvePriceVariance", "buyer", Map.of("resolution", "accept", "reason", "Copper"));
        expect(accepted, Status.POSTED);
        at("2033-05-10T09:00:00Z");
        coded = send(xml("R-3").iban(iban).issued("2033-05-10").line("RENT", "1", "80.00"));
        complete(coded, "userTask_codeInvoice", "accounts-payable", Map.of("category", "office", "costCenter", center));
        expect(coded, Status.POSTED);
        sold("500.00");
        pay(matched);
    }

    private void approveAndConfirm(RequisitionNumber need) {
        vote(need, "budget-owner", true);
        confirm(need);
    }

    private void sold(String cost) {
        var lines = List.of(
                Posting.Line.debit(Accounts.COST_OF_GOODS_SOLD, Money.of(cost, "EUR")),
                Posting.Line.credit(Accounts.INVENTORY, Money.of(cost, "EUR")));
        transaction.executeWithoutResult(status ->
                ledger.post(new Posting("SOLD-" + supplier, "test", LocalDate.of(2033, 5, 10), "Sold", null, lines)));
    }

    /** A run that pays this invoice and nothing else. */
    private void pay(String number) {
        var run = treasury.startRun(
                new PaymentRunRequest(LocalDate.of(2033, 5, 10), "EUR"), new Actor("treasury", Set.of("treasury")));
        processes.settle();
        var others = treasury.run(run).lines().stream()
                .filter(line -> line.included() && !line.document().equals(number))
                .map(line -> Integer.toString(line.line()))
                .collect(Collectors.joining(", "));
        complete(
                run,
                "userTask_revisePaymentRun",
                "treasury",
                Map.of("keep", "true", "exclude", others, "reason", "Another day"));
        Stream.of("rita", "rob").forEach(person -> {
            var task = processes.openTasks(run).get(0);
            processes.completeTask(task.getId(), person, "treasury-release", Map.of("granted", "true"));
            processes.settle();
        });
        assertThat(treasury.run(run).status()).isEqualTo(PaymentRunView.Status.AT_BANK);
    }

    void at(String instant) {
        clock.moveTo(Instant.parse(instant));
    }
}
