package io.orion.banking.camt;

import io.orion.banking.domain.StatementLine;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One {@code Ntry}: a booking, or the sum of several payments that the bank booked together. */
final class Entry {

    private static final int DAY_LENGTH = 10;
    private static final int LONGEST_TEXT = 2_000;

    private final Element entry;
    private final String path;
    private final Money amount;
    private final boolean incoming;

    private Entry(Element entry, String path) {
        this.entry = entry;
        this.path = path;
        this.amount = Amounts.read(entry.first("Amt"), path);
        this.incoming = incoming();
    }

    /** Only booked entries count; announced ones come again when they are booked. */
    static List<StatementLine> lines(Element element, String path) {
        var status = Objects.requireNonNullElse(element.text("Sts", "Cd"), String.valueOf(element.text("Sts")));
        if (!status.equals("BOOK")) {
            return List.of();
        }
        var entry = new Entry(element, path);
        return entry.amount.isZero() ? List.of() : entry.lines();
    }

    private boolean incoming() {
        var indicator = String.valueOf(entry.text("CdtDbtInd"));
        if (!indicator.equals("CRDT") && !indicator.equals("DBIT")) {
            throw new InvalidInput(path + ".CdtDbtInd", "is neither CRDT nor DBIT");
        }
        return indicator.equals("CRDT");
    }

    /** The payments one by one where their amounts add up to the booking, else the booking as one. */
    private List<StatementLine> lines() {
        var details = entry.all("NtryDtls", "TxDtls").toList();
        if (details.size() > 1) {
            var amounts = details.stream().map(this::amountOf).toList();
            boolean complete = amounts.stream()
                    .allMatch(it -> it.isPresent() && it.get().currency().equals(amount.currency()));
            if (complete
                    && Money.sum(amounts.stream().flatMap(Optional::stream).toList(), amount.currency())
                            .equals(amount)) {
                return details.stream()
                        .map(detail -> line(amountOf(detail).orElseThrow(), List.of(detail)))
                        .filter(line -> line.amount().isPositive())
                        .toList();
            }
        }
        return List.of(line(amount, details));
    }

    private Optional<Money> amountOf(Element detail) {
        return Stream.of(detail.first("Amt"), detail.first("AmtDtls", "TxAmt", "Amt"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(element -> Amounts.read(Optional.of(element), path + ".details"));
    }

    private StatementLine line(Money of, List<Element> details) {
        boolean reversal = isReversal(details);
        var other = incoming == reversal ? "Cdtr" : "Dbtr"; // what is taken back keeps its roles
        var iban = text(details, "RltdPties", other + "Acct", "Id", "IBAN");
        var reference = text(details, "Refs", "AcctSvcrRef");
        return new StatementLine(
                reference == null ? entry.text("AcctSvcrRef") : reference,
                incoming,
                reversal,
                of,
                day("BookgDt"),
                entry.first("ValDt").isPresent() ? day("ValDt") : day("BookgDt"),
                cut(firstText(details, other)),
                iban == null ? null : iban.replace(" ", ""),
                cut(text(details, "Refs", "EndToEndId")),
                texts(details, "RmtInf", "Ustrd"),
                references(details));
    }

    /** The bank says so, or gives the reason of a return, as it does for direct debits that were refused. */
    private boolean isReversal(List<Element> details) {
        var indicator = String.valueOf(entry.text("RvslInd"));
        return indicator.equals("true")
                || indicator.equals("1")
                || details.stream().anyMatch(detail -> detail.first("RtrInf").isPresent());
    }

    /** From version 08 on, the name of a party stands one level deeper. */
    private static @Nullable String firstText(List<Element> details, String party) {
        var name = text(details, "RltdPties", party, "Nm");
        return name == null ? text(details, "RltdPties", party, "Pty", "Nm") : name;
    }

    private List<String> references(List<Element> details) {
        return Stream.of(
                        texts(details, "RmtInf", "Strd", "RfrdDocInf", "Nb"),
                        texts(details, "RmtInf", "Strd", "CdtrRefInf", "Ref"),
                        texts(details, "RmtInf", "Strd", "AddtlRmtInf"))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> texts(List<Element> details, String... steps) {
        var found = details.stream()
                .flatMap(detail -> detail.all(steps))
                .map(element -> cut(element.text()))
                .filter(Objects::nonNull)
                .toList();
        var additional = cut(entry.text("AddtlNtryInf"));
        return found.isEmpty() && details.isEmpty() && additional != null && steps[steps.length - 1].equals("Ustrd")
                ? List.of(additional)
                : found;
    }

    private static @Nullable String text(List<Element> details, String... steps) {
        return details.stream()
                .map(detail -> detail.text(steps))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private LocalDate day(String name) {
        var text = Objects.requireNonNullElse(entry.text(name, "Dt"), String.valueOf(entry.text(name, "DtTm")));
        try {
            var day = LocalDate.parse(text.substring(0, Math.min(DAY_LENGTH, text.length())));
            if (day.getYear() >= 1990 && day.getYear() < 2070) {
                return day;
            }
        } catch (DateTimeException e) {
            // answered below, like a day that no calendar of the books has
        }
        throw new InvalidInput(path + "." + name, "is not a date between 1990 and 2069");
    }
}
