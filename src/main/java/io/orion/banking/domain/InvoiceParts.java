package io.orion.banking.domain;

import io.orion.banking.Banking.Allocation;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Violation;
import io.orion.ledger.Ledger;
import io.orion.ledger.OpenItem;
import io.orion.ledger.Party;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads which invoices a receipt pays, as a person writes it: {@code INV-2026-000001=100.00, INV-2026-000002}. A number
 * without an amount takes all that is open.
 */
@Component
class InvoiceParts {

    private static final String FIELD = "invoices";

    /** As many as a request over REST may hold. */
    private static final int MOST = 500;

    private static final Pattern AROUND_EQUALS = Pattern.compile("\\s*=\\s*");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

    private final Ledger ledger;

    InvoiceParts(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Returns what each invoice gets.
     *
     * @param amount the money that came in, which they share
     * @throws InvalidInput with everything that cannot be
     */
    List<Allocation> read(String text, String customer, Money amount) {
        var parts = Arrays.stream(BETWEEN.split(AROUND_EQUALS.matcher(text).replaceAll("=")))
                .filter(part -> !part.isEmpty())
                .limit(MOST + 1L)
                .toList();
        if (parts.isEmpty() || parts.size() > MOST) {
            throw new InvalidInput(FIELD, parts.isEmpty() ? "are missing" : "are more than " + MOST);
        }
        var problems = new ArrayList<Violation>();
        var allocations = new ArrayList<Allocation>();
        Set<String> seen = new HashSet<>();
        for (var part : parts) {
            var words = part.split("=", 2);
            var number = words[0].toUpperCase(Locale.ROOT);
            if (!seen.add(number)) {
                problem(problems, "name " + number + " twice");
                continue;
            }
            item(number, customer, amount, problems)
                    .flatMap(item -> share(item, words.length == 1 ? null : words[1], problems))
                    .ifPresent(allocations::add);
        }
        refuse(problems);
        var sum = Money.sum(allocations.stream().map(Allocation::amount).toList(), amount.currency());
        if (sum.compareTo(amount) > 0) {
            throw new InvalidInput(FIELD, "take " + sum + ", which is more than the " + amount + " that came in");
        }
        return allocations;
    }

    private Optional<OpenItem> item(String number, String customer, Money amount, List<Violation> problems) {
        var found = ledger.openItem(number);
        if (found.isEmpty() || !found.get().original().isPositive()) {
            problem(problems, "name " + number + ", which is not known");
        } else if (!found.get().party().equals(Party.customer(customer))) {
            problem(problems, "name " + number + ", which is none of customer " + customer);
        } else if (!found.get().open().currency().equals(amount.currency())) {
            problem(problems, "name " + number + ", which is not in " + amount.currencyCode());
        } else if (found.get().isSettled()) {
            problem(problems, "name " + number + ", which is paid already");
        } else {
            return found;
        }
        return Optional.empty();
    }

    private static Optional<Allocation> share(OpenItem item, @Nullable String written, List<Violation> problems) {
        if (written == null) {
            return Optional.of(new Allocation(item.document(), item.open()));
        }
        var exact = AMOUNT.matcher(written).matches() ? new BigDecimal(written) : BigDecimal.ZERO;
        var share = new Money(exact, item.open().currency());
        if (!share.isPositive() || share.amount().compareTo(exact) != 0) {
            problem(problems, "give " + item.document() + " no amount such as 100.00, but " + written);
        } else if (share.compareTo(item.open()) > 0) {
            problem(problems, "give " + item.document() + " " + share + ", but only " + item.open() + " are open");
        } else {
            return Optional.of(new Allocation(item.document(), share));
        }
        return Optional.empty();
    }

    private static void problem(List<Violation> problems, String reason) {
        problems.add(new Violation(FIELD, reason));
    }

    private static void refuse(List<Violation> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
