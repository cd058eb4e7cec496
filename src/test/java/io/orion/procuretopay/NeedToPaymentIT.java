package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.banking.domain.StatementImport;
import io.orion.engine.Cases;
import io.orion.kernel.Actor;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import io.orion.testing.SampleCompany;
import io.orion.treasury.Camt053;
import io.orion.treasury.PaymentRunRequest;
import io.orion.treasury.PaymentRunView;
import io.orion.treasury.Treasury;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a need to the cleared payment, over all processes of procure to pay. */
class NeedToPaymentIT extends Invoicing {

    private static final Actor TREASURER = new Actor("treasury", Set.of("treasury"));

    @Autowired
    Treasury treasury;

    @Autowired
    StatementImport statements;

    @Autowired
    Cases cases;

    @Test
    void paysWhatWasOrderedReceivedAndInvoicedOnce() {
        var iban = SampleCompany.iban();
        sample.supplier(supplier, Map.of("iban", iban));
        var need = receivedInFull("5");
        var number = send(xml("R-1").iban(iban).order(order(need)).line(sku, "5", "10.00"));
        expect(number, Status.POSTED);
        assertThat(view(need).status()).isEqualTo(RequisitionView.Status.CLOSED);
        assertThat(uninvoiced(need, number)).isEqualByComparingTo(BigDecimal.ZERO);

        var run = run(number);
        var payment = treasury.run(run).payments().get(0);
        assertThat(payment.documents()).containsExactly(number);
        assertThat(payment.supplier()).isEqualTo(supplier);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        statements.run(
                new ByteArrayInputStream(
                        Camt053.of(today, Camt053.paid(payment)).getBytes(StandardCharsets.UTF_8)),
                "bank");
        processes.settle();

        expect(number, Status.INVOICE_PAID);
        assertThat(treasury.run(run).status()).isEqualTo(PaymentRunView.Status.CLOSED);
        assertThat(ledger.openItem(number).orElseThrow().isSettled()).isTrue();
        assertThat(cases.find(number).orElseThrow().closedAt())
                .as("the list shows the case as ended")
                .isNotNull();
        assertThat(treasury.run(propose(number)).lines()).extracting("document").doesNotContain(number);
    }

    private String propose(String number) {
        var until = ledger.openItem(number).orElseThrow().dueOn();
        var run = treasury.startRun(new PaymentRunRequest(until, "EUR"), TREASURER);
        processes.settle();
        return run;
    }

    /** A run that pays this invoice and nothing else, released by two people and ordered at the bank. */
    private String run(String number) {
        var run = propose(number);
        assertThat(treasury.run(run).lines())
                .filteredOn(line -> line.document().equals(number))
                .singleElement()
                .satisfies(line -> assertThat(line.included()).as(line.reason()).isTrue());
        var others = treasury.run(run).lines().stream()
                .filter(line -> line.included() && !line.document().equals(number))
                .map(line -> Integer.toString(line.line()))
                .collect(Collectors.joining(", "));
        processes.complete(
                run,
                "userTask_revisePaymentRun",
                "treasury",
                Map.of("keep", "true", "exclude", others, "reason", "Another day"));
        processes.settle();
        release(run, "rita");
        release(run, "rob");
        assertThat(treasury.run(run).status()).isEqualTo(PaymentRunView.Status.AT_BANK);
        return run;
    }

    private void release(String run, String person) {
        var task = processes.openTasks(run).get(0);
        processes.completeTask(task.getId(), person, "treasury-release", Map.of("granted", "true"));
        processes.settle();
    }
}
