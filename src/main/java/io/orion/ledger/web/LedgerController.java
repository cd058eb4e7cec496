package io.orion.ledger.web;

import io.orion.kernel.Money;
import io.orion.ledger.AccountBalance;
import io.orion.ledger.JournalEntry;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ledger")
@Tag(name = "Ledger", description = "Journal entries, balances and open items. Positive is debit, negative is credit.")
class LedgerController {

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/entries")
    @Operation(summary = "All journal entries of a document, oldest first")
    List<EntryResponse> entries(
            @Parameter(description = "number of the source document", example = "INV-2026-000001") @RequestParam
                    String source) {
        return ledger.entriesOf(source).stream().map(EntryResponse::of).toList();
    }

    @GetMapping("/trial-balance")
    @Operation(summary = "Balance of each account at the end of a day, in the functional currency; adds up to zero")
    List<BalanceResponse> trialBalance(
            @Parameter(description = "the day, included", example = "2026-03-31")
                    @RequestParam
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate day) {
        return ledger.trialBalance(day).stream().map(BalanceResponse::of).toList();
    }

    @GetMapping("/open-items")
    @Operation(summary = "What a customer has left to settle, oldest due date first")
    List<OpenItemResponse> openItems(
            @Parameter(description = "customer number", example = "C-10042") @RequestParam String customer) {
        return ledger.openItems(Party.customer(customer)).stream()
                .map(OpenItemResponse::of)
                .toList();
    }

    record AmountResponse(
            @Schema(example = "119.00") BigDecimal amount,

            @Schema(description = "ISO 4217", example = "EUR")
            String currency) {

        static AmountResponse of(Money money) {
            return new AmountResponse(money.amount(), money.currencyCode());
        }
    }

    record LineResponse(
            @Schema(example = "1200") String account,
            AmountResponse amount,

            @Schema(description = "the same in the functional currency")
            AmountResponse functionalAmount,

            @Schema(description = "customer or supplier number, on a control account", example = "C-10042") @Nullable
            String party) {

        static LineResponse of(JournalEntry.Line line) {
            var party = line.party();
            return new LineResponse(
                    line.account(),
                    AmountResponse.of(line.amount()),
                    AmountResponse.of(line.functional()),
                    party == null ? null : party.number());
        }
    }

    record EntryResponse(
            @Schema(example = "4711") long number,
            @Schema(example = "INV-2026-000001") String source,
            @Schema(example = "invoice") String kind,
            @Schema(example = "2026-03-02") LocalDate day,
            @Schema(example = "Invoice INV-2026-000001") String text,

            @Schema(description = "the case it belongs to", example = "SO-2026-000042") @Nullable
            String reference,

            @Schema(example = "2026-03-02T10:00:00Z") Instant postedAt,

            @Schema(description = "number of the entry it reverses") @Nullable
            Long reverses,

            List<LineResponse> lines) {

        static EntryResponse of(JournalEntry entry) {
            return new EntryResponse(
                    entry.number(),
                    entry.source(),
                    entry.kind(),
                    entry.day(),
                    entry.text(),
                    entry.reference(),
                    entry.postedAt(),
                    entry.reverses(),
                    entry.lines().stream().map(LineResponse::of).toList());
        }
    }

    record BalanceResponse(
            @Schema(example = "1200") String account,
            @Schema(example = "Trade receivables") String name,
            AmountResponse balance) {

        static BalanceResponse of(AccountBalance balance) {
            return new BalanceResponse(balance.account(), balance.name(), AmountResponse.of(balance.balance()));
        }
    }

    record OpenItemResponse(
            @Schema(example = "INV-2026-000001") String document,

            @Schema(description = "the case it belongs to", example = "SO-2026-000042") @Nullable
            String reference,

            @Schema(description = "positive is owed to us") AmountResponse original,
            AmountResponse open,
            @Schema(example = "2026-03-02") LocalDate postedOn,
            @Schema(example = "2026-04-01") LocalDate dueOn,

            @Schema(description = "last day for the early-payment discount", example = "2026-03-12") @Nullable
            LocalDate discountUntil,

            @Schema(description = "what may be deducted until then, tax included") @Nullable
            AmountResponse discount) {

        static OpenItemResponse of(OpenItem item) {
            var discount = item.discount();
            return new OpenItemResponse(
                    item.document(),
                    item.reference(),
                    AmountResponse.of(item.original()),
                    AmountResponse.of(item.open()),
                    item.postedOn(),
                    item.dueOn(),
                    discount == null ? null : discount.until(),
                    discount == null ? null : AmountResponse.of(discount.amount()));
        }
    }
}
