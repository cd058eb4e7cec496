package io.orion.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of a case that is drawn rather than listed. Titles, labels and kinds are keys of the portal's texts, below
 * {@code view.}; amounts have the currency of the view.
 */
public sealed interface CaseView {

    /** Which page of it this is. */
    Pages pages();

    /**
     * A part of what is long.
     *
     * @param page from 1
     * @param count how many pages there are, at least 1
     */
    record Pages(int page, int count) {

        /** The page that was asked for, or the nearest that exists, of so many things. */
        public static Pages of(int asked, int things, int size) {
            int count = Math.max(1, (things + size - 1) / size);
            return new Pages(Math.min(Math.max(asked, 1), count), count);
        }

        /** The part of all that stands on this page. */
        public <T> List<T> part(List<T> all, int size) {
            int from = Math.min((page - 1) * size, all.size());
            return all.subList(from, Math.min(from + size, all.size()));
        }
    }

    /**
     * A fact under its label.
     *
     * @param value text, number, truth, date or instant
     */
    record Fact(String label, Object value) {}

    /**
     * A business document as it would be read on paper.
     *
     * @param kind such as {@code invoice}
     * @param notes what is said on it, or about it
     */
    record Paper(
            String kind,
            String number,
            @Nullable String currency,
            List<Party> parties,
            List<Fact> facts,
            List<Entry> entries,
            List<Sum> sums,
            List<Fact> payment,
            List<String> notes,
            Pages pages)
            implements CaseView {}

    /**
     * Somebody who is named on a document.
     *
     * @param role such as {@code seller}
     * @param lines name, address, numbers, one below the other
     */
    record Party(String role, List<String> lines) {}

    /**
     * One line of a document; what the document does not say of it is null.
     *
     * @param details below the name, smaller
     */
    record Entry(
            String line,
            String name,
            List<String> details,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal price,
            @Nullable BigDecimal taxPercent,
            @Nullable BigDecimal amount) {}

    /**
     * A sum of a document.
     *
     * @param text what is said besides, such as why something is allowed
     * @param percent of what it is, with {@code of}
     * @param strong whether it is what all others lead to
     */
    record Sum(
            String label,
            @Nullable String text,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal of,
            BigDecimal amount,
            boolean strong) {

        public static Sum plain(String label, BigDecimal amount) {
            return new Sum(label, null, null, null, amount, false);
        }

        /** What all others lead to. */
        public static Sum result(String label, BigDecimal amount) {
            return new Sum(label, null, null, null, amount, true);
        }
    }

    /** What was agreed beside what came, and what is claimed, thing by thing. */
    record Comparison(String kind, @Nullable String currency, List<Fact> facts, List<Compared> things, Pages pages)
            implements CaseView {}

    /**
     * One thing that is compared.
     *
     * @param line what it is called elsewhere, such as the number of a line; empty for the whole
     * @param with what it is compared with; null where nothing was found
     */
    record Compared(String line, String name, @Nullable String with, List<Measure> measures) {}

    /**
     * A thing measured, such as its price.
     *
     * @param values what stands beside each other
     * @param percent by how much the claim differs from what was agreed; null where that is not known
     * @param amount the same, in money
     * @param owner the group or party that has to solve what differs
     */
    record Measure(
            String kind,
            List<Fact> values,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal amount,
            Verdict verdict,
            @Nullable String owner) {}

    /** What is thought of a measure. */
    enum Verdict {
        /** Nothing differs. */
        SAME,
        /** It differs by no more than the table lets pass. */
        TOLERATED,
        /** Somebody has to solve it. */
        DIFFERS,
        /** It may still come right by itself. */
        AWAITED,
        /** It differed, and somebody decided about it. */
        SETTLED,
        /** Nobody has judged it yet. */
        OPEN
    }

    /**
     * A long list, such as all that is to be paid, with what it comes to as a whole.
     *
     * @param table what stands on this page; its title is not shown
     */
    record Roll(String kind, List<Fact> facts, CaseDetails.Section table, Pages pages) implements CaseView {}
}
