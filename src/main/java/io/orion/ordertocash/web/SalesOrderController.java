package io.orion.ordertocash.web;

import io.orion.engine.Actors;
import io.orion.ordertocash.OrderToCash;
import io.orion.ordertocash.SalesOrderNumber;
import io.orion.ordertocash.SalesOrderRequest;
import io.orion.ordertocash.SalesOrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Orders in, and where they are. */
@RestController
@RequestMapping("/api/order-to-cash/sales-orders")
@Tag(name = "Sales orders")
class SalesOrderController {

    static final String EXAMPLE = """
            {"customer": "C-1001", "customerReference": "PO-4711", "currency": "EUR",
             "requestedDeliveryDate": "2026-12-15",
             "lines": [{"line": 1, "sku": "RTR-100", "quantity": 2}]}""";

    private final OrderToCash orderToCash;

    SalesOrderController(OrderToCash orderToCash) {
        this.orderToCash = orderToCash;
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

    private static ResponseEntity<AcceptedResponse> accepted(SalesOrderNumber number) {
        var location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/order-to-cash/sales-orders/{number}")
                .build(number.value());
        return ResponseEntity.created(location)
                .body(new AcceptedResponse(number.value(), SalesOrderView.Status.RECEIVED));
    }

    @Operation(summary = "Show where an order is: five stages, what each waits for, whom, until when")
    @GetMapping("/{number}")
    SalesOrderView view(@PathVariable String number) {
        return orderToCash.view(new SalesOrderNumber(number));
    }
}
