package io.orion.ordertocash.web;

import io.orion.engine.Actors;
import io.orion.kernel.DocumentNumber;
import io.orion.ordertocash.DisputeRequest;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.WriteOffRequest;
import io.orion.ordertocash.documents.CustomerDocuments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posted invoices and despatch advices in the forms in which customers get them. */
@RestController
@RequestMapping("/api/order-to-cash")
@Tag(name = "Invoices and despatch advices")
class InvoiceController {

    static final String DISPUTE = """
            {"reasonCode": "PRI", "reason": "12 percent were agreed", "amount": 119.00}""";

    private final CustomerDocuments documents;
    private final OrderToCash orderToCash;

    InvoiceController(CustomerDocuments documents, OrderToCash orderToCash) {
        this.documents = documents;
        this.orderToCash = orderToCash;
    }

    /** The number of a new dispute. */
    record DisputeResponse(String number) {}

    @Operation(
            summary =
                    "Open a dispute about an invoice, with a reason code of Peppol (OPStatusReason); it is not dunned")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "A wrong price", value = DISPUTE)))
    @PostMapping("/invoices/{number}/disputes")
    @ResponseStatus(HttpStatus.CREATED)
    DisputeResponse dispute(@PathVariable String number, @RequestBody DisputeRequest request) {
        var invoice = DocumentNumber.parse("INV", number).toString();
        return new DisputeResponse(orderToCash.dispute(invoice, request, Actors.current()));
    }

    /** The number of a new write-off. */
    record WriteOffResponse(String number) {}

    @Operation(summary = "Ask to write off what is open of an invoice: SMALL difference or BAD_DEBT")
    @PostMapping("/invoices/{number}/write-offs")
    @ResponseStatus(HttpStatus.CREATED)
    WriteOffResponse writeOff(@PathVariable String number, @RequestBody WriteOffRequest request) {
        var invoice = DocumentNumber.parse("INV", number).toString();
        return new WriteOffResponse(orderToCash.writeOff(invoice, request, Actors.current()));
    }

    @Operation(summary = "The invoice as UBL 2.1 (EN 16931, Peppol BIS Billing 3)")
    @GetMapping(path = "/invoices/{number}.xml", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] xml(@PathVariable String number) {
        return documents.invoiceXml(DocumentNumber.parse("INV", number).toString());
    }

    @Operation(summary = "The invoice as PDF")
    @GetMapping(path = "/invoices/{number}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] pdf(@PathVariable String number) {
        return documents.invoicePdf(DocumentNumber.parse("INV", number).toString());
    }

    @Operation(summary = "The despatch advice of a delivery as UBL 2.1")
    @GetMapping(path = "/deliveries/{number}/despatch-advice", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] despatchAdvice(@PathVariable String number) {
        return documents.despatchAdvice(DocumentNumber.parse("DN", number).toString());
    }
}
