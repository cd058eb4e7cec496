package io.orion.portal;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import io.orion.procuretopay.Receiving.Delivery;
import io.orion.procuretopay.Receiving.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was scanned and typed of a delivery, in the words of the form of its task. */
final class ReceivingForm {

    static final String DAMAGED = "damaged-";

    private ReceivingForm() {}

    /**
     * The values of the task's form. What is damaged is not scanned: it is counted besides.
     *
     * @throws InvalidInput where there is no delivery note, nothing was counted, or a quantity is none
     */
    static Map<String, Object> of(Delivery delivery, Map<String, String> sent) {
        List<Violation> wrong = new ArrayList<>();
        var note = Objects.requireNonNullElse(sent.get("deliveryNote"), "").strip();
        if (note.isEmpty()) {
            wrong.add(new Violation("deliveryNote", "is missing"));
        }
        var rows = new Rows(new StringBuilder(), new StringBuilder(), new StringBuilder());
        var all = BigDecimal.ZERO;
        for (var line : delivery.lines()) {
            all = all.add(rows.add(line, damaged(line, sent, wrong)));
        }
        if (all.signum() == 0 && wrong.isEmpty()) {
            wrong.add(new Violation("code", "is missing: nothing was scanned"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new HashMap<>(Map.of(
                "deliveryNote",
                note,
                "counted",
                rows.counted.toString(),
                "damaged",
                rows.damaged.toString(),
                "serials",
                rows.serials.toString()));
    }

    /** What is said of each line, one below the other. */
    private record Rows(StringBuilder counted, StringBuilder damaged, StringBuilder serials) {

        /** Returns how much of the line came, good or bad. */
        private BigDecimal add(Line line, BigDecimal bad) {
            var in = line.counted().add(bad);
            row(counted, line, in.toPlainString());
            if (bad.signum() > 0) {
                row(damaged, line, bad.toPlainString());
            }
            if (!line.serials().isEmpty()) {
                row(serials, line, String.join(",", line.serials()));
            }
            return in;
        }
    }

    private static BigDecimal damaged(Line line, Map<String, String> sent, List<Violation> wrong) {
        var field = DAMAGED + line.line();
        var written = Objects.requireNonNullElse(sent.get(field), "").strip();
        if (written.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!written.matches("[0-9]{1,6}([.,][0-9]{1,4})?")) {
            wrong.add(new Violation(field, "is not a quantity: " + written));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(written.replace(',', '.'));
    }

    private static void row(StringBuilder rows, Line line, String value) {
        rows.append(line.line()).append('=').append(value).append('\n');
    }
}
