package io.orion.procuretopay;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.inventory.Inventory;
import io.orion.kernel.Actor;
import io.orion.procuretopay.documents.ReceivedInvoices;
import io.orion.testing.FlowCoverage;
import io.orion.testing.MovableClock;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import io.orion.testing.SampleCompany;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** People of procure to pay at their work, with a supplier, an article and a cost center of each test's own. */
@OrionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Procurement {

    /** Which flows are those of changing an order. */
    static final Predicate<String> CHANGES = flow -> flow.matches("flow_.*(c|C)hange(?!Purchase).*");

    static final Actor ANNA = new Actor("anna", Set.of("requester"));

    @Autowired
    ProcureToPay procureToPay;

    @Autowired
    ProcessDriver processes;

    @Autowired
    SampleCompany sample;

    @Autowired
    ReceivedInvoices receivedInvoices;

    @Autowired
    Inventory inventory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FlowCoverage coverage;

    @Autowired
    MovableClock clock;

    String supplier = "";
    String sku = "";
    String center = "";

    @BeforeAll
    void company() {
        sample.company();
        coverage.reset();
    }

    @BeforeEach
    void ownSupplierAndArticle() {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        supplier = "S-" + id;
        sku = "A-" + id;
        center = "K-" + id;
        sample.supplier(supplier, Map.of());
        sample.product(sku).save();
        sample.supplierItem(supplier, sku, "10.00", Map.of());
        sample.costCenter(center, "", "100000");
    }

    /** As a form wants it. */
    String tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1).toString();
    }

    void passesEveryPathOf(String... models) {
        for (String process : models) {
            assertThat(coverage.untaken(process)).as(process).isEmpty();
        }
    }

    RequisitionNumber request(Needs needs) {
        var number = procureToPay.request(needs.build(), ANNA);
        processes.settle();
        return number;
    }

    RequisitionView view(RequisitionNumber number) {
        return procureToPay.view(number);
    }

    void vote(RequisitionNumber need, String group, boolean granted) {
        vote(need, group, granted, "false", "Fine");
    }

    void vote(RequisitionNumber need, String group, boolean granted, String rework, String comment) {
        var task = processes.openTasks(need.value()).stream()
                .filter(it -> it.getTaskDefinitionKey().equals("userTask_decideApproval"))
                .filter(it -> processes.groupsOf(it.getId()).contains(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing asked of " + group));
        processes.complete(
                task.getId(),
                group,
                Map.of("granted", Boolean.toString(granted), "rework", rework, "comment", comment));
        processes.settle();
    }

    void rework(RequisitionNumber need, Map<String, Object> form) {
        processes.complete(need.value(), "userTask_reworkRequisition", "anna", "requester", form);
        processes.settle();
    }

    void choose(RequisitionNumber need) {
        processes.complete(need.value(), "userTask_chooseSupplier", "buyer", Map.of("supplier", supplier));
        processes.settle();
    }

    void review(RequisitionNumber need, String review) {
        processes.complete(need.value(), "userTask_reviewAnswer", "buyer", Map.of("review", review));
        processes.settle();
    }

    void confirm(RequisitionNumber need) {
        answer(need, new SupplierAnswer("AP", null, List.of()));
    }

    void answer(RequisitionNumber need, SupplierAnswer answer) {
        procureToPay.answer(view(need).order().number(), answer, new Actor("edi", Set.of("integration")));
        processes.settle();
    }

    static SupplierAnswer.Line offer(String price) {
        return new SupplierAnswer.Line(1, null, new BigDecimal(price), null);
    }

    void receive(RequisitionNumber need, Map<String, Object> form) {
        String receipt = view(need).receipts().stream()
                .filter(it -> it.countedAt() == null && !it.cancelled())
                .findFirst()
                .orElseThrow()
                .number();
        var sent = new HashMap<String, Object>(form);
        sent.put("deliveryNote", "D-" + receipt);
        processes.complete(receipt, "userTask_countGoods", "receiving", sent);
        processes.settle();
    }

    /** An invoice of the supplier's over the first line, at the price of the order. */
    void invoice(RequisitionNumber need, String quantity) {
        var order = view(need).order();
        var price = order.lines().get(0).unitPrice().toPlainString();
        var invoice = new InvoiceXml(supplier, "R-" + order.number())
                .order(order.number())
                .line(sku, quantity, price);
        receivedInvoices.receive(invoice.write(), new Actor("edi", Set.of("integration")));
        processes.settle();
    }

    static BigDecimal number(String written) {
        return new BigDecimal(written).setScale(4);
    }
}
