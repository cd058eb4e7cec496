package io.orion.ordertocash.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.ordertocash.domain.CustomerReturn.Condition;
import io.orion.ordertocash.domain.CustomerReturn.Finding;
import io.orion.ordertocash.domain.CustomerReturn.Receipt;
import io.orion.ordertocash.domain.CustomerReturn.ReceivedLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what the warehouse counts of a return, and what inspection finds. */
@Service
public class ReturnReceiving {

    private final SalesOrders orders;
    private final ReturnStore returns;
    private final DeliveryStore deliveries;
    private final Clock clock;

    ReturnReceiving(SalesOrders orders, ReturnStore returns, DeliveryStore deliveries, Clock clock) {
        this.orders = orders;
        this.returns = returns;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * Takes what came.
     *
     * @param received {@code <line>=<quantity>} per line of text; null when all that is still to come did
     * @param serials {@code <line>=<serial>,<serial>} per line of text, for articles tracked by serial number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void receive(String number, Actor by, @Nullable String received, @Nullable String serials) {
        var it = returns.get(number);
        var order = orders.get(it.order);
        var receipt = new Receipt(number + "/" + (it.receipts.size() + 1), clock.instant(), by.id());
        Map<Integer, String> written = PickedLines.parse("received", received);
        Map<Integer, String> bySerial = PickedLines.parse("serials", serials);
        requireKnown(it, "received", written.keySet());
        requireKnown(it, "serials", bySerial.keySet());
        boolean all = written.isEmpty();
        for (CustomerReturn.Line line : it.lines) {
            var text = written.get(line.line);
            var quantity = text == null
                    ? (all ? line.toCome() : Quantity.ZERO)
                    : quantity("received", line.line, text, line.toCome());
            var pieces = pieces(bySerial.get(line.line));
            if (quantity.isPositive() || !pieces.isEmpty()) {
                checkSerials(it, order.line(line.line), quantity, pieces);
                receipt.lines.add(new ReceivedLine(line.line, quantity, pieces));
                line.received = line.received.plus(quantity);
            }
        }
        if (receipt.lines.isEmpty()) {
            throw new InvalidInput("received", "says that nothing came");
        }
        it.receipts.add(receipt);
        returns.save(it);
    }

    private static void requireKnown(CustomerReturn it, String field, Set<Integer> lines) {
        lines.stream().filter(line -> it.find(line).isEmpty()).findFirst().ifPresent(line -> {
            throw new InvalidInput(field, "names line " + line + ", which is not on " + it.number);
        });
    }

    private static Quantity quantity(String field, int line, String written, Quantity most) {
        try {
            var quantity = Quantity.of(written);
            if (quantity.isPositive() && quantity.compareTo(most) <= 0) {
                return quantity;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidInput(field, "line " + line + " is not a quantity: " + written);
        }
        throw new InvalidInput(field, "line " + line + " must be more than 0 and at most " + most + ": " + written);
    }

    private static List<String> pieces(@Nullable String written) {
        return written == null ? List.of() : List.of(written.split("\\s*,\\s*"));
    }

    /** Pieces have to be among those that were delivered with the order and are not back already. */
    private void checkSerials(CustomerReturn it, SalesOrderLine line, Quantity quantity, List<String> pieces) {
        int expected = line.serialTracked ? quantity.value().intValue() : 0;
        if (pieces.size() != expected || new HashSet<>(pieces).size() != expected) {
            throw new InvalidInput(
                    "serials",
                    "line " + line.line + " (" + line.sku + ") needs " + expected + " different serial numbers");
        }
        var delivered = deliveries.of(it.order).stream()
                .filter(delivery -> delivery.issuedAt != null)
                .flatMap(delivery -> delivery.lines.stream())
                .filter(each -> each.line == line.line)
                .flatMap(each -> each.serials.stream())
                .collect(Collectors.toSet());
        var back = returns.of(it.order).stream()
                .flatMap(each -> each.receipts.stream())
                .flatMap(receipt -> receipt.findings.stream())
                .filter(finding -> finding.line == line.line && finding.isKept())
                .flatMap(finding -> finding.serials.stream())
                .collect(Collectors.toSet());
        for (String piece : pieces) {
            if (!delivered.contains(piece)) {
                throw new InvalidInput(
                        "serials", piece + " was never delivered with " + it.order + " line " + line.line);
            }
            if (back.contains(piece)) {
                throw new InvalidInput("serials", piece + " came back before");
            }
        }
    }

    /**
     * Takes what inspection found.
     *
     * @param damaged {@code <line>=<quantity>} per line of text; null when all is good
     * @param damagedSerials {@code <line>=<serial>,<serial>} per line of text, of the damaged pieces
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void inspect(String number, Actor by, @Nullable String damaged, @Nullable String damagedSerials) {
        var it = returns.get(number);
        var receipt = it.current();
        Map<Integer, String> written = PickedLines.parse("damaged", damaged);
        Map<Integer, String> bySerial = PickedLines.parse("damagedSerials", damagedSerials);
        for (ReceivedLine line : receipt.lines) {
            var text = written.remove(line.line());
            var bad = text == null ? Quantity.ZERO : quantity("damaged", line.line(), text, line.quantity());
            var pieces = pieces(bySerial.remove(line.line()));
            checkDamaged(line, bad, pieces);
            add(receipt, line, Condition.DAMAGED, bad, pieces);
            var good = new ArrayList<>(line.serials());
            good.removeAll(pieces);
            add(receipt, line, Condition.GOOD, line.quantity().minus(bad), good);
        }
        requireEmpty(receipt, "damaged", written.keySet());
        requireEmpty(receipt, "damagedSerials", bySerial.keySet());
        receipt.inspectedAt = clock.instant();
        receipt.inspectedBy = by.id();
        returns.save(it);
    }

    private static void requireEmpty(Receipt receipt, String field, Set<Integer> lines) {
        if (!lines.isEmpty()) {
            throw new InvalidInput(field, "names lines that are not on " + receipt.number + ": " + lines);
        }
    }

    private static void checkDamaged(ReceivedLine line, Quantity bad, List<String> pieces) {
        int expected = line.serials().isEmpty() ? 0 : bad.value().intValue();
        if (pieces.size() != expected || new HashSet<>(pieces).size() != expected) {
            throw new InvalidInput(
                    "damagedSerials", "line " + line.line() + " needs " + expected + " different serial numbers");
        }
        pieces.stream()
                .filter(piece -> !line.serials().contains(piece))
                .findFirst()
                .ifPresent(piece -> {
                    throw new InvalidInput("damagedSerials", piece + " did not come with line " + line.line());
                });
    }

    private static void add(
            Receipt receipt, ReceivedLine line, Condition condition, Quantity quantity, List<String> serials) {
        if (quantity.isPositive()) {
            receipt.findings.add(new Finding(line.line(), condition, quantity, serials));
        }
    }
}
