package io.orion.ledger.web;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.UnknownRecord;
import io.orion.ledger.Ledger;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledger/exchange-rates/{currency}/{day}")
@Tag(name = "Exchange rates", description = "What one unit of a currency is worth in the functional currency.")
class ExchangeRateController {

    private final Ledger ledger;

    ExchangeRateController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    @Operation(summary = "The rate that a posting of the day takes: the newest of the seven days before")
    public RateResponse rate(
            @Parameter(description = "ISO 4217", example = "USD") @PathVariable String currency,
            @Parameter(example = "2026-03-02") @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day) {
        var rate = ledger.exchangeRate(known(currency), day)
                .orElseThrow(() -> new UnknownRecord("exchange rate of " + currency + " for", day.toString()));
        return new RateResponse(currency, day, rate.stripTrailingZeros());
    }

    @PutMapping
    @Transactional
    @Operation(summary = "Notes the rate from the day on; what is posted already keeps its own")
    public RateResponse set(
            @Parameter(description = "ISO 4217", example = "USD") @PathVariable String currency,
            @Parameter(example = "2026-03-02") @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day,
            @Valid @RequestBody RateRequest request) {
        ledger.setExchangeRate(known(currency), day, request.rate());
        return new RateResponse(currency, day, request.rate());
    }

    private static Currency known(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("currency", "is not an ISO 4217 code");
        }
    }

    record RateRequest(
            @NotNull
            @Positive(message = "is not greater than zero")
            @Digits(integer = 10, fraction = 10, message = "has more than ten digits before or after the point")
            @Schema(description = "units of the functional currency for one unit", example = "0.9217")
            BigDecimal rate) {}

    record RateResponse(
            @Schema(example = "USD") String currency,
            @Schema(example = "2026-03-02") LocalDate day,

            @Schema(description = "units of the functional currency for one unit", example = "0.9217")
            BigDecimal rate) {}
}
