package io.orion.inventory.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Quantity;
import io.orion.kernel.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with an input and refuses it in one go. */
class Checks {

    private final List<Violation> violations = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();

    Checks that(boolean holds, String field, String reason) {
        if (!holds) {
            violations.add(new Violation(field, reason));
        }
        return this;
    }

    Checks notBlank(String field, String value) {
        return that(!value.isBlank(), field, "is missing");
    }

    Checks positive(String field, Quantity quantity) {
        return that(quantity.isPositive(), field, "is not greater than zero");
    }

    /** One serial number per unit, or none at all; none twice in the document. */
    Checks serials(String field, String sku, Quantity quantity, List<String> serials) {
        that(serials.stream().noneMatch(String::isBlank), field, "have a blank one");
        serials.forEach(serial -> that(seen.add(List.of(sku, serial)), field, "name " + serial + " twice"));
        return that(
                serials.isEmpty() || Quantity.of(serials.size()).equals(quantity),
                field,
                "are " + serials.size() + " for " + quantity + " units");
    }

    void refuse() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
