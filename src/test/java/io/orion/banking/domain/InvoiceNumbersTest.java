package io.orion.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceNumbersTest {

    private static final Set<String> KNOWN =
            Set.of("INV-2026-000001", "INV-2026-000002", "INV-2026-123456", "INV-2026-1234567", "DUN-2026-000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INV-2026-000001",
                "inv 2026 000001",
                "Re.:INV2026000001/EUR 50",
                "INV-2026-00\n0001",
                "I N V - 2 0 2 6 - 0 0 0 0 0 1",
                "INV202600000150000",
                "INV.2026.000001 vom 02.03.2026",
                "xINV_2026_000001x"
            })
    void findsANumberHoweverTheBankWroteIt(String text) {
        assertThat(find(text)).containsExactly("INV-2026-000001");
    }

    @Test
    void findsSeveralNumbersInTheirOrder() {
        assertThat(find("INV-2026-000002 + INV-2026-000001, INV-2026-999999"))
                .containsExactly("INV-2026-000002", "INV-2026-000001");
        assertThat(find("INV2026000001INV2026000002")).containsExactly("INV-2026-000001", "INV-2026-000002");
    }

    @Test
    void findsDunningsBesideInvoices() {
        assertThat(find("INV-2026-000001 and DUN-2026-000001")).containsExactly("INV-2026-000001", "DUN-2026-000001");
        assertThat(find("DUN2026000001INV2026000002")).containsExactly("DUN-2026-000001", "INV-2026-000002");
        assertThat(find("DUN-2026-000002")).isEmpty();
    }

    @Test
    void doesNotTakeALongNumberForAShortOne() {
        assertThat(find("INV-2026-1234567")).containsExactly("INV-2026-1234567");
        assertThat(find("INV-2026-123456 7 pieces")).containsExactly("INV-2026-123456");
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(find("")).isEmpty();
        assertThat(find("Order 2026-000001, invoice of March")).isEmpty();
        assertThat(find("INV-2026-00001")).isEmpty();
    }

    @Test
    void asksAtMostAFewHundredTimes() {
        var asked = new AtomicInteger();
        var text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("INV-2026-").append(String.format("%06d", i)).append(' ');
        }
        InvoiceNumbers.find(List.of(text.toString()), number -> asked.incrementAndGet() < 0);
        assertThat(asked).hasValueLessThanOrEqualTo(200);
    }

    private static Set<String> find(String text) {
        return InvoiceNumbers.find(List.of(text), KNOWN::contains);
    }
}
