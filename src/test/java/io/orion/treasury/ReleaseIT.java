package io.orion.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orion.treasury.domain.PaymentOrdering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may not release a run, tried at the engine's own entrance, and what the database holds besides. */
class ReleaseIT extends Paying {

    @Autowired
    PaymentOrdering ordering;

    @Test
    void orderingAgainOrdersNothing() {
        var document = invoice(supplier(), "10.00");
        var run = ordered();
        var before = view(run).payments();
        orderAgain(run);
        assertThat(view(run).payments()).isEqualTo(before);
        booked(Camt053.paid(payment(run, document)));
        orderAgain(run);
        assertThat(view(run).payments()).hasSize(1);
        long orders = jdbc.sql("select count(*) from messaging.outbox where kind = 'payment-order' and document = ?")
                .param(run)
                .query(Long.class)
                .single();
        assertThat(orders).isEqualTo(1);
    }

    private void orderAgain(String run) {
        boolean holds = Boolean.TRUE.equals(transaction.execute(status -> ordering.order(run)));
        assertThat(holds).isTrue();
    }

    @Test
    void whoeverRevisedDoesNotRelease() {
        invoice(supplier(), "10.00");
        var run = start();
        revise(run);
        assertThatThrownBy(() -> vote(run, "treasury", true, "false")).hasStackTraceContaining("cannot");
    }

    @Test
    void whoeverPostedAnInvoiceDoesNotReleaseItsPayment() {
        var document = invoice(supplier(), "10.00");
        var run = start();
        revise(run);
        assertThatThrownBy(() -> vote(run, "poster", true, "false"))
                .hasStackTraceContaining("poster posted " + document);
    }

    @Test
    void twoPeopleRelease() {
        invoice(supplier(), "10.00");
        var run = start();
        revise(run);
        vote(run, "rita", true, "false");
        assertThatThrownBy(() -> vote(run, "rita", true, "false")).hasStackTraceContaining("rita has voted");
        assertThat(view(run).payments()).isEmpty();
        vote(run, "rob", true, "false");
        assertThat(view(run).payments()).hasSize(1);
    }

    @Test
    void theDatabaseRefusesARunThatWasReleasedByWhoeverRevisedIt() {
        invoice(supplier(), "10.00");
        var run = start();
        revise(run);
        assertThatThrownBy(() -> jdbc.sql("update treasury.payment_run set released_by = ? where number = ?")
                        .params(new String[] {"rita", "treasury"}, run)
                        .update())
                .hasMessageContaining("payment_run_not_by_reviser");
        assertThatThrownBy(() -> jdbc.sql("update treasury.payment_run set released_by = ? where number = ?")
                        .params(new String[] {"rita", "rita"}, run)
                        .update())
                .hasMessageContaining("payment_run_two_people");
    }

    @Test
    void theDatabaseRefusesToPayAnItemTwiceOrToChangeAnOrder() {
        var document = invoice(supplier(), "10.00");
        var other = invoice(supplier(), "10.00");
        var run = ordered();
        assertThatThrownBy(() -> jdbc.sql(
                                "insert into treasury.payment_item (payment, document, amount)" + " values (?, ?, 10)")
                        .params(payment(run, other).number(), document)
                        .update())
                .hasMessageContaining("payment_item_paid_once");
        assertThatThrownBy(() -> jdbc.sql("update treasury.payment set iban = 'DE00' where number = ?")
                        .param(payment(run, document).number())
                        .update())
                .hasMessageContaining("is ordered and cannot change");
    }
}
