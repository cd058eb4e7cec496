package io.orion.procuretopay.domain;

import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Refused;
import io.orion.kernel.Violation;
import io.orion.masterdata.MasterData;
import io.orion.masterdata.Product;
import io.orion.masterdata.Region;
import io.orion.masterdata.SupplierItem;
import io.orion.procuretopay.RequisitionNumber;
import io.orion.procuretopay.RequisitionRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes a need in: articles, prices and contracts come from master data, everything unknown is named. */
@Service
public class RequisitionIntake {

    private final Requisitions requisitions;
    private final MasterData masterData;
    private final Clock clock;

    RequisitionIntake(Requisitions requisitions, MasterData masterData, Clock clock) {
        this.requisitions = requisitions;
        this.masterData = masterData;
        this.clock = clock;
    }

    /** Registers a need under a number of its own. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RequisitionNumber register(RequisitionRequest written, Actor by) {
        var need = written.validated();
        var now = clock.instant();
        var currency = need.currency() == null ? masterData.company().currency() : currency(need.currency());
        var problems = new ArrayList<Violation>();
        checkSupplier(need.supplier(), problems);
        checkCostCenters(need, problems);
        if (need.neededOn() != null && need.neededOn().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            problems.add(new Violation("neededOn", "is in the past"));
        }
        var lines = lines(need, currency, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var requisition = new Requisition(
                requisitions.nextNumber(now.atZone(ZoneOffset.UTC).getYear()),
                by.id(),
                now,
                currency,
                need.warehouse() == null ? masterData.warehouseFor(Region.EMEA) : need.warehouse(),
                need.purpose().strip());
        requisition.neededOn = need.neededOn();
        requisition.supplier = need.supplier() != null ? need.supplier() : commonSupplier(lines);
        requisition.lines = lines;
        requisitions.add(requisition);
        return requisition.number;
    }

    /** Binds the process that runs for a need, once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimProcess(RequisitionNumber number, String processInstanceId) {
        if (!requisitions.claimProcess(number, processInstanceId)) {
            throw new Refused("There is no requisition " + number + " that waits for its process");
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("currency", "is not a currency of ISO 4217: " + code);
        }
    }

    private void checkSupplier(@Nullable String number, List<Violation> problems) {
        if (number == null) {
            return;
        }
        var supplier = masterData.supplier(number);
        if (supplier.isEmpty()) {
            problems.add(new Violation("supplier", "is not known: " + number));
        } else if (supplier.get().blockReason() != null) {
            problems.add(
                    new Violation("supplier", "is blocked: " + supplier.get().blockReason()));
        }
    }

    private void checkCostCenters(RequisitionRequest need, List<Violation> problems) {
        for (String code : need.costCenters()) {
            var found = masterData.costCenter(code);
            var reason = found.isEmpty()
                    ? "is not known: " + code
                    : found.get().blockReason() == null
                            ? null
                            : "is blocked: " + found.get().blockReason();
            for (int i = 0; reason != null && i < need.lines().size(); i++) {
                if (code.equals(need.lines().get(i).costCenter())) {
                    problems.add(new Violation("lines[" + i + "].costCenter", reason));
                }
            }
        }
    }

    private List<RequisitionLine> lines(RequisitionRequest need, Currency currency, List<Violation> problems) {
        Map<String, Product> products = masterData.products(need.lines().stream()
                .map(RequisitionRequest.Line::sku)
                .filter(Objects::nonNull)
                .toList());
        List<RequisitionLine> lines = new ArrayList<>();
        for (int i = 0; i < need.lines().size(); i++) {
            var written = need.lines().get(i);
            var product = written.sku() == null ? null : products.get(written.sku());
            if (written.sku() != null && product == null) {
                problems.add(new Violation("lines[" + i + "].sku", "is not known: " + written.sku()));
            } else {
                line(i, written, product, need.supplier(), currency, problems).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<RequisitionLine> line(
            int index,
            RequisitionRequest.Line written,
            @Nullable Product product,
            @Nullable String supplier,
            Currency currency,
            List<Violation> problems) {
        var quantity = new Quantity(Objects.requireNonNull(written.quantity()));
        var offer = product == null ? null : offer(product, supplier, currency, quantity);
        BigDecimal price = written.unitPrice() != null ? written.unitPrice() : offer == null ? null : offer.amount();
        var category = category(written, product);
        if (price == null) {
            problems.add(new Violation(
                    "lines[" + index + "].unitPrice",
                    "is missing; no supplier sells " + written.sku() + " at a price"));
        }
        if (requisitions.account(category).isEmpty()) {
            problems.add(new Violation("lines[" + index + "].category", "is not known: " + category));
        }
        if (!problems.isEmpty() || price == null) {
            return Optional.empty();
        }
        var line = new RequisitionLine(
                index + 1,
                written.sku(),
                product == null ? Objects.requireNonNull(written.description()).strip() : product.name(),
                product != null ? product.unit() : written.unit() == null ? "EA" : written.unit(),
                quantity,
                price,
                category,
                Objects.requireNonNull(written.costCenter()));
        complete(line, product, offer);
        return Optional.of(line);
    }

    private static void complete(RequisitionLine line, @Nullable Product product, @Nullable SupplierItem offer) {
        line.service = product == null ? "services".equals(line.category) : product.service();
        if (product != null) {
            line.stocked = product.stocked();
            line.serialTracked = product.serialTracked();
        }
        line.offeredBy = offer == null ? null : offer.supplier();
        if (offer != null && offer.amount().compareTo(line.unitPrice) == 0) {
            line.catalogue = true;
            line.contract = offer.contract();
            line.leadDays = offer.leadDays();
        }
    }

    private static String category(RequisitionRequest.Line written, @Nullable Product product) {
        if (written.category() != null) {
            return written.category();
        }
        return product == null ? "office" : product.service() ? "services" : "goods";
    }

    private @Nullable SupplierItem offer(
            Product product, @Nullable String supplier, Currency currency, Quantity quantity) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return masterData.supplierItems(product.sku(), currency, today, quantity).stream()
                .filter(item -> supplier == null || supplier.equals(item.supplier()))
                .findFirst()
                .orElse(null);
    }

    /** The supplier who has the best offer of every line; null where there is no such one. */
    private static @Nullable String commonSupplier(List<RequisitionLine> lines) {
        var first = lines.get(0).offeredBy;
        return lines.stream().allMatch(line -> first != null && first.equals(line.offeredBy)) ? first : null;
    }
}
