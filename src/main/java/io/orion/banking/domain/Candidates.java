package io.orion.banking.domain;

import io.orion.banking.BankTransaction;
import io.orion.ledger.OpenItem;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells a person what came in, and whose it may be. */
@Component
class Candidates {

    private static final int SHOWN = 10;

    private final Matching matching;

    Candidates(Matching matching) {
        this.matching = matching;
    }

    /** Facts line by line; the invoices that it names with what is open, and the customers who may have paid. */
    String describe(UnclearReceipt receipt) {
        var money = receipt.transaction();
        var lines = Stream.of(
                payment(money),
                reference(money),
                receipt.why() == null ? "" : "Not applied: " + receipt.why(),
                listed("It names", matching.invoicesNamedBy(money), Candidates::invoice),
                listed("Customers who may have paid", matching.payersOf(money), customer -> customer));
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String payment(BankTransaction money) {
        return Stream.of(
                        (money.incoming() ? "" : "taken back: ") + money.amount(),
                        money.payerName(),
                        money.payerIban(),
                        "booked " + money.bookedOn())
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String reference(BankTransaction money) {
        return Stream.of(money.remittance(), String.join(", ", money.invoices()), money.endToEndId())
                .filter(fact -> fact != null && !fact.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private static String invoice(OpenItem item) {
        return item.document() + " of " + item.party().number() + ", "
                + (item.isSettled() ? "paid" : "open " + item.open());
    }

    private static <T> String listed(String title, Collection<T> all, Function<T, String> written) {
        List<String> shown = all.stream().limit(SHOWN).map(written).toList();
        String more = all.size() > SHOWN ? "; and " + (all.size() - SHOWN) + " more" : "";
        return shown.isEmpty() ? "" : title + ": " + String.join("; ", shown) + more;
    }
}
