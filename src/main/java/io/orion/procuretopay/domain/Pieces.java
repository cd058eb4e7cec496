package io.orion.procuretopay.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import java.util.HashSet;
import java.util.List;

/** Serial numbers on a receipt: one for each piece that is taken. */
final class Pieces {

    private Pieces() {}

    /** Refuses a count that names other than one serial number for each piece. */
    static void require(PurchaseOrderLine ordered, GoodsReceipt.Line line) {
        var expected = ordered.serialTracked ? line.accepted() : Quantity.ZERO;
        if (Quantity.of(line.serials.size()).compareTo(expected) != 0) {
            throw new InvalidInput(
                    "serials",
                    "line " + line.line + " (" + ordered.sku + ") needs " + expected + " serial numbers, not "
                            + line.serials.size());
        }
        if (new HashSet<>(line.serials).size() < line.serials.size()) {
            throw new InvalidInput("serials", "line " + line.line + " names a serial number twice");
        }
    }

    /** Of more than is taken, the pieces named last go back. */
    static void dropSurplus(GoodsReceipt.Line line) {
        int left = line.accepted().value().intValue();
        if (line.serials.size() > left) {
            line.serials = line.serials.subList(0, left);
        }
    }

    /** Takes the pieces that are not good out of those that are kept. */
    static void takeOut(GoodsReceipt.Line line, Quantity quantity, List<String> bad) {
        if (line.serials.isEmpty() && bad.isEmpty()) {
            return;
        }
        if (Quantity.of(bad.size()).compareTo(quantity) != 0 || !line.serials.containsAll(bad)) {
            throw new InvalidInput(
                    "badSerials",
                    "line " + line.line + " needs the serial numbers of the " + quantity + " pieces that go back");
        }
        line.serials = line.serials.stream().filter(it -> !bad.contains(it)).toList();
    }
}
