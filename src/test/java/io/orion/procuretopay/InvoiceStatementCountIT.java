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
    private static final Count RECORDED = new Count(108, 42, 1);

    @Autowired
    DatabaseCounter counter;

    @Test
    void anInvoiceOfOneLineCostsWhatIsRecorded() {
        expect(
                received.receive(written("R-1", "7"), EDI),
                Status.POSTED); // what is remembered from now on is read here
        var xml = written("R-2", "5");
        counter.startHere();
        var number = received.receive(xml, EDI);
        var count = counter.stop();
        expect(number, Status.POSTED);
        assertThat(count.isWithin(RECORDED))
                .as(count + " " + counter.byStatement())
                .isTrue();
    }

    private byte[] written(String theirNumber, String quantity) {
        var need = receivedInFull(quantity);
        return xml(theirNumber).order(order(need)).line(sku, quantity, "10.00").write();
    }
}
