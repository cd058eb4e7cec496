package io.orion.engine.policy;

import io.orion.engine.DecisionTable.Column;
import io.orion.engine.DecisionTable.Rule;
import io.orion.engine.DecisionTable.Type;
import io.orion.engine.DraftFinding.Problem;
import io.orion.engine.policy.CellScanner.Kind;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person may write into a cell: a small part of FEEL (OMG DMN 1.3, chapter 10) in which nothing can be called,
 * nothing repeats, and nothing outside of the table can be named.
 *
 * <pre>
 * condition := "" | "-" | test {"," test} | "not" "(" test {"," test} ")"
 * test      := "null" | text | "true" | "false" | [comparison] sum | bracket sum ".." sum bracket
 * sum       := product {("+" | "-") product};  product := operand {("*" | "/") operand}
 * operand   := ["-"] number | name of an input that is a number
 * result    := ["-"] number | text | "true" | "false"
 * </pre>
 */
final class CellGrammar {

    static final int LONGEST = 200;

    /** Two digits around a comma are 1.5 to many and the list of 1 and 5 to DMN: a list has a blank. */
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d,\\d");

    private final CellScanner cell;
    private final Column column;
    private final Set<String> numbers;

    private CellGrammar(String cell, Column column, Set<String> numbers) {
        if (cell.length() > LONGEST) {
            throw new CellError(Problem.TOO_LONG, String.valueOf(LONGEST));
        }
        if (column.type() == Type.NUMBER && DECIMAL_COMMA.matcher(cell).find()) {
            throw new CellError(Problem.DECIMAL_COMMA, cell.strip());
        }
        this.cell = new CellScanner(cell);
        this.column = column;
        this.numbers = numbers;
    }

    /**
     * Fails where a condition is not one.
     *
     * @param numbers names of the inputs that are numbers
     */
    static void checkCondition(String cell, Column column, Set<String> numbers) {
        if (!Rule.isAny(cell)) {
            new CellGrammar(cell, column, numbers).condition();
        }
    }

    static void checkResult(String cell, Column column) {
        if (cell.isBlank()) {
            throw new CellError(Problem.RESULT_MISSING, column.label());
        }
        new CellGrammar(cell, column, Set.of()).result();
    }

    private void condition() {
        if (cell.takeIf("not") != null) {
            cell.require("(");
            tests();
            cell.require(")");
        } else {
            tests();
        }
        end();
    }

    private void tests() {
        do {
            test();
        } while (cell.takeIf(",") != null);
    }

    private void test() {
        if (cell.takeIf("null") != null) {
            return;
        }
        switch (column.type()) {
            case TEXT -> text();
            case TRUTH -> truth();
            case NUMBER -> number();
            case OTHER -> throw cell.notUnderstood();
        }
    }

    private void text() {
        if (cell.kind() == Kind.WORD) {
            throw new CellError(Problem.TEXT_NEEDS_QUOTES, cell.take());
        }
        if (cell.kind() != Kind.TEXT) {
            throw cell.notUnderstood();
        }
        var quoted = cell.take();
        var text = quoted.substring(1, quoted.length() - 1);
        if (!column.values().isEmpty() && !column.values().contains(text)) {
            throw new CellError(Problem.NOT_ALLOWED, text, String.join(", ", column.values()));
        }
    }

    private void truth() {
        if (cell.takeIf("true", "false") == null) {
            throw new CellError(Problem.NOT_TRUE_OR_FALSE, cell.take());
        }
    }

    private void number() {
        if (cell.takeIf("[", "(", "]") == null) {
            cell.takeIf("<", "<=", ">", ">=");
            sum();
            return;
        }
        var low = sum();
        cell.require("..");
        var high = sum();
        if (cell.takeIf("]", ")", "[") == null) {
            throw cell.notUnderstood();
        }
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new CellError(Problem.EMPTY_RANGE, low.toPlainString(), high.toPlainString());
        }
    }

    /** Returns the number where it is one alone. */
    private @Nullable BigDecimal sum() {
        var single = operand();
        while (cell.takeIf("+", "-", "*", "/") != null) {
            operand();
            single = null;
        }
        return single;
    }

    private @Nullable BigDecimal operand() {
        boolean negative = cell.takeIf("-") != null;
        if (cell.kind() == Kind.NUMBER) {
            var number = new BigDecimal(cell.take());
            return negative ? number.negate() : number;
        }
        if (cell.kind() == Kind.TEXT) {
            throw new CellError(Problem.NOT_A_NUMBER, cell.take());
        }
        if (cell.kind() != Kind.WORD) {
            throw cell.notUnderstood();
        }
        var name = cell.take();
        if (!numbers.contains(name)) {
            throw new CellError(Problem.UNKNOWN_NAME, name, String.join(", ", new java.util.TreeSet<>(numbers)));
        }
        return null;
    }

    private void result() {
        switch (column.type()) {
            case TEXT -> text();
            case TRUTH -> truth();
            case NUMBER -> {
                cell.takeIf("-");
                if (cell.kind() != Kind.NUMBER) {
                    throw new CellError(Problem.NOT_A_NUMBER, cell.take());
                }
                cell.take();
            }
            case OTHER -> throw cell.notUnderstood();
        }
        end();
    }

    private void end() {
        if (cell.kind() != Kind.END) {
            throw cell.notUnderstood();
        }
    }
}
