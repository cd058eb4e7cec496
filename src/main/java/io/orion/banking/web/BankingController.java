package io.orion.banking.web;

import io.orion.banking.BankTransaction;
import io.orion.banking.Banking;
import io.orion.banking.domain.NotificationImport;
import io.orion.banking.domain.StatementImport;
import io.orion.banking.web.BankingRequests.AllocationsRequest;
import io.orion.banking.web.BankingRequests.DuplicateRequest;
import io.orion.banking.web.BankingRequests.ReceiptRequest;
import io.orion.banking.web.BankingViews.PageResponse;
import io.orion.banking.web.BankingViews.StatementResponse;
import io.orion.banking.web.BankingViews.StatementsResponse;
import io.orion.banking.web.BankingViews.TransactionResponse;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Statements and receipts come in; what could not be applied is shown and allocated by hand. */
@RestController
@RequestMapping(path = "/api/banking", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Banking", description = "Bank statements, receipts, and what they pay")
class BankingController {

    private static final int MAX_PAGE = 200;

    private final Banking banking;
    private final StatementImport statements;
    private final NotificationImport notifications;

    BankingController(Banking banking, StatementImport statements, NotificationImport notifications) {
        this.banking = banking;
        this.statements = statements;
        this.notifications = notifications;
    }

    @PostMapping(
            path = "/statements",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(
            summary = "Takes in bank statements (camt.053) and applies the receipts",
            description =
                    "201 with what became of each line; 200 when all statements were known. Money is applied once.")
    ResponseEntity<StatementsResponse> post(HttpServletRequest body, @Nullable Principal who) throws IOException {
        return take(body.getInputStream(), who);
    }

    @PostMapping(path = "/statements", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "The same with an uploaded file")
    ResponseEntity<StatementsResponse> upload(@RequestPart MultipartFile file, @Nullable Principal who)
            throws IOException {
        try (var content = file.getInputStream()) {
            return take(content, who);
        }
    }

    private ResponseEntity<StatementsResponse> take(InputStream file, @Nullable Principal who) {
        var imported = statements.run(file, who == null ? "anonymous" : who.getName());
        boolean known = imported.stream().allMatch(StatementImport.Imported::known);
        var answer = new StatementsResponse(
                imported.stream().map(StatementResponse::of).toList());
        return ResponseEntity.status(known ? 200 : 201).body(answer);
    }

    /** What became of each booking. */
    record NotificationResponse(List<NotificationImport.Noted> bookings) {}

    @PostMapping(
            path = "/notifications",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    @Operation(
            summary = "Takes in notifications of bookings (camt.054)",
            description = "Books payments that Orion ordered, and their returns, before the statement; all else waits"
                    + " for it. The same again changes nothing.")
    NotificationResponse take(InputStream file) {
        return new NotificationResponse(notifications.run(file));
    }

    @PostMapping(path = "/receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Takes in one receipt without a statement and applies it; the same reference again changes nothing")
    ResponseEntity<TransactionResponse> receive(@Valid @RequestBody ReceiptRequest request) {
        var transaction = banking.receive(request.receipt());
        return ResponseEntity.status(201).body(TransactionResponse.of(transaction));
    }

    @GetMapping("/transactions")
    @Operation(summary = "Transactions in a state (received, applied, unapplied, not-applicable), oldest first")
    PageResponse list(
            @RequestParam(defaultValue = "unapplied") String state,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new InvalidInput("limit", "is not between 1 and " + MAX_PAGE);
        }
        var found = banking.transactions(state(state), cursor, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new PageResponse(
                page.stream().map(TransactionResponse::of).toList(),
                found.size() > limit ? page.get(limit - 1).number() : null);
    }

    private static BankTransaction.State state(String name) {
        return Arrays.stream(BankTransaction.State.values())
                .filter(state -> state.name().equals(name.replace('-', '_').toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("state", "is not one of received, applied, unapplied, not-applicable"));
    }

    @GetMapping("/transactions/{id}")
    @Operation(summary = "One transaction")
    TransactionResponse get(@PathVariable String id) {
        return banking.transaction(id)
                .map(TransactionResponse::of)
                .orElseThrow(() -> new UnknownRecord("bank transaction", id));
    }

    @PostMapping(path = "/transactions/{id}/allocations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Applies an unapplied receipt as a person decides")
    TransactionResponse allocate(@PathVariable String id, @Valid @RequestBody AllocationsRequest request) {
        return TransactionResponse.of(
                banking.allocate(id, request.customer(), request.parts(), request.restOnAccount()));
    }

    @PostMapping(path = "/transactions/{id}/duplicate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Says that an unapplied receipt is money that came before, by hand or in a statement")
    TransactionResponse duplicate(@PathVariable String id, @Valid @RequestBody DuplicateRequest request) {
        return TransactionResponse.of(banking.sameAs(id, request.of()));
    }
}
