package io.orion.procuretopay.web;

import io.orion.engine.Actors;
import io.orion.kernel.DocumentNumber;
import io.orion.kernel.InvalidInput;
import io.orion.procuretopay.SupplierInvoiceRequest;
import io.orion.procuretopay.SupplierInvoiceView;
import io.orion.procuretopay.SupplierInvoicing;
import io.orion.procuretopay.documents.ReceivedInvoices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Invoices of suppliers in, and where they are. */
@RestController
@RequestMapping("/api/procure-to-pay/supplier-invoices")
@Tag(name = "Supplier invoices")
class SupplierInvoiceController {

    static final String EXAMPLE = """
            {"supplier": "S-1001", "number": "2026/0815", "issuedOn": "2026-11-20", "currency": "EUR",
             "order": "PO-2026-000001",
             "lines": [{"description": "Router", "sku": "RT-1100", "quantity": 2, "net": 180.00, "taxPercent": 19}]}""";

    private static final int MOST = 200;

    private final SupplierInvoicing invoicing;
    private final ReceivedInvoices received;

    SupplierInvoiceController(SupplierInvoicing invoicing, ReceivedInvoices received) {
        this.invoicing = invoicing;
        this.received = received;
    }

    /** Our number for every later question, the status now, and why it is refused where it is. */
    record InvoiceResponse(
            String number,
            SupplierInvoiceView.Status status,
            @Nullable String refused) {}

    @Operation(summary = "Take an invoice or credit note in as XML: UBL 2.1 or CII D16B, by the rules of EN 16931")
    @PostMapping(consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<InvoiceResponse> receive(InputStream xml) {
        return created(received.receive(xml, Actors.current()));
    }

    @Operation(summary = "Take in what a person keyed from paper")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "Two routers", value = EXAMPLE)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<InvoiceResponse> key(@RequestBody SupplierInvoiceRequest invoice) {
        return created(received.key(invoice, Actors.current()));
    }

    private ResponseEntity<InvoiceResponse> created(String number) {
        var view = invoicing.view(number);
        var location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/procure-to-pay/supplier-invoices/{number}")
                .build(number);
        return ResponseEntity.created(location).body(new InvoiceResponse(number, view.status(), view.refused()));
    }

    @Operation(summary = "Show an invoice beside what it is matched with, and what it waits for")
    @GetMapping("/{number}")
    SupplierInvoiceView view(@PathVariable String number) {
        return invoicing.view(DocumentNumber.parse("SI", number).toString());
    }

    /** A page of invoices, newest first; {@code next} is the cursor of the following page. */
    record InvoicePageResponse(
            List<SupplierInvoiceView> invoices, @Nullable String next) {}

    @Operation(summary = "List invoices, newest first")
    @GetMapping
    InvoicePageResponse list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be 1 to " + MOST);
        }
        var page = invoicing.list(after, supplier, limit);
        return new InvoicePageResponse(
                page, page.size() < limit ? null : page.get(limit - 1).number());
    }
}
