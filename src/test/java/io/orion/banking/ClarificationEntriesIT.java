package io.orion.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.banking.BankTransaction.State;
import io.orion.engine.Cases;
import io.orion.kernel.InvalidInput;
import io.orion.testing.OrionTest;
import io.orion.testing.ProcessDriver;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the form of a receipt does not take: each entry is refused by its field, and nothing is half-done. */
@OrionTest
class ClarificationEntriesIT {

    @Autowired
    Banking banking;

    @Autowired
    Bank bank;

    @Autowired
    Clerk clerk;

    @Autowired
    ProcessDriver processes;

    @Autowired
    Cases cases;

    private String customer = "";
    private String invoice = "";
    private String second = "";
    private String paid = "";
    private String receipt = "";

    @BeforeEach
    void aReceiptAndInvoices() {
        customer = bank.customer();
        invoice = bank.invoice(customer, "100.00");
        second = bank.invoice(customer, "30.00");
        paid = bank.invoice(customer, "5.00");
        var before = clerk.unclear("5.00", "x");
        clerk.clarify(before, Map.of("action", "pay", "customer", customer, "invoices", paid));
        receipt = clerk.unclear("120.00", "thanks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "eat     | C | INV       | -    | action      | none of pay, account and same",
                "pay     | - | INV       | -    | customer    | missing",
                "pay     | X | INV       | -    | customer    | not known",
                "account | - | -         | -    | customer    | missing",
                "account | X | -         | -    | customer    | not known",
                "pay     | C | -         | -    | invoices    | missing",
                "pay     | C | ,;        | -    | invoices    | missing",
                "pay     | C | NONE      | -    | invoices    | NONE, which is not known",
                "pay     | C | OTHER     | -    | invoices    | which is none of customer",
                "pay     | C | PAID      | -    | invoices    | which is paid already",
                "pay     | C | INV=20,00 | -    | invoices    | name 00, which is not known",
                "pay     | C | INV=0     | -    | invoices    | no amount such as 100.00",
                "pay     | C | INV=-5    | -    | invoices    | no amount such as 100.00",
                "pay     | C | INV=1.001 | -    | invoices    | no amount such as 100.00",
                "pay     | C | INV=1e9   | -    | invoices    | no amount such as 100.00",
                "pay     | C | INV=101   | -    | invoices    | only EUR 100.00 are open",
                "pay     | C | INV INV   | -    | invoices    | twice",
                "pay     | C | INV, INV2 | -    | invoices    | more than the EUR 120.00 that came in",
                "pay     | C | INV       | -    | invoices    | leave EUR 20.00 over",
                "same    | - | -         | -    | transaction | missing",
                "same    | - | -         | BT-1 | transaction | unknown transaction BT-1",
                "same    | - | -         | SELF | transaction | cannot be the same money",
            })
    void refusesAWrongEntryNamingTheFieldAndDoesNothing(
            String action,
            @Nullable String who,
            @Nullable String invoices,
            @Nullable String other,
            String field,
            String reason) {
        var form = new HashMap<String, Object>(Map.of("action", action));
        put(form, "customer", who == null || who.equals("X") ? who : customer);
        put(form, "invoices", invoices == null ? null : named(invoices));
        put(form, "transaction", other == null ? null : other.replace("SELF", receipt));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> clerk.clarify(receipt, form))
                .satisfies(e -> assertThat(e.violations())
                        .anyMatch(it -> it.field().equals(field) && it.reason().contains(reason)));

        assertThat(banking.transaction(receipt).orElseThrow().state()).isEqualTo(State.UNAPPLIED);
        assertThat(bank.open(invoice)).isEqualTo("100.00");
        assertThat(bank.open(second)).isEqualTo("30.00");
        assertThat(processes.openTasks(receipt)).hasSize(1);
        assertThat(cases.find(receipt).orElseThrow().stage()).isEqualTo("CLARIFICATION");
    }

    private String named(String invoices) {
        return invoices.replace("INV2", second)
                .replace("OTHER", bank.invoice(bank.customer(), "20.00"))
                .replace("PAID", paid)
                .replaceAll("INV(?!-)", invoice);
    }

    private static void put(Map<String, Object> form, String field, @Nullable String value) {
        if (value != null) {
            form.put(field, value);
        }
    }
}
