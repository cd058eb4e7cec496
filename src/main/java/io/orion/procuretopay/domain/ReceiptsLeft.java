package io.orion.procuretopay.domain;

import io.orion.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of posted receipts is not invoiced yet, while the lines of one invoice take their parts of it; the oldest
 * receipt first.
 */
final class ReceiptsLeft {

    private static final int CENTS = 2;

    private final List<GoodsReceipt> receipts;
    private final Map<GoodsReceipt.Line, Quantity> taken = new HashMap<>();
    private final Map<PurchaseOrderLine, Quantity> claimed = new HashMap<>();

    ReceiptsLeft(List<GoodsReceipt> receipts) {
        this.receipts = receipts;
    }

    /** More than the supplier may ask for with all that came and may still come; zero or less when it is not. */
    Quantity beyond(PurchaseOrderLine line, Quantity wanted, Quantity coming) {
        return line.invoiced
                .plus(claimed.getOrDefault(line, Quantity.ZERO))
                .plus(wanted)
                .minus(line.kept())
                .minus(coming);
    }

    void claim(PurchaseOrderLine line, Quantity wanted) {
        claimed.merge(line, wanted, Quantity::plus);
    }

    /** Takes up to this much of what came of an order's line. */
    List<SupplierInvoices.Match> take(int invoiceLine, PurchaseOrder order, int orderLine, Quantity wanted) {
        List<SupplierInvoices.Match> parts = new ArrayList<>();
        var left = wanted;
        for (var receipt : receipts) {
            if (receipt.postedAt == null || !receipt.order.equals(order.number)) {
                continue;
            }
            for (var line : receipt.lines) {
                if (line.line == orderLine && left.isPositive()) {
                    var before = line.invoiced.plus(taken.getOrDefault(line, Quantity.ZERO));
                    var part = left.min(line.accepted().minus(before));
                    if (part.isPositive()) {
                        taken.merge(line, part, Quantity::plus);
                        left = left.minus(part);
                        parts.add(new SupplierInvoices.Match(
                                invoiceLine, receipt.number, orderLine, part, share(line, before, part)));
                    }
                }
            }
        }
        return parts;
    }

    /** The part's worth: what all up to it is worth less what was before it, so that the last takes the rest. */
    static BigDecimal share(GoodsReceipt.Line line, Quantity before, Quantity part) {
        return worth(line, before.plus(part)).subtract(worth(line, before));
    }

    private static BigDecimal worth(GoodsReceipt.Line line, Quantity quantity) {
        var value = line.value == null ? BigDecimal.ZERO : line.value;
        return value.multiply(quantity.value()).divide(line.accepted().value(), CENTS, RoundingMode.HALF_UP);
    }
}
