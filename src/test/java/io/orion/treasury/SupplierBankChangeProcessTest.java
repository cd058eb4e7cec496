package io.orion.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.testing.Http;
import io.orion.testing.SampleCompany;
import io.orion.treasury.BankChangeView.Status;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of a change of account, each once, and who may not take which step. */
class SupplierBankChangeProcessTest extends Paying {

    private static final Actor CLERK = new Actor("clara", Set.of("accounts-payable"));

    @Autowired
    RuntimeService runtime;

    @Autowired
    Http http;

    @AfterAll
    void everyPathIsPassed() {
        passesEveryPathOf("supplierBankChange");
    }

    private String change(String supplier, String iban) {
        return change(supplier, iban, supplier + " Ltd", "letter");
    }

    private String change(String supplier, String iban, String holder, String via) {
        var number = treasury.requestBankChange(
                new BankChangeRequest(supplier, iban, "EXMPDEFFXXX", holder, via, "New bank"), CLERK);
        processes.settle();
        return number;
    }

    private BankChangeView seen(String change) {
        return treasury.bankChange(change);
    }

    private void call(String change, String by, boolean confirmed) {
        processes.complete(
                change,
                "userTask_callBack",
                by,
                "treasury",
                Map.of(
                        "confirmed",
                        Boolean.toString(confirmed),
                        "numberCalled",
                        "+49 69 1234567",
                        "spokeWith",
                        "Mr Vance"));
        processes.settle();
    }

    private void approve(String change) {
        voteAs(change, "tom", "treasury", true, "false");
        voteAs(change, "anja", "accounts-payable", true, "false");
    }

    @Test
    void activatesAnAccountAfterCallApprovalsAndPause() {
        var old = SampleCompany.iban();
        var supplier = supplier(Map.of("iban", old));
        var document = invoice(supplier, "10.00");
        var other = invoice(supplier(), "10.00");
        var iban = SampleCompany.iban();
        var change = change(supplier, iban);
        assertThat(seen(change).status()).isEqualTo(Status.CALL_BACK);
        assertThat(seen(change).risk()).isEqualTo("normal");
        assertThat(seen(change).findings()).isEmpty();
        assertThat(seen(change).oldIban()).isEqualTo(old);
        assertThat(seen(change).numberOnFile()).isEqualTo("+49 69 1234567");
        var frozen = start();
        assertThat(line(frozen, document).reason()).contains("Account is being changed: " + change);
        assertThat(line(frozen, other).included()).isTrue();
        call(change, "carl", true);
        assertThat(seen(change).status()).isEqualTo(Status.IN_APPROVAL);
        approve(change);
        assertThat(seen(change).status()).isEqualTo(Status.COOLING_OFF);
        assertThat(written("bank-change-notice", change)).contains("will hold from", "call us at once");
        assertThat(written("bank-change-notice", change)).doesNotContain(iban);
        processes.fireTimer(change, "timerCatch_coolOffEnded");
        assertThat(seen(change).status()).isEqualTo(Status.ACTIVATED);
        assertThat(queued("bank-change-notice", change)).isTrue();
        assertThat(active(supplier)).isEqualTo(iban);
        own.remove(other);
        var run = ordered();
        assertThat(payment(run, document).iban()).isEqualTo(iban);
        assertThat(payment(run, document).firstToAccount()).isTrue();
        var later = invoice(supplier, "5.00");
        assertThat(payment(ordered(), later).firstToAccount()).isFalse();
    }

    private String active(String supplier) {
        return jdbc.sql("select iban from treasury.supplier_account where supplier = ? and replaced_at is null")
                .param(supplier)
                .query(String.class)
                .single();
    }

    @Test
    void findsTheAccountOfAnotherSupplierAndAsksMore() {
        var iban = SampleCompany.iban();
        var first = supplier(Map.of("iban", iban));
        var change = change(supplier(), iban, "Somebody Else", "mail");
        assertThat(seen(change).findings())
                .anyMatch(it -> it.contains("supplier " + first))
                .anyMatch(it -> it.contains("holder is Somebody Else"));
        assertThat(seen(change).risk()).isEqualTo("high");
        call(change, "carl", true);
        voteAs(change, "tom", "treasury", true, "false");
        voteAs(change, "dora", "finance-director", false, "false");
        assertThat(seen(change).status()).isEqualTo(Status.REFUSED);
        assertThat(seen(change).endReason()).contains("Refused by dora");
    }

    @Test
    void keepsTheOldAccountWhereTheSupplierDoesNotConfirm() {
        var old = SampleCompany.iban();
        var supplier = supplier(Map.of("iban", old));
        var document = invoice(supplier, "10.00");
        var change = change(supplier, SampleCompany.iban());
        call(change, "carl", false);
        assertThat(seen(change).status()).isEqualTo(Status.REFUSED);
        assertThat(seen(change).endReason()).contains("Not confirmed by Mr Vance");
        assertThat(processes.isRunning(change)).isFalse();
        assertThat(active(supplier)).isEqualTo(old);
        assertThat(line(start(), document).included()).isTrue();
    }

    @Test
    void keepsTheOldAccountWhereTheChangeIsWithdrawn() {
        var supplier = supplier();
        var change = change(supplier, SampleCompany.iban());
        call(change, "carl", true);
        treasury.withdrawBankChange(change, "It was not us", CLERK);
        processes.settle();
        assertThat(seen(change).status()).isEqualTo(Status.CANCELLED);
        assertThat(processes.isRunning(change)).isFalse();
        assertThatThrownBy(() -> treasury.withdrawBankChange(change, "Again", CLERK))
                .hasMessageContaining("is decided");
        assertThat(change(supplier, SampleCompany.iban())).isNotEqualTo(change);
    }

    @Test
    void makerCallerAndCheckersAreFourPeople() {
        var change = change(supplier(), SampleCompany.iban());
        assertThatThrownBy(() -> call(change, "clara", true)).hasStackTraceContaining("clara asked for");
        call(change, "carl", true);
        assertThatThrownBy(() -> voteAs(change, "carl", "treasury", true, "false"))
                .hasStackTraceContaining("carl made the call");
        assertThatThrownBy(() -> voteAs(change, "clara", "accounts-payable", true, "false"))
                .hasStackTraceContaining("clara asked for");
        voteAs(change, "tom", "treasury", true, "false");
        assertThatThrownBy(() -> voteAs(change, "tom", "accounts-payable", true, "false"))
                .hasStackTraceContaining("tom has voted");
        for (var approvers : List.of(List.of("clara", "x"), List.of("carl", "x"), List.of("x"))) {
            assertThatThrownBy(() -> jdbc.sql("update treasury.bank_change set approved_by = ? where number = ?")
                            .params(approvers.toArray(String[]::new), change)
                            .update())
                    .hasMessageMatching("(?s).*bank_change_(others|two)_approve.*");
        }
    }

    @Test
    void freezesARunThatIsBeingReleased() {
        var supplier = supplier();
        var document = invoice(supplier, "10.00");
        var run = start();
        revise(run);
        vote(run, "rita", true, "false");
        var change = change(supplier, SampleCompany.iban());
        vote(run, "rob", true, "false");
        assertThat(view(run).payments()).isEmpty();
        assertThat(view(run).note()).contains("Changed after the release", supplier, change);
        assertThat(line(run, document).included()).isFalse();
    }

    @Test
    void startsFromAVariableToo() {
        var supplier = supplier();
        var json = "{\"supplier\": \"" + supplier + "\", \"iban\": \"" + SampleCompany.iban() + "\", \"holder\": \""
                + supplier + " Ltd\", \"requestedVia\": \"portal\", \"reason\": \"New bank\"}";
        io.orion.testing.ProcessDriver.as(
                "clara",
                "accounts-payable",
                () -> runtime.startProcessInstanceByKey("supplierBankChange", Map.of("bankChange", json)));
        var change = treasury.bankChanges(null, 200).stream()
                .filter(it -> it.supplier().equals(supplier))
                .findFirst()
                .orElseThrow();
        assertThat(change.requestedBy()).isEqualTo("clara");
        assertThat(change.status()).isEqualTo(Status.CALL_BACK);
    }

    @Test
    void refusesWhatCannotBeAnAccount() {
        var supplier = supplier();
        var answer = http.post("accounts-payable", "/api/treasury/bank-changes", """
                {"supplier": "%s", "iban": "DE00123", "bic": "X", "requestedVia": "telephone"}""".formatted(supplier));
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains("iban", "bic", "holder", "reason", "requestedVia");
        var wish = """
                {"supplier": "%s", "iban": "%s", "holder": "Me", "requestedVia": "mail", "reason": "New"}""";
        assertThat(http.post(
                                "accounts-payable",
                                "/api/treasury/bank-changes",
                                wish.formatted(supplier, SampleCompany.iban()))
                        .statusCode())
                .isEqualTo(201);
        assertThat(http.post(
                                "accounts-payable",
                                "/api/treasury/bank-changes",
                                wish.formatted(supplier, SampleCompany.iban()))
                        .statusCode())
                .isEqualTo(409);
        assertThat(http.post(
                                "treasury-release",
                                "/api/treasury/bank-changes",
                                wish.formatted(supplier, SampleCompany.iban()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(http.get("treasury", "/api/treasury/bank-changes?limit=1").body())
                .contains("\"findings\"");
    }
}
