package io.orion.procuretopay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes requisitions in few words. */
final class Needs {

    private final List<RequisitionRequest.Line> lines = new ArrayList<>();
    private @Nullable String supplier;

    static Needs of() {
        return new Needs();
    }

    Needs from(String supplier) {
        this.supplier = supplier;
        return this;
    }

    /** An article of the catalogue. */
    Needs article(String sku, String quantity, String costCenter) {
        lines.add(new RequisitionRequest.Line(sku, null, null, new BigDecimal(quantity), null, null, costCenter));
        return this;
    }

    /** Free text at an expected price. */
    Needs text(String description, String quantity, String price, String category, String costCenter) {
        lines.add(new RequisitionRequest.Line(
                null, description, null, new BigDecimal(quantity), new BigDecimal(price), category, costCenter));
        return this;
    }

    RequisitionRequest build() {
        return new RequisitionRequest("Test need", null, supplier, null, null, lines);
    }
}
