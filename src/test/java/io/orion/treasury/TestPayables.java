package io.orion.treasury;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** Stands for the module that posts invoices: says who posted the open items of a test. */
@TestComponent
public class TestPayables implements PayableSource {

    private final Map<String, Payable> known = new ConcurrentHashMap<>();

    public void know(Payable payable) {
        known.put(payable.document(), payable);
    }

    @Override
    public List<Payable> payables(Collection<String> documents) {
        return documents.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
