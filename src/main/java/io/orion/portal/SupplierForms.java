package io.orion.portal;

import io.orion.kernel.Fingerprint;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Violation;
import io.orion.procuretopay.SupplierAnswer;
import io.orion.procuretopay.SupplierDesk.Despatch;
import io.orion.procuretopay.SupplierDesk.Sent;
import io.orion.procuretopay.SupplierDesk.SuppliersOrder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What suppliers type into the forms behind their link. */
final class SupplierForms {

    private static final String QUANTITY = "quantity-";
    private static final int LONGEST_NOTE = 500;

    private SupplierForms() {}

    /** Of what was sent, whatever the order of the fields. */
    static byte[] fingerprint(Map<String, String> sent) {
        var fields = new TreeMap<>(sent);
        fields.remove("_csrf");
        return Fingerprint.of(fields.toString()).getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The answer to an order, in the revision that was looked at. Only what differs from the order is an offer.
     *
     * @throws InvalidInput naming each field that is no number or no date
     */
    static SupplierAnswer answer(SuppliersOrder order, Map<String, String> sent) {
        var note = text(sent, "note");
        List<Violation> wrong = new ArrayList<>();
        if (note != null && note.length() > LONGEST_NOTE) {
            wrong.add(new Violation("note", "is longer than " + LONGEST_NOTE + " characters"));
        }
        if (!Integer.toString(order.revision()).equals(text(sent, "revision"))) {
            wrong.add(new Violation("revision", "is not the present one, " + order.revision() + "; look at it again"));
        }
        var code = Objects.requireNonNullElse(text(sent, "code"), "");
        List<SupplierAnswer.Line> lines = new ArrayList<>();
        for (var line : order.lines()) {
            var quantity = other(number(sent, QUANTITY + line.line(), wrong), line.quantity());
            var price = other(number(sent, "price-" + line.line(), wrong), line.unitPrice());
            var day = day(sent, "promised-" + line.line(), wrong);
            var promised = day == null || day.equals(line.promisedOn()) ? null : day;
            if (quantity != null || price != null || promised != null) {
                lines.add(new SupplierAnswer.Line(line.line(), quantity, price, promised));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new SupplierAnswer(code, note, "CA".equals(code) ? lines : List.of());
    }

    private static @Nullable BigDecimal other(@Nullable BigDecimal offered, BigDecimal ordered) {
        return offered == null || offered.compareTo(ordered) == 0 ? null : offered;
    }

    /** What is on its way; lines without a quantity are not. */
    static Despatch despatch(Map<String, String> sent) {
        List<Violation> wrong = new ArrayList<>();
        var note = text(sent, "deliveryNote");
        if (note == null) {
            wrong.add(new Violation("deliveryNote", "is missing"));
        }
        var day = day(sent, "despatchedOn", wrong);
        if (day == null && wrong.stream().noneMatch(it -> it.field().equals("despatchedOn"))) {
            wrong.add(new Violation("despatchedOn", "is missing"));
        }
        List<Sent> lines = new ArrayList<>();
        for (var field : new TreeMap<>(sent).keySet()) {
            if (field.matches(QUANTITY + "[0-9]{1,6}")) {
                var quantity = number(sent, field, wrong);
                if (quantity != null && quantity.signum() != 0) {
                    lines.add(new Sent(Integer.parseInt(field.substring(QUANTITY.length())), quantity));
                }
            }
        }
        if (note == null || day == null || !wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Despatch(note, day, lines);
    }

    private static @Nullable String text(Map<String, String> sent, String field) {
        var written = sent.get(field);
        return written == null || written.isBlank() ? null : written.strip();
    }

    private static @Nullable BigDecimal number(Map<String, String> sent, String field, List<Violation> wrong) {
        var written = text(sent, field);
        if (written == null) {
            return null;
        }
        if (!written.matches("[0-9]{1,9}([.,][0-9]{1,4})?")) {
            wrong.add(new Violation(field, "is not a number with at most four decimals: " + written));
            return null;
        }
        return new BigDecimal(written.replace(',', '.'));
    }

    private static @Nullable LocalDate day(Map<String, String> sent, String field, List<Violation> wrong) {
        var written = text(sent, field);
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            wrong.add(new Violation(field, "is not a date (year-month-day): " + written));
            return null;
        }
    }
}
