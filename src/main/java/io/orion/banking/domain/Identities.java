package io.orion.banking.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which payment a line is, so that overlapping statements bring it once.
 *
 * <p>The bank's reference counts with the booking day and the amount, because some banks number each day anew.
 * Without one,
 * what the line says counts. Lines that are the same in all of that are told apart by their order in the statement.
 */
final class Identities {

    private static final Set<String> NO_REFERENCE = Set.of("NOTPROVIDED", "NONREF", "NOREF", "N/A", "0");

    private Identities() {}

    static List<NewTransaction> of(Statement statement, long statementId) {
        Map<String, Integer> seen = new HashMap<>();
        var transactions = new ArrayList<NewTransaction>();
        for (var line : statement.lines()) {
            var which = line.bookedOn() + "|" + (line.incoming() ? "+" : "-") + line.amount() + "|" + content(line);
            int occurrence = seen.merge(which, 1, Integer::sum);
            transactions.add(new NewTransaction(
                    statement.account(),
                    digest(which) + "-" + occurrence,
                    statementId,
                    line.incoming(),
                    line.reversal(),
                    line.amount(),
                    line.bookedOn(),
                    line.valueOn(),
                    line.payerName(),
                    line.payerIban(),
                    line.endToEndId(),
                    String.join("\n", line.remittance()),
                    line.references(),
                    null));
        }
        return transactions;
    }

    private static String content(StatementLine line) {
        var reference = line.bankReference();
        return isReference(reference)
                ? "ref|" + reference
                : String.join(
                        "|",
                        "line",
                        line.valueOn().toString(),
                        String.valueOf(line.payerIban()),
                        String.valueOf(line.payerName()),
                        String.valueOf(line.endToEndId()),
                        String.join("\n", line.remittance()),
                        String.join("\n", line.references()));
    }

    private static boolean isReference(@Nullable String reference) {
        return reference != null && !NO_REFERENCE.contains(reference.toUpperCase(Locale.ROOT));
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
