package io.orion.procuretopay.domain;

import io.orion.kernel.Quantity;
import io.orion.masterdata.MasterData;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds the line of a delivery that a code on a parcel is about. */
@Component
class ArticleCodes {

    private final MasterData masterData;
    private final Clock clock;

    ArticleCodes(MasterData masterData, Clock clock) {
        this.masterData = masterData;
        this.clock = clock;
    }

    /** By our number, else by GTIN, else by the supplier's number; of several lines the first. */
    Optional<GoodsReceipt.Line> find(PurchaseOrder order, List<GoodsReceipt.Line> lines, String code) {
        var own = first(order, lines, code::equalsIgnoreCase);
        if (own.isPresent()) {
            return own;
        }
        var product = gtin(code);
        if (product.isPresent()) {
            return first(order, lines, product.get()::equals);
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return first(
                order,
                lines,
                sku -> masterData.supplierItems(sku, order.currency, today, Quantity.of(1)).stream()
                        .filter(item -> item.supplier().equals(order.supplier))
                        .anyMatch(item -> code.equalsIgnoreCase(item.supplierItem())));
    }

    /** The article of a GTIN; scanners give one of 13 digits with a zero before it where 14 are printed. */
    private Optional<String> gtin(String code) {
        if (!code.matches("[0-9]{8,14}")) {
            return Optional.empty();
        }
        return masterData
                .productByGtin(code)
                .or(() -> code.startsWith("0") ? masterData.productByGtin(code.substring(1)) : Optional.empty())
                .map(product -> product.sku());
    }

    private static Optional<GoodsReceipt.Line> first(
            PurchaseOrder order, List<GoodsReceipt.Line> lines, Predicate<String> fits) {
        return lines.stream()
                .filter(line -> {
                    var sku = order.line(line.line).sku;
                    return sku != null && fits.test(sku);
                })
                .findFirst();
    }
}
