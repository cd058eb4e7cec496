package io.orion.ledger.web;

import io.orion.kernel.UnknownRecord;
import io.orion.ledger.AccountingPeriod;
import io.orion.ledger.Ledger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledger/periods/{period}")
@Tag(name = "Accounting periods", description = "Months of the books, which can be locked.")
class PeriodController {

    private final Ledger ledger;

    PeriodController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    @Operation(summary = "Whether a month is locked, and why")
    public PeriodResponse period(@Parameter(example = "2026-03") @PathVariable YearMonth period) {
        return ledger.period(period)
                .map(PeriodResponse::of)
                .orElseThrow(() -> new UnknownRecord("accounting period", period.toString()));
    }

    @PutMapping
    @Transactional
    @Operation(summary = "Locks a month so that nothing more is posted into it, or opens it again")
    public PeriodResponse set(
            @Parameter(example = "2026-03") @PathVariable YearMonth period, @Valid @RequestBody PeriodRequest request) {
        ledger.setPeriodLocked(period, request.locked(), request.reason());
        return period(period);
    }

    record PeriodRequest(
            @NotNull @Schema(example = "true") Boolean locked,

            @NotBlank
            @Size(max = 500)
            @Pattern(regexp = "[^\\u0000]*", message = "contains a NUL character")
            @Schema(example = "March is reported")
            String reason) {}

    record PeriodResponse(
            @Schema(type = "string", example = "2026-03") YearMonth period,
            @Schema(example = "true") boolean locked,
            @Nullable @Schema(example = "March is reported") String reason,
            @Nullable Instant changedAt) {

        static PeriodResponse of(AccountingPeriod period) {
            return new PeriodResponse(period.month(), period.locked(), period.reason(), period.changedAt());
        }
    }
}
