package io.orion.treasury.web;

import io.orion.engine.Actors;
import io.orion.kernel.InvalidInput;
import io.orion.treasury.BankChangeRequest;
import io.orion.treasury.BankChangeView;
import io.orion.treasury.BankStatus;
import io.orion.treasury.PaymentRunRequest;
import io.orion.treasury.PaymentRunView;
import io.orion.treasury.Treasury;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
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

/** Payment runs, what the bank says of them, and changes of suppliers' accounts. */
@RestController
@RequestMapping("/api/treasury")
@Tag(name = "Treasury")
class TreasuryController {

    static final String CHANGE = """
            {"supplier": "S-1001", "iban": "DE76999999990000000501", "bic": "EXMPDEFFXXX", "holder": "Cable Works Ltd",
             "requestedVia": "letter", "reason": "New bank"}""";

    private static final int MOST = 200;
    private static final int LONGEST_REASON = 500;

    private final Treasury treasury;

    TreasuryController(Treasury treasury) {
        this.treasury = treasury;
    }

    /** The number for every later question, and the status now. */
    record StartedResponse(String number, String status) {}

    @Operation(summary = "Propose what is due until a day, and start the run that pays it")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            examples = @ExampleObject(value = "{\"dueUntil\": \"2027-01-15\", \"currency\": \"EUR\"}")))
    @PostMapping("/payment-runs")
    ResponseEntity<StartedResponse> startRun(@RequestBody PaymentRunRequest request) {
        var number = treasury.startRun(request, Actors.current());
        return created("payment-runs", number, treasury.run(number).status().name());
    }

    private static ResponseEntity<StartedResponse> created(String kind, String number, String status) {
        var location = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/treasury/{kind}/{number}")
                .build(kind, number);
        return ResponseEntity.created(location).body(new StartedResponse(number, status));
    }

    @Operation(summary = "Show a run: its lines, payments and votes")
    @GetMapping("/payment-runs/{number}")
    PaymentRunView run(@PathVariable String number) {
        return treasury.run(number);
    }

    /** A page of runs, newest first; {@code next} is the cursor of the following page. */
    record RunsResponse(
            List<RunResponse> paymentRuns, @Nullable String next) {}

    /** One run in a list. */
    record RunResponse(
            String number, String status, LocalDate dueUntil, BigDecimal total, BigDecimal discount, String currency) {}

    @Operation(summary = "List runs, newest first")
    @GetMapping("/payment-runs")
    RunsResponse runs(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        var page = treasury.runs(after, checked(limit));
        var runs = page.stream()
                .map(run -> new RunResponse(
                        run.number(), run.status().name(), run.dueUntil(), run.total(), run.discount(), run.currency()))
                .toList();
        return new RunsResponse(
                runs, page.size() < limit ? null : runs.get(limit - 1).number());
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput("limit", "must be 1 to " + MOST);
        }
        return limit;
    }

    @Operation(summary = "Take a run back from its releasers, to revise it")
    @PostMapping("/payment-runs/{number}/withdrawal")
    PaymentRunView withdraw(@PathVariable String number) {
        treasury.withdrawRun(number, Actors.current());
        return treasury.run(number);
    }

    /** What became of each payment that a report names. */
    record ReportResponse(List<BankStatus> payments) {}

    @Operation(summary = "Take a status report of the bank (ISO 20022 pain.002); the same again changes nothing")
    @PostMapping(path = "/payment-status", consumes = MediaType.APPLICATION_XML_VALUE)
    ReportResponse report(InputStream xml) {
        return new ReportResponse(treasury.report(xml));
    }

    @Operation(summary = "Let an item be paid again that was held back when its payment failed")
    @PostMapping("/held-items/{document}/release")
    ResponseEntity<Void> releaseHold(@PathVariable String document) {
        treasury.releaseHold(document);
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Ask for another account of a supplier; nothing is paid to the supplier until it is decided")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(examples = @ExampleObject(name = "A new bank", value = CHANGE)))
    @PostMapping("/bank-changes")
    ResponseEntity<StartedResponse> requestBankChange(@RequestBody BankChangeRequest request) {
        var number = treasury.requestBankChange(request, Actors.current());
        return created(
                "bank-changes", number, treasury.bankChange(number).status().name());
    }

    @Operation(summary = "Show a change of account: what was found, who called, who approved")
    @GetMapping("/bank-changes/{number}")
    BankChangeView bankChange(@PathVariable String number) {
        return treasury.bankChange(number);
    }

    /** A page of changes, newest first; {@code next} is the cursor of the following page. */
    record ChangesResponse(
            List<BankChangeView> bankChanges, @Nullable String next) {}

    @Operation(summary = "List changes of accounts, newest first")
    @GetMapping("/bank-changes")
    ChangesResponse bankChanges(
            @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
        var page = treasury.bankChanges(after, checked(limit));
        return new ChangesResponse(
                page, page.size() < limit ? null : page.get(limit - 1).number());
    }

    /** Why a change is withdrawn. */
    record WithdrawRequest(@Nullable String reason) {}

    @Operation(summary = "Take a change of account back; the old account stays")
    @PostMapping("/bank-changes/{number}/withdrawal")
    BankChangeView withdrawBankChange(@PathVariable String number, @RequestBody WithdrawRequest request) {
        var reason = request.reason();
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("reason", "must have 1 to " + LONGEST_REASON + " characters");
        }
        treasury.withdrawBankChange(number, reason, Actors.current());
        return treasury.bankChange(number);
    }
}
