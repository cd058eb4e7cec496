package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.procuretopay.SupplierInvoiceView.Status;
import io.orion.testing.DatabaseCounter;
import io.orion.testing.DatabaseCounter.Count;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one invoice costs the database from its XML to the posted match; a change that needs more says so here. */
class InvoiceStatementCountIT extends Invoicing {

    /** Measured: statements, rows written, commits; the end of the order that it settles is among them. */
    private static final Count RECORDED = new Count(106, 40, 1);

    @Autowired
    DatabaseCounter counter;

    @Test
    void anInvoiceOfOneLineCostsWhatIsRecorded() {
        var need = receivedInFull("5");
        var xml = xml("R-1").order(order(need)).line(sku, "5", "10.00").write();
        counter.startHere();
        var number = received.receive(xml, EDI);
        var count = counter.stop();
        expect(number, Status.POSTED);
        assertThat(count.isWithin(RECORDED))
                .as(count + " " + counter.byStatement())
                .isTrue();
    }
}
