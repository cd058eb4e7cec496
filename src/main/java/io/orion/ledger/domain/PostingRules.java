package io.orion.ledger.domain;

import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import io.orion.kernel.Violation;
import io.orion.ledger.Party;
import io.orion.ledger.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a posting has to be before it is tried; the database refuses the same, but only when the transaction ends. */
@Component
class PostingRules {

    private static final int GREATEST_AMOUNT_BITS = 53;

    private final Chart chart;

    PostingRules(Chart chart) {
        this.chart = chart;
    }

    void check(Posting posting) {
        List<Violation> violations = new ArrayList<>();
        required(violations, "source", posting.source());
        required(violations, "kind", posting.kind());
        if (posting.lines().size() < 2) {
            violations.add(new Violation("lines", "are fewer than two"));
        }
        for (int i = 0; i < posting.lines().size(); i++) {
            checkLine(violations, "lines[" + i + "].", posting.lines().get(i));
        }
        checkBalance(violations, posting.lines());
        refuse(violations);
    }

    /** Refuses an account that does not exist or is not an ordinary one. */
    void checkOrdinaryAccount(List<Violation> violations, String field, String code) {
        var account = chart.account(code);
        if (account.isEmpty()) {
            violations.add(new Violation(field, "names the unknown account " + code));
        } else if (account.get().control() != null) {
            violations.add(new Violation(field, "names the control account " + code + ", which needs an open item"));
        }
    }

    void checkAmount(List<Violation> violations, String field, Money amount) {
        if (amount.amount().unscaledValue().bitLength() > GREATEST_AMOUNT_BITS) {
            violations.add(new Violation(field, "is too large"));
        }
    }

    void required(List<Violation> violations, String field, String value) {
        if (value.isBlank()) {
            violations.add(new Violation(field, "is missing"));
        }
    }

    void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private void checkLine(List<Violation> violations, String path, Posting.Line line) {
        if (line.amount().isZero()) {
            violations.add(new Violation(path + "amount", "is zero"));
        }
        checkAmount(violations, path + "amount", line.amount());
        var item = line.openItem();
        if (item == null) {
            checkOrdinaryAccount(violations, path + "account", line.account());
            return;
        }
        required(violations, path + "openItem.document", item.document());
        if (controlOf(line.account()) != item.party().kind()) {
            violations.add(new Violation(
                    path + "account",
                    "is not a control account for a "
                            + item.party().kind().name().toLowerCase(Locale.ROOT)));
        }
    }

    private Party.@Nullable Kind controlOf(String code) {
        return chart.account(code).map(Account::control).orElse(null);
    }

    private static void checkBalance(List<Violation> violations, List<Posting.Line> lines) {
        var sums = new TreeMap<String, Money>();
        lines.forEach(line -> sums.merge(line.amount().currencyCode(), line.amount(), Money::plus));
        sums.values().stream()
                .filter(sum -> !sum.isZero())
                .forEach(sum -> violations.add(new Violation("lines", "do not balance: they add up to " + sum)));
    }
}
