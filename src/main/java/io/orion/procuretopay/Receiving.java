package io.orion.procuretopay;

import io.orion.kernel.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The door of whoever counts a delivery by scanning it. It only keeps what was scanned: a delivery is received by
 * completing its task, as everywhere.
 */
public interface Receiving {

    /**
     * The awaited deliveries of goods that a number names: of a purchase order, of the need behind it, of the
     * delivery itself, or of a delivery note that the supplier announced; case and blanks around it do not count.
     */
    List<Delivery> find(String number);

    /** An awaited delivery with what was scanned of it; empty once it is counted, or not awaited any more. */
    Optional<Delivery> delivery(String receipt);

    /**
     * Takes a scanned code.
     *
     * @param code our number of an article, the supplier's, a GTIN, or {@code #<line>} of the order; with
     *     {@code <quantity>*} before it for more than one; or a serial number where {@code serialOf} is given
     * @param serialOf the line whose serial numbers are being scanned
     * @throws io.orion.kernel.InvalidInput naming what the code is not; nothing is changed then
     * @throws io.orion.kernel.Refused when the delivery is not awaited any more
     */
    Scanned scan(String receipt, String code, @Nullable Integer serialOf, Actor by);

    /** Forgets what was scanned of a line. */
    void forget(String receipt, int line, Actor by);

    /**
     * A delivery that is awaited.
     *
     * @param requisition the need, whose case it belongs to
     * @param announced what the supplier says is on its way, and was not received yet
     */
    record Delivery(
            String receipt,
            String order,
            String requisition,
            String supplier,
            List<Line> lines,
            List<SupplierDesk.Despatch> announced) {

        /** Whether anything was scanned. */
        public boolean begun() {
            return lines.stream().anyMatch(line -> line.counted().signum() > 0);
        }
    }

    /**
     * A line of it.
     *
     * @param counted what was scanned so far
     * @param serials one for each piece, where the article is tracked by serial number
     */
    record Line(
            int line,
            @Nullable String sku,
            String description,
            String unit,
            BigDecimal expected,
            BigDecimal counted,
            boolean serialTracked,
            List<String> serials) {

        /** How much more was scanned than is awaited; zero or less where it is not. */
        public BigDecimal over() {
            return counted.subtract(expected);
        }
    }

    /**
     * What a scan came to.
     *
     * @param needsSerial whether the serial number of the piece is to be scanned next
     */
    record Scanned(Line line, boolean needsSerial) {}
}
