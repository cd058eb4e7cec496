package io.orion.treasury.domain;

import io.orion.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Credits lower what a supplier is paid; what is left has to be worth a payment. */
final class Netting {

    private Netting() {}

    /** Takes those suppliers out of a run who get nothing after their credits, or too little. */
    static void apply(PaymentRun run, BigDecimal minimum) {
        Map<String, List<RunLine>> bySupplier =
                run.included().collect(Collectors.groupingBy(line -> line.supplier, TreeMap::new, Collectors.toList()));
        bySupplier.values().forEach(lines -> {
            var net = Money.sum(lines.stream().map(RunLine::pay).toList(), run.currency);
            if (!net.isPositive()) {
                lines.forEach(line -> line.exclude("Credits are not less than what is due", null));
            } else if (net.amount().compareTo(minimum) < 0) {
                lines.forEach(line -> line.exclude("Less than a payment is worth", null));
            }
        });
    }
}
