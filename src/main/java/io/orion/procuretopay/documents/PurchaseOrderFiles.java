package io.orion.procuretopay.documents;

import io.orion.engine.CaseFiles;
import io.orion.kernel.UnknownRecord;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.domain.PurchaseOrders;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a need's supplier was sent: the purchase order. */
@Component
class PurchaseOrderFiles implements CaseFiles {

    private final PurchaseOrders orders;
    private final SupplierDocuments documents;

    PurchaseOrderFiles(PurchaseOrders orders, SupplierDocuments documents) {
        this.orders = orders;
        this.documents = documents;
    }

    @Override
    public String processId() {
        return "procureToPay";
    }

    @Override
    public List<CaseFile> of(String caseNumber) {
        return orders.of(new RequisitionNumber(caseNumber)).stream()
                .filter(order -> order.sentAt != null)
                .map(order -> new CaseFile(order.number + ".xml", "purchaseOrder", "application/xml"))
                .toList();
    }

    @Override
    public byte[] write(String caseNumber, String name) {
        if (of(caseNumber).stream().noneMatch(file -> file.name().equals(name))) {
            throw new UnknownRecord("document of " + caseNumber, name);
        }
        return documents.order(name.substring(0, name.lastIndexOf('.')));
    }
}
