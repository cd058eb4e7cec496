package io.orion.banking.web;

import io.orion.banking.BankTransaction;
import io.orion.banking.ReceiptOutcome;
import io.orion.banking.domain.StatementImport;
import io.orion.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What banking answers. */
final class BankingViews {

    private BankingViews() {}

    record AmountResponse(
            @Schema(example = "119.00") BigDecimal amount,
            @Schema(example = "EUR") String currency) {

        static AmountResponse of(Money money) {
            return new AmountResponse(money.amount(), money.currencyCode());
        }
    }

    record TransactionResponse(
            @Schema(example = "BT-2026-000042") String id,
            @Schema(example = "DE89370400440532013000") String account,
            boolean incoming,

            @Schema(description = "whether it takes back an earlier payment")
            boolean returned,

            AmountResponse amount,
            LocalDate bookedOn,
            LocalDate valueOn,
            @Nullable String payerName,
            @Nullable String payerIban,
            @Nullable String endToEndId,
            String remittance,
            List<String> invoices,
            BankTransaction.State state,
            @Nullable ReceiptOutcome outcome,
            @Nullable String customer,

            @Schema(description = "why it is not applied") @Nullable
            String reason) {

        static TransactionResponse of(BankTransaction it) {
            return new TransactionResponse(
                    it.number(),
                    it.account(),
                    it.incoming(),
                    it.returned(),
                    AmountResponse.of(it.amount()),
                    it.bookedOn(),
                    it.valueOn(),
                    it.payerName(),
                    it.payerIban(),
                    it.endToEndId(),
                    it.remittance(),
                    it.invoices(),
                    it.state(),
                    it.outcome(),
                    it.customer(),
                    it.reason());
        }
    }

    record PageResponse(
            List<TransactionResponse> items, @Nullable String next) {}

    record LineResponse(
            @Schema(description = "whether an earlier file, or this one, brought it before")
            boolean known,

            TransactionResponse transaction) {}

    record StatementResponse(
            String account,
            String statementId,
            @Nullable String sequence,
            AmountResponse openingBalance,
            AmountResponse closingBalance,

            @Schema(description = "whether it was imported before")
            boolean known,

            List<LineResponse> lines) {

        static StatementResponse of(StatementImport.Imported it) {
            return new StatementResponse(
                    it.statement().account(),
                    it.statement().id(),
                    it.statement().sequence(),
                    AmountResponse.of(it.statement().opening()),
                    AmountResponse.of(it.statement().closing()),
                    it.known(),
                    it.lines().stream()
                            .map(line -> new LineResponse(line.known(), TransactionResponse.of(line.transaction())))
                            .toList());
        }
    }

    record StatementsResponse(List<StatementResponse> statements) {}
}
