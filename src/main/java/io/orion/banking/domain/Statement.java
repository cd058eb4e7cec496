package io.orion.banking.domain;

import io.orion.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bank statement as it was read.
 *
 * @param account IBAN of the account, or the number that the bank gives it
 * @param id what the bank calls it, unique for the account
 * @param sequence its running number, where the bank counts
 */
public record Statement(
        String account, String id, @Nullable String sequence, Money opening, Money closing, List<StatementLine> lines) {

    public Statement {
        lines = List.copyOf(lines);
    }

    /** What the closing balance should be: the opening balance with every booked line. */
    public Money expectedClosing() {
        return lines.stream()
                .map(line -> line.incoming() ? line.amount() : line.amount().negate())
                .reduce(opening, Money::plus);
    }
}
