package io.orion.treasury.domain;

import io.orion.treasury.Payable;
import io.orion.treasury.PayableSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is known of the documents behind open items: by the modules that posted them, and by who holds them back. */
@Component
class Payables {

    private final ObjectProvider<PayableSource> sources;
    private final PaymentRuns runs;

    Payables(ObjectProvider<PayableSource> sources, PaymentRuns runs) {
        this.sources = sources;
        this.runs = runs;
    }

    /** By document; those of which nobody knows anything are missing. */
    Map<String, Payable> of(Collection<String> documents) {
        Map<String, Payable> known = new HashMap<>();
        sources.forEach(source -> source.payables(documents).forEach(it -> known.put(it.document(), it)));
        runs.holds(documents).forEach(hold -> {
            var payable = known.get(hold.document());
            known.put(
                    hold.document(),
                    new Payable(
                            hold.document(),
                            payable == null ? null : payable.supplierReference(),
                            payable == null ? null : payable.postedBy(),
                            "Held back by " + hold.by() + ": " + hold.reason()));
        });
        return known;
    }

    /** How the supplier calls a document, where that is known; else by our number. */
    static String reference(String document, @Nullable Payable known) {
        var theirs = known == null ? null : known.supplierReference();
        return theirs == null ? document : theirs;
    }
}
