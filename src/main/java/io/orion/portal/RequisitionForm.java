package io.orion.portal;

import io.orion.kernel.Fingerprint;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import io.orion.procuretopay.RequisitionRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A need as a person types it; everything is text until it is read. */
record RequisitionForm(
        @Nullable String purpose,
        @Nullable String supplier,
        @Nullable String currency,
        @Nullable String neededOn,
        @Nullable List<Line> lines) {

    private static final int EMPTY_LINES = 4;
    private static final Line NOTHING = new Line(null, null, null, null, null, null);

    /** Lines that were not sent come as null. */
    RequisitionForm {
        lines = lines == null
                ? List.of()
                : lines.stream().map(line -> line == null ? NOTHING : line).toList();
    }

    /** One line; lines without anything are left out. */
    record Line(
            @Nullable String sku,
            @Nullable String description,
            @Nullable String quantity,
            @Nullable String unitPrice,
            @Nullable String category,
            @Nullable String costCenter) {

        boolean isEmpty() {
            return Typed.isBlank(sku) && Typed.isBlank(description) && Typed.isBlank(quantity);
        }
    }

    static RequisitionForm empty() {
        return new RequisitionForm(null, null, null, null, List.of());
    }

    /** What was typed, with lines left to fill: four in all at least, or four more. */
    List<Line> shown(boolean more) {
        var shown = new ArrayList<>(lines == null ? List.<Line>of() : lines);
        int wanted = more ? shown.size() + EMPTY_LINES : Math.max(EMPTY_LINES, shown.size() + 1);
        while (shown.size() < wanted) {
            shown.add(NOTHING);
        }
        return shown;
    }

    /**
     * Reads what was typed.
     *
     * @throws InvalidInput naming every field that cannot be read, lines counted from 1 as on the page
     */
    RequisitionRequest request() {
        var wrong = new ArrayList<Violation>();
        var read = new ArrayList<RequisitionRequest.Line>();
        var typed = lines == null ? List.<Line>of() : lines;
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isEmpty()) {
                read.add(line("line " + (i + 1) + " ", typed.get(i), wrong));
            }
        }
        var day = Typed.parsed("neededOn", neededOn, LocalDate::parse, "is not a date", wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new RequisitionRequest(
                purpose == null ? "" : purpose, Typed.text(currency), Typed.text(supplier), day, null, read);
    }

    private static RequisitionRequest.Line line(String at, Line line, List<Violation> wrong) {
        return new RequisitionRequest.Line(
                Typed.text(line.sku()),
                Typed.text(line.description()),
                null,
                Typed.parsed(at + "quantity", line.quantity(), BigDecimal::new, "is not a number", wrong),
                Typed.parsed(at + "unitPrice", line.unitPrice(), BigDecimal::new, "is not a number", wrong),
                Typed.text(line.category()),
                Typed.text(line.costCenter()));
    }

    byte[] fingerprint() {
        return Fingerprint.of(toString()).getBytes(StandardCharsets.US_ASCII);
    }
}
