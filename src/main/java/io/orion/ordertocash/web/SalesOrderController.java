package io.orion.ordertocash.web;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderChange;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.SalesOrderView;
import io.orion.ordertocash.documents.ChangeResponses;
import io.orion.ordertocash.documents.CustomerDocuments;
import io.orion.ordertocash.documents.ReceivedChanges;
import io.orion.ordertocash.documents.ReceivedOrders;
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

/** Orders in, and where they are. */
@RestController
@RequestMapping("/api/order-to-cash/sales-orders")
@Tag(name = "Sales orders")
class SalesOrderController {

    static final String EXAMPLE = """
            {"customer": "C1001", "customerReference": "PO-4711", "currency": "EUR",
             "requestedDeliveryDate": "2026-12-15",
             "lines": [{"line": 1, "sku": "SW-2100", "quantity": 2}]}""";

    static final String CHANGE = """
            {"reference": "PO-4711-2", "reason": "Another site",
             "lines": [{"line": 1, "quantity": 1}, {"line": 2, "quantity": 0}, {"sku": "RT-1100", "quantity": 3}]}""";

    private static final int MOST = 200;

    private final OrderToCash orderToCash;
    private final ReceivedOrders received;
    private final CustomerDocuments documents;
    private final ReceivedChanges changes;
    private final ChangeResponses responses;

    SalesOrderController(
            OrderToCash orderToCash,
            ReceivedOrders received,
            CustomerDocuments documents,
            ReceivedChanges changes,
            ChangeResponses responses) {
        this.orderToCash = orderToCash;
        this.received = received;
        this.documents = documents;
        this.changes = changes;
        this.responses = responses;
    }

    /** What became of an order: its number for every later question, and its status now. */
    record AcceptedResponse(String number, SalesOrderView.Status status) {}

    @Operation(summary = "Accept an order and start its process")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "Two routers", value = EXAMPLE)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AcceptedResponse> accept(@RequestBody SalesOrderRequest request) {
        var number = orderToCash.accept(request, Actors.current());
        return accepted(number);
    }

    @Operation(summary = "Accept an order in UBL 2.1 (Peppol BIS Order) and start its process")
    @PostMapping(consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<AcceptedResponse> acceptUbl(InputStream ubl) {
        return accepted(orderToCash.accept(received.read(ubl), Actors.current()));
    }

    private static ResponseEntity<AcceptedResponse> accepted(SalesOrderNumber number) {
        var location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/order-to-cash/sales-orders/{number}")
                .build(number.value());
        return ResponseEntity.created(location)
                .body(new AcceptedResponse(number.value(), SalesOrderView.Status.RECEIVED));
    }

    @Operation(summary = "Change a confirmed order, line by line; what has left, and every other line, stays as it is")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "Less of one, more of another", value = CHANGE)))
    @PostMapping("/{number}/changes")
    SalesOrderView change(@PathVariable String number, @RequestBody SalesOrderChange change) {
        var order = new SalesOrderNumber(number);
        orderToCash.change(order, change, Actors.current());
        return orderToCash.view(order);
    }

    @Operation(summary = "Take an order change in UBL 2.1 (Peppol BIS Advanced Ordering) of the buyer of the order")
    @PostMapping(path = "/changes", consumes = MediaType.APPLICATION_XML_VALUE)
    SalesOrderView changeUbl(InputStream ubl) {
        return orderToCash.view(changes.change(ubl, Actors.current()));
    }

    @Operation(summary = "Take an order cancellation in UBL 2.1 (Peppol BIS Advanced Ordering) of the buyer")
    @PostMapping(path = "/cancellations", consumes = MediaType.APPLICATION_XML_VALUE)
    SalesOrderView cancelUbl(InputStream ubl) {
        return orderToCash.view(changes.cancel(ubl, Actors.current()));
    }

    @Operation(summary = "Our answer to a change, such as SO-2026-000001-C1, as UBL order response with line codes")
    @GetMapping(path = "/{number}/changes/{change}/response", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] changeResponse(@PathVariable String number, @PathVariable String change) {
        if (!change.startsWith(new SalesOrderNumber(number).value() + "-C")) {
            throw new UnknownRecord("change", change);
        }
        return responses.response(change);
    }

    /** Why an order is taken back, or let go. */
    record ReasonRequest(@Nullable String reason) {}

    @Operation(summary = "Cancel a whole order of which nothing has left; what was done for it is undone")
    @PostMapping("/{number}/cancellation")
    SalesOrderView cancel(@PathVariable String number, @RequestBody ReasonRequest request) {
        var order = new SalesOrderNumber(number);
        orderToCash.cancel(order, request.reason() == null ? "" : request.reason(), Actors.current());
        return orderToCash.view(order);
    }

    @Operation(summary = "Let an order be delivered although invoices of its customer are overdue")
    @PostMapping("/{number}/delivery-stop/release")
    SalesOrderView releaseDeliveryStop(@PathVariable String number, @RequestBody ReasonRequest request) {
        var order = new SalesOrderNumber(number);
        orderToCash.releaseDeliveryStop(order, request.reason() == null ? "" : request.reason(), Actors.current());
        return orderToCash.view(order);
    }

    @Operation(summary = "Show where an order is: five stages, what each waits for, whom, until when")
    @GetMapping("/{number}")
    SalesOrderView view(@PathVariable String number) {
        return orderToCash.view(new SalesOrderNumber(number));
    }

    @Operation(summary = "Our answer to the order as UBL order response: AB, AP, CA or RE with line codes")
    @GetMapping(path = "/{number}/order-response", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] orderResponse(@PathVariable String number) {
        return documents.orderResponse(new SalesOrderNumber(number).value());
    }

    /** A page of orders, newest first; {@code next} is the cursor of the following page. */
    record PageResponse(
            List<SummaryResponse> orders, @Nullable String next) {}

    /** One order in a list. */
    record SummaryResponse(
            String number,
            @Nullable String customer,
            @Nullable String customerReference,
            String status) {}

    @Operation(summary = "List orders, newest first")
    @GetMapping
    PageResponse list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be 1 to " + MOST);
        }
        var page = orderToCash.list(after == null ? null : new SalesOrderNumber(after), customer, limit);
        var orders = page.stream()
                .map(order -> new SummaryResponse(
                        order.number(),
                        order.customer(),
                        order.customerReference(),
                        order.status().name()))
                .toList();
        return new PageResponse(
                orders, page.size() < limit ? null : orders.get(limit - 1).number());
    }
}
