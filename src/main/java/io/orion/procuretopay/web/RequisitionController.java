package io.orion.procuretopay.web;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.procuretopay.OrderChangeRequest;
import io.orion.procuretopay.ProcureToPay;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.RequisitionRequest;
import io.orion.procuretopay.RequisitionView;
import io.orion.procuretopay.SupplierAnswer;
import io.orion.procuretopay.SupplierQuote;
import io.orion.procuretopay.SupplierScorecard;
import io.orion.procuretopay.documents.SupplierAnswers;
import io.orion.procuretopay.documents.SupplierDocuments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.math.BigDecimal;
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

/** Needs in, where they are, and what suppliers answer. */
@RestController
@RequestMapping("/api/procure-to-pay")
@Tag(name = "Requisitions")
class RequisitionController {

    static final String EXAMPLE = """
            {"purpose": "Routers for the new site", "neededOn": "2027-01-15",
             "lines": [{"sku": "RT-1100", "quantity": 2, "costCenter": "CC200"}]}""";

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 500;

    private final ProcureToPay procureToPay;
    private final SupplierAnswers answers;
    private final SupplierDocuments documents;

    RequisitionController(ProcureToPay procureToPay, SupplierAnswers answers, SupplierDocuments documents) {
        this.procureToPay = procureToPay;
        this.answers = answers;
        this.documents = documents;
    }

    /** The number for every later question, and the status now. */
    record RequestedResponse(String number, RequisitionView.Status status) {}

    @Operation(summary = "Ask for something and start its process")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "Two routers", value = EXAMPLE)))
    @PostMapping("/requisitions")
    ResponseEntity<RequestedResponse> request(@RequestBody RequisitionRequest need) {
        var number = procureToPay.request(need, Actors.current());
        var location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/procure-to-pay/requisitions/{number}")
                .build(number.value());
        return ResponseEntity.created(location)
                .body(new RequestedResponse(
                        number.value(), procureToPay.view(number).status()));
    }

    @Operation(summary = "Show where a need is: five stages, what each waits for, whom, until when")
    @GetMapping("/requisitions/{number}")
    RequisitionView view(@PathVariable String number) {
        return procureToPay.view(new RequisitionNumber(number));
    }

    /** A page of needs, newest first; {@code next} is the cursor of the following page. */
    record PageResponse(
            List<SummaryResponse> requisitions, @Nullable String next) {}

    /** One need in a list. */
    record SummaryResponse(
            String number,
            String requestedBy,
            String purpose,
            @Nullable String supplier,
            BigDecimal total,
            String currency,
            String status) {}

    @Operation(summary = "List needs, newest first")
    @GetMapping("/requisitions")
    PageResponse list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String requester,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be 1 to " + MOST);
        }
        var page = procureToPay.list(after == null ? null : new RequisitionNumber(after), requester, limit);
        var needs = page.stream()
                .map(need -> new SummaryResponse(
                        need.number(),
                        need.requestedBy(),
                        need.purpose(),
                        need.supplier(),
                        need.total(),
                        need.currency(),
                        need.status().name()))
                .toList();
        return new PageResponse(
                needs, page.size() < limit ? null : needs.get(limit - 1).number());
    }

    /** Why something is cancelled. */
    record CancelRequest(@Nullable String reason) {}

    @Operation(summary = "Take a need back from its approvers, to rework it")
    @PostMapping("/requisitions/{number}/withdrawal")
    RequisitionView withdraw(@PathVariable String number) {
        procureToPay.withdraw(new RequisitionNumber(number), Actors.current());
        return procureToPay.view(new RequisitionNumber(number));
    }

    @Operation(summary = "Take a quote of a supplier who was asked for one, until the deadline")
    @PostMapping("/requisitions/{number}/quotes")
    ResponseEntity<Void> quote(@PathVariable String number, @RequestBody SupplierQuote quote) {
        procureToPay.quote(new RequisitionNumber(number), quote, Actors.current());
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "How a supplier did in the last year")
    @GetMapping("/suppliers/{number}/scorecard")
    SupplierScorecard scorecard(@PathVariable String number) {
        return procureToPay.scorecard(number);
    }

    @Operation(summary = "Give a need up, or cancel its order while nothing of it is received")
    @PostMapping("/requisitions/{number}/cancellation")
    RequisitionView cancel(@PathVariable String number, @RequestBody CancelRequest request) {
        var reason = request.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
        procureToPay.cancel(new RequisitionNumber(number), reason, Actors.current());
        return procureToPay.view(new RequisitionNumber(number));
    }

    @Operation(summary = "Take the supplier's answer to a purchase order: AB, AP, CA or RE, with what differs")
    @PostMapping("/purchase-orders/{number}/answer")
    ResponseEntity<Void> answer(@PathVariable String number, @RequestBody SupplierAnswer answer) {
        procureToPay.answer(number, answer, Actors.current());
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Change a confirmed order, line by line, and ask the supplier to agree")
    @PostMapping("/purchase-orders/{number}/changes")
    ResponseEntity<Void> change(@PathVariable String number, @RequestBody OrderChangeRequest change) {
        procureToPay.change(number, change, Actors.current());
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Take the supplier's answer as UBL order response (Peppol BIS Ordering 3)")
    @PostMapping(path = "/purchase-orders/answers", consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<Void> answerUbl(InputStream ubl) {
        var received = answers.read(ubl);
        procureToPay.answer(received.order(), received.answer(), Actors.current());
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "The purchase order in its present revision, as UBL order (Peppol BIS Order only 3)")
    @GetMapping(path = "/purchase-orders/{number}", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] order(@PathVariable String number) {
        return documents.order(number);
    }
}
