package io.orion.bench.invoices;

import io.orion.kernel.Actor;
import io.orion.procuretopay.ProcureToPay;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.RequisitionRequest;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.SupplierAnswer;
import io.orion.testing.ProcessDriver;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** Orders and receives through the doors, until only the invoice is missing. */
final class Orders {

    static final String SUPPLIER = "S505";
    static final String SKU = "CB-LC-5M";
    static final String QUANTITY = "20";
    static final String PRICE = "2.75";

    private static final Actor REQUESTER = new Actor("bench-requester", Set.of("requester"));
    private static final Actor EDI = new Actor("bench-edi", Set.of("integration"));

    private final ProcureToPay procureToPay;
    private final TaskService tasks;

    Orders(ProcureToPay procureToPay, TaskService tasks) {
        this.procureToPay = procureToPay;
        this.tasks = tasks;
    }

    /** Returns the needs; each has an order that is received whole. */
    List<RequisitionNumber> received(int count) throws Exception {
        var needs = new ArrayList<RequisitionNumber>();
        for (int i = 0; i < count; i++) {
            var line = new RequisitionRequest.Line(SKU, null, null, new BigDecimal(QUANTITY), null, null, "CC200");
            needs.add(procureToPay.request(
                    new RequisitionRequest("Benchmark", null, SUPPLIER, null, null, List.of(line)), REQUESTER));
        }
        var open = new ArrayList<>(needs);
        while (!open.isEmpty()) {
            for (var need : List.copyOf(open)) {
                if (advance(need)) {
                    open.remove(need);
                }
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return needs;
    }

    String order(RequisitionNumber need) {
        return procureToPay.view(need).order().number();
    }

    private boolean advance(RequisitionNumber need) throws Exception {
        var view = procureToPay.view(need);
        switch (view.status()) {
            case IN_APPROVAL ->
                work(need.value(), "budget-owner", Map.of("granted", "true", "rework", "false", "comment", "Fine"));
            case ORDERED -> {
                if (view.order() != null && view.order().sentAt() != null) {
                    procureToPay.answer(view.order().number(), new SupplierAnswer("AP", null, List.of()), EDI);
                }
            }
            case CONFIRMED -> {
                for (var receipt : view.receipts()) {
                    work(receipt.number(), "receiving", Map.of("deliveryNote", "D-" + receipt.number()));
                }
            }
            default -> {
                // the job executor is at work
            }
        }
        return view.status() == RequisitionView.Status.RECEIVED;
    }

    private void work(String document, String group, Map<String, Object> form) throws Exception {
        var person = "bench-" + group;
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(document).list()) {
            ProcessDriver.as(person, group, () -> {
                tasks.claim(task.getId(), person);
                tasks.complete(task.getId(), form);
                return null;
            });
        }
    }
}
