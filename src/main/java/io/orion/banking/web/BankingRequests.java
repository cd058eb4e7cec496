package io.orion.banking.web;

import io.orion.banking.Banking;
import io.orion.banking.Receipt;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What banking is asked. */
final class BankingRequests {

    private static final int INTEGER_DIGITS = 13;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2069;

    private BankingRequests() {}

    record AmountRequest(
            @Schema(example = "119.00") @NotNull BigDecimal amount,

            @Schema(example = "EUR") @NotBlank @Pattern(regexp = "[A-Z]{3}")
            String currency) {

        /** Money rounds; what a sender means must not be rounded silently. The scale is looked at before it is used. */
        Money money(String path) {
            long digits = (long) amount.precision() - amount.scale();
            if (amount.signum() <= 0 || digits > INTEGER_DIGITS || Math.abs((long) amount.scale()) > INTEGER_DIGITS) {
                throw new InvalidInput(path + ".amount", "is not greater than zero with at most 13 digits");
            }
            var unit = currency(path);
            if (amount.stripTrailingZeros().scale() > Math.max(unit.getDefaultFractionDigits(), 0)) {
                throw new InvalidInput(path + ".amount", "has more decimals than " + currency);
            }
            return new Money(amount, unit);
        }

        private Currency currency(String path) {
            try {
                return Currency.getInstance(currency);
            } catch (IllegalArgumentException e) {
                throw new InvalidInput(path + ".currency", "is not an ISO 4217 code");
            }
        }
    }

    record ReceiptRequest(
            @Schema(example = "CHEQUE-4711", description = "unique; the same again is the same money")
            @NotBlank
            @Size(max = 100)
            String reference,

            @Schema(example = "C1001") @Size(max = 40) @Nullable
            String customer,

            @Size(max = 200) @Nullable String payerName,

            @Pattern(regexp = "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}") @Nullable
            String payerIban,

            @NotNull @Valid AmountRequest amount,
            @Schema(example = "2026-03-02") @NotNull LocalDate valueDate,

            @Schema(example = "Your invoice INV-2026-000001") @Size(max = 2000) @Nullable
            String remittance,

            @Size(max = 100) @Nullable List<@NotBlank @Size(max = 40) String> invoices) {

        Receipt receipt() {
            if (valueDate.getYear() < FIRST_YEAR || valueDate.getYear() > LAST_YEAR) {
                throw new InvalidInput("valueDate", "is not between 1990 and 2069");
            }
            return new Receipt(
                    clean("reference", reference),
                    customer,
                    payerName == null ? null : clean("payerName", payerName),
                    payerIban,
                    amount.money("amount"),
                    valueDate,
                    remittance == null ? "" : clean("remittance", remittance),
                    invoices == null ? List.of() : invoices);
        }

        /** PostgreSQL keeps no NUL. */
        private static String clean(String field, String text) {
            if (text.indexOf('\0') >= 0) {
                throw new InvalidInput(field, "contains a NUL character");
            }
            return text;
        }
    }

    record DuplicateRequest(
            @Schema(description = "the transaction that brought the money first", example = "BT-2026-000041")
            @NotBlank
            @Size(max = 40)
            @Pattern(regexp = "[^\\u0000]*", message = "contains a NUL character")
            String of) {}

    record AllocationRequest(
            @Schema(example = "INV-2026-000001") @NotBlank @Size(max = 40)
            String invoice,

            @NotNull @Valid AmountRequest amount) {}

    record AllocationsRequest(
            @Schema(example = "C1001") @NotBlank @Size(max = 40)
            String customer,

            @NotNull @Size(max = 500) List<@Valid AllocationRequest> allocations,

            @Schema(description = "whether what is left stays on the customer's account")
            boolean restOnAccount) {

        List<Banking.Allocation> parts() {
            return java.util.stream.IntStream.range(0, allocations.size())
                    .mapToObj(i -> new Banking.Allocation(
                            allocations.get(i).invoice(),
                            allocations.get(i).amount().money("allocations[" + i + "].amount")))
                    .toList();
        }
    }
}
