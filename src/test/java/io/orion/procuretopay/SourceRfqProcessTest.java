package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import io.orion.procuretopay.RequisitionView.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of asking for quotes, each once. */
class SourceRfqProcessTest extends Procurement {

    private static final Actor EDI = new Actor("edi", Set.of("integration"));

    @Autowired
    JdbcClient jdbc;

    private String rival = "";

    @AfterAll
    void everyPathIsPassed() {
        passesEveryPathOf("sourceRfq");
    }

    @BeforeEach
    void anotherSupplier() {
        rival = supplier + "-R";
        sample.supplier(rival, Map.of());
    }

    @Test
    void awardsTheOrderToTheBestQuoteAndTellsTheOthers() {
        var need = wanted();
        invite(need, supplier + "\n" + rival);
        assertThat(view(need).stages().get(1).waitsFor()).isEqualTo("Quotes: 0 of 2");
        quote(need, supplier, "5900", 20);
        quote(need, rival, "5700", 20);
        assertThat(view(need).stages().get(1).waitsFor()).isEqualTo("Award of the order");
        assertThatThrownBy(() -> processes.complete(
                        need.value(), "userTask_awardQuote", "anna", "buyer", Map.of("supplier", rival)))
                .hasMessageContaining("anna asked for this");
        assertThatThrownBy(() -> award(need, Map.of("supplier", supplier)))
                .hasMessageContaining("the best quote is that of " + rival);
        award(need, Map.of("supplier", rival));
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
        assertThat(view(need).supplier()).isEqualTo(rival);
        assertThat(view(need).total()).isEqualByComparingTo("5700");
        assertThat(letters(need, "quotation-regret")).isOne();
    }

    @Test
    void asksMoreSuppliersWhenTooFewHaveQuoted() {
        var need = wanted();
        invite(need, supplier + "," + rival);
        quote(need, supplier, "5900", 20);
        processes.fireTimer(need.value(), "timerCatch_quotesDue");
        processes.settle();
        assertThat(view(need).stages().get(1).waitsFor()).isEqualTo("Invitation of suppliers");
        assertThatThrownBy(() -> quote(need, rival, "5000", 20)).isInstanceOf(Refused.class);
        invite(need, rival);
        processes.fireTimer(need.value(), "timerCatch_quotesDue");
        processes.settle();
        award(need, Map.of("supplier", supplier));
        assertThat(view(need).status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void takesNoQuoteThatIsLateOrWrongOrUnasked() {
        var need = wanted();
        invite(need, supplier + " " + rival);
        assertThatThrownBy(() -> quote(need, "NOBODY", "1", 1)).hasMessageContaining("was not asked");
        assertThatThrownBy(() -> procureToPay.quote(
                        need,
                        new SupplierQuote(
                                supplier,
                                LocalDate.of(2001, 1, 1),
                                null,
                                List.of(new SupplierQuote.Line(7, new BigDecimal("-1"), 2000))),
                        EDI))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.violations())
                                .extracting("field")
                                .containsExactlyInAnyOrder(
                                        "lines[0].line",
                                        "lines[0].unitPrice",
                                        "lines[0].leadDays",
                                        "lines",
                                        "validUntil"));
        clock.advance(java.time.Duration.ofDays(30));
        assertThatThrownBy(() -> quote(need, supplier, "5000", 5)).hasMessageContaining("no longer taken");
    }

    @Test
    void keepsARecordOfEachSupplier() {
        var need = request(Needs.of().article(sku, "9", center));
        confirm(need);
        receive(need, Map.of("counted", "1=10", "damaged", "1=5"));
        var record = procureToPay.scorecard(supplier);
        assertThat(record.deliveries()).isOne();
        assertThat(record.onTimePercent()).isEqualByComparingTo("100");
        assertThat(record.inFullPercent()).isEqualByComparingTo("0");
        assertThat(record.rejectedPercent()).isEqualByComparingTo("50");
        assertThat(record.confirmedPercent()).isEqualByComparingTo("100");
        assertThat(procureToPay.scorecard(rival).onTimePercent()).isNull();
    }

    private RequisitionNumber wanted() {
        var need = request(Needs.of().text("Plotter", "1", "6000", "office", center));
        vote(need, "budget-owner", true);
        return need;
    }

    private void invite(RequisitionNumber need, String suppliers) {
        var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(10);
        processes.complete(
                need.value(),
                "userTask_inviteSuppliers",
                "buyer",
                Map.of("suppliers", suppliers, "deadline", until.toString()));
        processes.settle();
    }

    private void quote(RequisitionNumber need, String from, String price, int days) {
        procureToPay.quote(
                need,
                new SupplierQuote(from, null, null, List.of(new SupplierQuote.Line(1, new BigDecimal(price), days))),
                EDI);
        processes.settle();
    }

    private void award(RequisitionNumber need, Map<String, Object> form) {
        processes.complete(need.value(), "userTask_awardQuote", "buyer", form);
        processes.settle();
    }

    private long letters(RequisitionNumber need, String kind) {
        return jdbc.sql("select count(*) from messaging.outbox o join procure_to_pay.rfq r"
                        + " on o.document like r.number || '/%' where r.requisition = ? and o.kind = ?")
                .params(need.value(), kind)
                .query(Long.class)
                .single();
    }
}
