package io.orion.ordertocash.documents;

import io.orion.engine.CaseFiles;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderView.StageState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What an order's customer was sent: the answer to the order, despatch advices, invoices. */
@Component
class OrderCaseFiles implements CaseFiles {

    private static final String XML = "application/xml";
    private static final String PDF = "application/pdf";
    private static final Set<StageState> ANSWERED = Set.of(StageState.DONE, StageState.CANCELLED);

    private final OrderToCash orderToCash;
    private final CustomerDocuments documents;

    OrderCaseFiles(OrderToCash orderToCash, CustomerDocuments documents) {
        this.orderToCash = orderToCash;
        this.documents = documents;
    }

    @Override
    public String processId() {
        return "orderToCash";
    }

    @Override
    public List<CaseFile> of(String caseNumber) {
        var order = orderToCash.view(new SalesOrderNumber(caseNumber));
        var files = new ArrayList<CaseFile>();
        if (ANSWERED.contains(order.stages().get(0).state())) {
            files.add(new CaseFile(caseNumber + ".xml", "orderResponse", XML));
        }
        order.deliveries().stream()
                .filter(delivery -> delivery.issuedAt() != null)
                .forEach(delivery -> files.add(new CaseFile(delivery.number() + ".xml", "despatchAdvice", XML)));
        order.invoices().forEach(invoice -> {
            files.add(new CaseFile(invoice.number() + ".pdf", "invoice", PDF));
            files.add(new CaseFile(invoice.number() + ".xml", "invoice", XML));
        });
        return files;
    }

    @Override
    public byte[] write(String caseNumber, String name) {
        var file = of(caseNumber).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownRecord("document of " + caseNumber, name));
        String number = name.substring(0, name.lastIndexOf('.'));
        return switch (file.kind()) {
            case "orderResponse" -> documents.orderResponse(number);
            case "despatchAdvice" -> documents.despatchAdvice(number);
            default -> file.mediaType().equals(PDF) ? documents.invoicePdf(number) : documents.invoiceXml(number);
        };
    }
}
