package io.orion.inventory.web;

import io.orion.inventory.Inventory;
import io.orion.inventory.ReceiptLine;
import io.orion.inventory.StockLevel;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Quantity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Inventory", description = "Stock per product and warehouse, and goods receipts.")
class InventoryController {

    private final Inventory inventory;
    private final Clock clock;

    InventoryController(Inventory inventory, Clock clock) {
        this.inventory = inventory;
        this.clock = clock;
    }

    @GetMapping("/stock")
    @Operation(summary = "On hand, reserved and available of a product in all warehouses")
    public List<StockResponse> stock(@Parameter(example = "SKU-1001") @RequestParam String sku) {
        return inventory.levels(sku).stream().map(StockResponse::of).toList();
    }

    @PostMapping("/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    @Operation(summary = "Records a goods receipt and posts it; sending the same receipt number again changes nothing")
    public ReceiptResponse receive(@Valid @RequestBody ReceiptRequest request) {
        var day = request.day() == null ? LocalDate.now(clock) : request.day();
        inventory.receive(request.receipt(), request.warehouse(), day, lines(request));
        return new ReceiptResponse(request.receipt(), request.warehouse(), day);
    }

    private static List<ReceiptLine> lines(ReceiptRequest request) {
        List<ReceiptLine> lines = new ArrayList<>();
        for (int i = 0; i < request.lines().size(); i++) {
            var line = request.lines().get(i);
            var path = "lines[" + i + "].";
            var serials = line.serials();
            lines.add(new ReceiptLine(
                    line.sku(),
                    quantity(path + "quantity", line.quantity()),
                    cost(path + "unitCost", line.unitCost()),
                    serials == null ? List.of() : serials));
        }
        return lines;
    }

    private static Quantity quantity(String field, BigDecimal value) {
        try {
            return new Quantity(value);
        } catch (ArithmeticException e) {
            throw new InvalidInput(field, "has more than four decimals");
        }
    }

    private static Money cost(String field, AmountRequest cost) {
        try {
            var money = Money.of(cost.amount(), cost.currency());
            if (money.amount().compareTo(cost.amount()) != 0) {
                throw new InvalidInput(field, "has more decimals than " + cost.currency());
            }
            return money;
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field + ".currency", "is not an ISO 4217 code");
        }
    }

    record StockResponse(
            @Schema(example = "HAM") String warehouse,
            @Schema(example = "SKU-1001") String sku,
            @Schema(example = "120") BigDecimal onHand,
            @Schema(example = "20") BigDecimal reserved,

            @Schema(description = "on hand less reserved", example = "100")
            BigDecimal available) {

        static StockResponse of(StockLevel level) {
            return new StockResponse(
                    level.warehouse(),
                    level.sku(),
                    plain(level.onHand()),
                    plain(level.reserved()),
                    plain(level.available()));
        }

        private static BigDecimal plain(Quantity quantity) {
            return new BigDecimal(quantity.toString());
        }
    }

    record AmountRequest(
            @NotNull @Schema(example = "4.20") BigDecimal amount,

            @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217", example = "EUR")
            String currency) {}

    record ReceiptLineRequest(
            @NotBlank @Size(max = 100) @Schema(example = "SKU-1001")
            String sku,

            @NotNull @Schema(example = "100") BigDecimal quantity,
            @NotNull @Valid AmountRequest unitCost,

            @Schema(description = "one per unit for products tracked by serial number") @Nullable
            List<@NotBlank @Size(max = 100) String> serials) {}

    record ReceiptRequest(
            @NotBlank
            @Size(max = 100)
            @Schema(description = "number of the receipt, unique", example = "GR-2026-000007")
            String receipt,

            @NotBlank @Size(max = 100) @Schema(example = "HAM")
            String warehouse,

            @Schema(description = "accounting date, today when missing", example = "2026-03-02") @Nullable
            LocalDate day,

            @NotEmpty @Size(max = 1000) @Valid List<ReceiptLineRequest> lines) {}

    record ReceiptResponse(String receipt, String warehouse, LocalDate day) {}
}
