package io.orion.simulation;

import io.orion.kernel.Actor;
import io.orion.procuretopay.RequisitionRequest;
import io.orion.procuretopay.RequisitionRequest.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Those who need something: what they ask for, and for which cost center. */
final class Requesters {

    private static final List<String> PEOPLE =
            List.of("requester", "requester", "mei.tanaka", "daniel.okafor", "tomas.ferreira");
    static final List<String> CENTERS = List.of("CC100", "CC200", "CC200", "CC300", "CC400");
    private static final List<String> OFFICE =
            List.of("Standing desk", "Shelf for the stockroom", "Meeting room chairs", "Whiteboard", "Label printer");
    private static final List<String> EQUIPMENT =
            List.of("Notebook for a new colleague", "Measuring instrument for the lab", "Licences of the drawing tool");
    private static final List<String> SERVICES =
            List.of("Service of the test bench", "Cabling of the second floor", "Repair of the loading ramp");
    private static final List<String> LARGER =
            List.of("Racks for the warehouse", "Stand at the trade fair", "Air conditioning of the lab");

    /** An article of the catalogue, with what is usual of it. */
    private record Usual(String sku, int least, int most) {}

    private static final List<Usual> GOODS = List.of(
            new Usual("RT-1100", 4, 30),
            new Usual("RT-1200", 3, 20),
            new Usual("RT-2400", 1, 6),
            new Usual("OP-10G-SR", 50, 300),
            new Usual("CB-LC-5M", 100, 800));

    static final Set<String> ARTICLES = GOODS.stream().map(Usual::sku).collect(Collectors.toUnmodifiableSet());

    private Requesters() {}

    static Actor anyone(Dice dice) {
        return new Actor(dice.pick(PEOPLE), Set.of("requester"));
    }

    static RequisitionRequest draft(NeedKind kind, LocalDate day, Dice dice) {
        var center = dice.pick(CENTERS);
        return switch (kind) {
            case GOODS -> goods(day, dice);
            case ROUTERS -> article("RT-1100", dice.between(4, 12), "Stock is low");
            case OFFICE -> text(dice.pick(OFFICE), dice.between(1, 5), dice.between(60, 700), "office", center, null);
            case EQUIPMENT ->
                text(dice.pick(EQUIPMENT), dice.between(1, 3), dice.between(1_050, 1_600), "it", center, null);
            case SERVICE -> text(dice.pick(SERVICES), 1, dice.between(400, 980), "services", center, Vendors.SERVICES);
            case SOLE_SOURCE ->
                text("Spare parts of the maker", dice.between(1, 4), 1_240, "office", "CC200", Vendors.PARTS);
            case QUOTES -> text(dice.pick(LARGER), 1, dice.between(5_500, 9_500), "office", center, null);
            case LARGE -> article("RT-1200", dice.between(82, 95), "Stock for a framework order");
            case HUGE -> article("RT-1200", dice.between(162, 170), "Stock for the rollout of a customer");
            case OVER_BUDGET -> text("Move to the new building", 1, 240_000, "services", "CC400", Vendors.SERVICES);
        };
    }

    private static RequisitionRequest goods(LocalDate day, Dice dice) {
        var usual = dice.pick(GOODS);
        var line = line(usual.sku(), dice.between(usual.least(), usual.most()));
        return new RequisitionRequest(
                "Stock is low", null, null, day.plusDays(dice.between(10, 35)), null, List.of(line));
    }

    private static RequisitionRequest article(String sku, int quantity, String purpose) {
        return new RequisitionRequest(purpose, null, null, null, null, List.of(line(sku, quantity)));
    }

    private static Line line(String sku, int quantity) {
        return new Line(sku, null, null, BigDecimal.valueOf(quantity), null, null, "CC200");
    }

    private static RequisitionRequest text(
            String what, int quantity, int price, String category, String center, @Nullable String supplier) {
        var line =
                new Line(null, what, null, BigDecimal.valueOf(quantity), BigDecimal.valueOf(price), category, center);
        return new RequisitionRequest(what, null, supplier, null, null, List.of(line));
    }
}
