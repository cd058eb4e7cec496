package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.kernel.Actor;
import io.orion.kernel.Money;
import io.orion.ledger.JournalEntry;
import io.orion.ledger.Ledger;
import io.orion.procuretopay.SupplierInvoiceView.Status;
import io.orion.procuretopay.documents.ReceivedInvoices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders, receives and is invoiced in few words. */
abstract class Invoicing extends Procurement {

    static final Actor EDI = new Actor("edi", Set.of("integration"));
    static final Actor CLERK = new Actor("clerk", Set.of("accounts-payable"));

    @Autowired
    SupplierInvoicing invoicing;

    @Autowired
    ReceivedInvoices received;

    @Autowired
    Ledger ledger;

    /** An order of the article at 10 euros that the supplier confirmed. */
    RequisitionNumber ordered(String quantity) {
        var need = request(Needs.of().article(sku, quantity, center));
        if (view(need).status() == RequisitionView.Status.IN_APPROVAL) {
            vote(need, "budget-owner", true);
        }
        confirm(need);
        return need;
    }

    RequisitionNumber receivedInFull(String quantity) {
        var need = ordered(quantity);
        receive(need, Map.of());
        return need;
    }

    String order(RequisitionNumber need) {
        return view(need).order().number();
    }

    InvoiceXml xml(String number) {
        return new InvoiceXml(supplier, number);
    }

    String send(InvoiceXml invoice) {
        String number = received.receive(invoice.write(), EDI);
        processes.settle();
        return number;
    }

    SupplierInvoiceView invoice(String number) {
        return invoicing.view(number);
    }

    void expect(String number, Status status) {
        assertThat(invoice(number).status())
                .as(number + " " + invoice(number).refused())
                .isEqualTo(status);
    }

    void complete(String number, String task, String group, Map<String, Object> form) {
        processes.complete(number, task, group, form);
        processes.settle();
    }

    /** What is left of goods received and not invoiced, over all documents of a need. */
    BigDecimal uninvoiced(RequisitionNumber need, String... invoices) {
        List<String> documents = new ArrayList<>(List.of(invoices));
        view(need).receipts().forEach(receipt -> documents.add(receipt.number()));
        return documents.stream().map(document -> balance(document, "2100")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal balance(String document, String account) {
        return ledger.entriesOf(document).stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account().equals(account))
                .map(JournalEntry.Line::functional)
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
