package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.UnknownRecord;
import io.orion.masterdata.MasterData;
import io.orion.procuretopay.OrderChangeRequest;
import io.orion.procuretopay.ProcureToPay;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.RequisitionRequest;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.SupplierAnswer;
import io.orion.procuretopay.SupplierQuote;
import io.orion.procuretopay.SupplierScorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ProcurementService implements ProcureToPay {

    private final RequisitionIntake intake;
    private final Requisitions requisitions;
    private final Rework rework;
    private final Quoting quoting;
    private final Changing changing;
    private final MasterData masterData;
    private final Ordering ordering;
    private final ProcurementTracker tracker;
    private final ProcurementProcesses processes;

    ProcurementService(
            RequisitionIntake intake,
            Requisitions requisitions,
            Rework rework,
            Quoting quoting,
            Changing changing,
            MasterData masterData,
            Ordering ordering,
            ProcurementTracker tracker,
            ProcurementProcesses processes) {
        this.intake = intake;
        this.requisitions = requisitions;
        this.rework = rework;
        this.quoting = quoting;
        this.changing = changing;
        this.masterData = masterData;
        this.ordering = ordering;
        this.tracker = tracker;
        this.processes = processes;
    }

    @Override
    @Transactional
    public RequisitionNumber request(RequisitionRequest need, Actor by) {
        var number = intake.register(need, by);
        processes.start(number);
        return number;
    }

    @Override
    @Transactional(readOnly = true)
    public RequisitionView view(RequisitionNumber number) {
        return tracker.view(
                requisitions.find(number).orElseThrow(() -> new UnknownRecord("requisition", number.value())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RequisitionView> list(@Nullable RequisitionNumber after, @Nullable String requester, int limit) {
        return requisitions.list(after, requester, limit).stream()
                .map(tracker::view)
                .toList();
    }

    @Override
    @Transactional
    public void withdraw(RequisitionNumber number, Actor by) {
        rework.withdraw(number, by);
    }

    @Override
    @Transactional
    public void cancel(RequisitionNumber number, String reason, Actor by) {
        rework.cancel(number, reason, by);
    }

    @Override
    @Transactional
    public void quote(RequisitionNumber number, SupplierQuote quote, Actor by) {
        quoting.take(number, quote);
    }

    @Override
    @Transactional
    public void change(String purchaseOrder, OrderChangeRequest change, Actor by) {
        changing.change(purchaseOrder, change, by);
    }

    @Override
    @Transactional(readOnly = true)
    public SupplierScorecard scorecard(String supplier) {
        return quoting.scorecard(masterData
                .supplier(supplier)
                .orElseThrow(() -> new UnknownRecord("supplier", supplier))
                .number());
    }

    @Override
    @Transactional
    public void answer(String purchaseOrder, SupplierAnswer answer, Actor by) {
        ordering.answer(purchaseOrder, answer);
    }
}
