package io.orion.procuretopay.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the line of an order that an invoice's line is about: by number, article, words, or as the only one. */
final class OrderLines {

    private OrderLines() {}

    /** A line of an order. */
    private record Place(PurchaseOrder order, PurchaseOrderLine line) {}

    static void find(SupplierInvoice invoice, SupplierInvoice.Line line, SortedMap<String, PurchaseOrder> orders) {
        var places = orders.values().stream()
                .filter(order -> line.theirOrder == null || line.theirOrder.equals(order.number))
                .flatMap(order -> order.lines.stream().map(it -> new Place(order, it)))
                .toList();
        var found = only(places, place -> Integer.toString(place.line().line).equals(line.orderLineWritten));
        if (found == null) {
            found = only(places, place -> sameArticle(place.line(), line));
        }
        if (found == null) {
            found = only(places, place -> place.line().description.equalsIgnoreCase(line.description.strip()));
        }
        if (found == null && invoice.lines.size() == 1) {
            found = only(places, place -> true);
            found = found != null && found.line().sku != null && line.sku != null ? null : found;
        }
        if (found != null) {
            line.order = found.order().number;
            line.orderLine = found.line().line;
        }
    }

    private static boolean sameArticle(PurchaseOrderLine ordered, SupplierInvoice.Line line) {
        return ordered.sku != null && (ordered.sku.equals(line.sku) || ordered.sku.equals(line.theirSku));
    }

    private static @Nullable Place only(List<Place> places, Predicate<Place> fits) {
        var found = places.stream().filter(fits).toList();
        return found.size() == 1 ? found.get(0) : null;
    }
}
