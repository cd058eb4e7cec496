package io.orion.ordertocash.web;

import io.orion.engine.Actors;
import io.orion.kernel.DocumentNumber;
import io.orion.kernel.InvalidInput;
import io.orion.ordertocash.CustomerReturns;
import io.orion.ordertocash.ReturnRequest;
import io.orion.ordertocash.ReturnView;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.documents.ReturnDocuments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Returns in, how far they are, and the credit notes that come of them. */
@RestController
@RequestMapping("/api/order-to-cash")
@Tag(name = "Returns")
class ReturnController {

    static final String EXAMPLE = """
            {"order": "SO-2026-000001", "reason": "NOT_NEEDED", "compensation": "CREDIT", "opened": false,
             "lines": [{"line": 1, "quantity": 2}]}""";

    private static final int MOST = 200;

    private final CustomerReturns returns;
    private final ReturnDocuments documents;

    ReturnController(CustomerReturns returns, ReturnDocuments documents) {
        this.returns = returns;
        this.documents = documents;
    }

    @Operation(summary = "Ask to send goods of an order back; a table decides whether they may come")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "Two pieces too many", value = EXAMPLE)))
    @PostMapping(path = "/returns", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReturnView> ask(@RequestBody ReturnRequest request) {
        var number = returns.ask(request, Actors.current());
        var location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/order-to-cash/returns/{number}")
                .build(number);
        return ResponseEntity.created(location).body(returns.view(number));
    }

    @Operation(summary = "Show how far a return is: what came, what was found, what was credited")
    @GetMapping("/returns/{number}")
    ReturnView view(@PathVariable String number) {
        return returns.view(number);
    }

    /** A page of returns, newest first; {@code next} is the cursor of the following page. */
    record ReturnPageResponse(
            List<ReturnView> returns, @Nullable String next) {}

    @Operation(summary = "List returns, newest first")
    @GetMapping("/returns")
    ReturnPageResponse list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be 1 to " + MOST);
        }
        var page = returns.list(after, order == null ? null : new SalesOrderNumber(order), limit);
        return new ReturnPageResponse(
                page, page.size() < limit ? null : page.get(limit - 1).number());
    }

    @Operation(summary = "The credit note as UBL 2.1 (EN 16931, Peppol BIS Billing 3)")
    @GetMapping(path = "/credit-notes/{number}.xml", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] creditNoteXml(@PathVariable String number) {
        return documents.creditNoteXml(DocumentNumber.parse("CN", number).toString());
    }

    @Operation(summary = "The credit note as PDF")
    @GetMapping(path = "/credit-notes/{number}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] creditNotePdf(@PathVariable String number) {
        return documents.creditNotePdf(DocumentNumber.parse("CN", number).toString());
    }
}
