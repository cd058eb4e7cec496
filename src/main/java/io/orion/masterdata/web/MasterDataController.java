package io.orion.masterdata.web;

import io.orion.kernel.InvalidInput;
import io.orion.masterdata.domain.FieldChange;
import io.orion.masterdata.domain.RecordKeeper;
import io.orion.masterdata.domain.RecordKind;
import io.orion.masterdata.domain.Records;
import io.orion.masterdata.domain.StaleVersion;
import io.orion.masterdata.domain.StoredRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads and changes master records of every kind. */
@RestController
@RequestMapping(path = "/api/master-data", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Master data", description = "Customers, suppliers, products, prices, employees, warehouses, the company")
class MasterDataController {

    private static final String KIND = "/{kind:customers|suppliers|products|prices|employees|warehouses}";
    private static final String RECORD = KIND + "/{key}";
    private static final int MAX_PAGE = 200;

    private final RecordKeeper keeper;
    private final Records records;

    MasterDataController(RecordKeeper keeper, Records records) {
        this.keeper = keeper;
        this.records = records;
    }

    /**
     * One page of records.
     *
     * @param next cursor of the page that follows; missing on the last one
     */
    record PageResponse(
            List<Map<String, @Nullable Object>> items,
            @Nullable String next) {}

    record ChangeResponse(
            long version,
            String field,
            @Nullable String before,
            @Nullable String after,
            String changedBy,
            Instant changedAt) {

        static ChangeResponse of(FieldChange change) {
            return new ChangeResponse(
                    change.version(),
                    change.field(),
                    change.before(),
                    change.after(),
                    change.changedBy(),
                    change.changedAt());
        }
    }

    @GetMapping(KIND)
    @Operation(summary = "Records in the order of their key; q finds a part of the key or name, 200 at most per page")
    PageResponse list(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new InvalidInput("limit", "is not between 1 and " + MAX_PAGE);
        }
        var found = records.page(RecordKind.named(kind), q, cursor == null ? null : decode(cursor), limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new PageResponse(
                page.stream().map(RecordJson::write).toList(),
                found.size() > limit ? encode(page.get(limit - 1).key()) : null);
    }

    @GetMapping(RECORD)
    @Operation(summary = "One record; its ETag is needed to change it")
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable String kind, @PathVariable String key) {
        return answer(ResponseEntity.ok(), keeper.find(RecordKind.named(kind), key));
    }

    @GetMapping(RECORD + "/changes")
    @Operation(summary = "Which field was changed by whom, when, from what to what; * stands for the creation")
    List<ChangeResponse> changes(@PathVariable String kind, @PathVariable String key) {
        var of = RecordKind.named(kind);
        return records.history(of, keeper.find(of, key).key()).stream()
                .map(ChangeResponse::of)
                .toList();
    }

    @PutMapping(path = RECORD, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Replaces a record (If-Match with its ETag) or creates it (If-None-Match: *)",
            description = "The body has the fields that a read shows; what is left out takes its initial value.")
    ResponseEntity<Map<String, @Nullable Object>> put(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            HttpServletRequest request,
            @Nullable Principal who)
            throws IOException {
        var expected = Preconditions.expectation(ifMatch, ifNoneMatch);
        var given = RecordJson.read(request.getInputStream());
        var saved = keeper.put(RecordKind.named(kind), key, given, expected, name(who));
        return answer(ResponseEntity.status(expected.exists() ? 200 : 201), saved);
    }

    @GetMapping("/company")
    @Operation(summary = "The company that Orion works for")
    ResponseEntity<Map<String, @Nullable Object>> company() {
        return answer(ResponseEntity.ok(), keeper.find(RecordKind.COMPANY, "company"));
    }

    @PutMapping(path = "/company", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Sets up the company (If-None-Match: *) or changes it (If-Match)")
    ResponseEntity<Map<String, @Nullable Object>> putCompany(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            HttpServletRequest request,
            @Nullable Principal who)
            throws IOException {
        return put("company", "company", ifMatch, ifNoneMatch, request, who);
    }

    /** A version that the caller sent and that is no longer the present one is 412 (RFC 9110, 15.5.13), not 409. */
    @ExceptionHandler
    ProblemDetail stale(StaleVersion e) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, String.valueOf(e.getMessage()));
        problem.setType(URI.create("urn:orion:problem:stale-version"));
        problem.setTitle("Somebody else was faster");
        return problem;
    }

    static String name(@Nullable Principal who) {
        return who == null ? "anonymous" : who.getName();
    }

    private static ResponseEntity<Map<String, @Nullable Object>> answer(
            ResponseEntity.BodyBuilder builder, StoredRecord record) {
        return builder.eTag(Preconditions.etag(record.version())).body(RecordJson.write(record));
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("cursor", "is not one that this server gave");
        }
    }
}
